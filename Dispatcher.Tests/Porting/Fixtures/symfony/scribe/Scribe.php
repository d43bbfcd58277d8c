<?php
namespace Castle;

use Doctrine\Common\EventSubscriber;
use Doctrine\ORM\Events;

class Scribe implements EventSubscriber
{
    public function getSubscribedEvents()
    {
        return [Events::prePersist, 'postFlush'];
    }

    public function prePersist($args)
    {
    }

    public function postFlush($args)
    {
    }
}

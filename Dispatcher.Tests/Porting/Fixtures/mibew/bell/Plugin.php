<?php
namespace Tower\Mibew\Plugin\Bell;

use Mibew\EventDispatcher\EventDispatcher;
use Mibew\EventDispatcher\Events;

/** Rings when a visitor waits. */
class Plugin extends \Mibew\Plugin\AbstractPlugin implements \Mibew\Plugin\PluginInterface
{
    protected $rung = 'never';

    public function initialized()
    {
        return true;
    }

    public function run()
    {
        $dispatcher = EventDispatcher::getInstance();
        $dispatcher->attachListener(Events::THREAD_CREATE, $this, 'ring');
    }

    /** Remembers that somebody waits. */
    public function ring(&$args)
    {
        $this->rung = 'once';
    }

    public function getRung()
    {
        return $this->rung;
    }
}

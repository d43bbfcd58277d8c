<?php
namespace Tower\Mibew\Plugin\Chapel;

use Mibew\EventDispatcher\EventDispatcher;
use Mibew\EventDispatcher\Events;

class Plugin extends \Mibew\Plugin\AbstractPlugin
{
    use Choir;

    public function run()
    {
        EventDispatcher::getInstance()->attachListener(Events::OPERATOR_LOGIN, $this, 'sing');
        EventDispatcher::getInstance()->attachListener(Events::OPERATOR_LOGOUT, $this, 'sing');
        EventDispatcher::getInstance()->attachListener(Events::CRON_RUN, new Sexton(), 'toll');
    }
}

<?php
namespace Tower\Mibew\Plugin\Typos;

use Mibew\EventDispatcher\EventDispatcher;
use Mibew\EventDispatcher\Events;

class Plugin extends \Mibew\Plugin\AbstractPlugin
{
    public function run()
    {
        EventDispatcher::getInstance()->attachListener('threadCraete', $this, 'first');
        EventDispatcher::getInstance()->attachListener(Events::THREAD_VANISHED, $this, 'second');
        foreach (array('threadClose', 'threadUpdate') as $name) {
            EventDispatcher::getInstance()->attachListener($name, $this, 'third');
        }
    }

    public function first(&$args)
    {
    }

    public function second(&$args)
    {
    }

    public function third(&$args)
    {
    }
}

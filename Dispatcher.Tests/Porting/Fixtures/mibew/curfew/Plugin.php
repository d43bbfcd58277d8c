<?php
namespace Tower\Mibew\Plugin\Curfew;

use Mibew\EventDispatcher\EventDispatcher;
use Mibew\EventDispatcher\Events;
use Mibew\Settings;

class Plugin extends \Mibew\Plugin\AbstractPlugin
{
    const CLOSES = 22;
    const LISTENER = 'closeGate';

    public function run()
    {
        if (!Settings::get('curfew')) {
            return; // The gate stays open.
        }
        $dispatcher = EventDispatcher::getInstance();
        $dispatcher->attachListener(Events::BUTTON_GENERATE, $this, self::LISTENER);
        $dispatcher->attachListener('pageAddCss', $this, 'ADDSTYLE', -5);
        if ($this->config['strict']) {
            $dispatcher->attachListener(Events::USERS_UPDATE_VISITORS_ALTER, $this, 'hideVisitors');
        }
    }

    public function closeGate(&$args)
    {
        if ((int)date('G') >= self::CLOSES) {
            $args['button'] = null;
        }
    }

    public function addStyle(&$args)
    {
        $args['css'][] = $this->getFilesPath() . '/css/curfew.css';
    }

    public function hideVisitors(&$args)
    {
        $args['visitors'] = array();
    }

    public static function getDependencies()
    {
        return array();
    }
}

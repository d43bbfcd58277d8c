<?php
namespace Acme\Mibew\Plugin\NightWatch;

use Mibew\EventDispatcher\EventDispatcher;
use Mibew\EventDispatcher\Events;
use Mibew\Plugin\AbstractPlugin;
use Mibew\Plugin\PluginInterface;
use Mibew\Settings;

class Plugin extends AbstractPlugin implements PluginInterface
{
    const LIMIT = 3;

    private $seen = array();

    public function initialized()
    {
        return true;
    }

    public function run()
    {
        if (!Settings::get('night_watch')) {
            return; // Nobody watches.
        }
        $dispatcher = EventDispatcher::getInstance();
        $dispatcher->attachListener(Events::USERS_UPDATE_THREADS_ALTER, $this, 'keepUrgent');
        $dispatcher->attachListener(Events::THREAD_GET_MESSAGES_ALTER, $this, 'hideWords', -5);
        $dispatcher->attachListener(Events::PAGE_ADD_JS, $this, 'addScript');
    }

    /** Keeps the urgent threads. */
    public function keepUrgent(&$args)
    {
        $kept = array();
        foreach ($args['threads'] as $id => $thread) {
            if (!empty($thread['urgent']) && count($kept) < self::LIMIT) {
                $kept[] = $thread + array('rank' => $id . '/' . self::LIMIT);
            }
        }
        $args['threads'] = $kept;
        $this->remember('threads', count($kept));
    }

    /** Puts stars over words. */
    public function hideWords(&$args)
    {
        $words = array('darn', 'heck');
        foreach ($args['messages'] as $index => &$message) {
            $message['message'] = str_replace($words, '****', $message['message'], $count);
            $message['hidden'] = $count;
            if ($count > 1) {
                unset($args['messages'][$index]['plugin']);
            }
        }
        unset($message);
        $this->remember('messages', sizeof($args['messages']));
    }

    public function addScript(&$args)
    {
        $args['js'][] = $this->path('watch') . '?v=' . $this->version($args['page'] ?? 'none');
        $args['js'] = array_unique($args['js']);
    }

    public static function getVersion()
    {
        return '1.2.0';
    }

    public static function getDependencies()
    {
        return array();
    }

    private function path($name)
    {
        return strtolower(trim("/js/{$name}.js"));
    }

    private function version($page)
    {
        list($major, $minor) = explode('.', self::getVersion());
        return "$page-$major.$minor." . ($this->seen['threads'] ?? 0);
    }

    private function remember($what, $how)
    {
        if (!isset($this->seen[$what])) {
            $this->seen[$what] = 0;
        }
        $this->seen[$what] += $how;
        return $this->seen;
    }
}

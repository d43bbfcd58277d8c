<?php
namespace Bay\Comodojo;

use Comodojo\Dispatcher\ObjectResult\ObjectResultInterface;

class Stamp
{
    public static function mark($route)
    {
        static $marks = 0;
        $marks++;
        return $route;
    }
}

if (DISPATCHER_STAMP) {
    $dispatcher->addHook('dispatcher.serviceroute', [Stamp::class, 'mark']);
}

<?php
namespace Castle;

use Symfony\Component\EventDispatcher\EventSubscriberInterface;

abstract class Moat implements EventSubscriberInterface
{
    public static function getSubscribedEvents()
    {
        $events = ['castle.rain' => 'rise'];
        if (class_exists('Castle\Drain')) {
            $events['castle.drought'] = ['sink', 3];
        }
        foreach (self::names() as $name) {
            $events["castle.$name"] = 'rise';
        }
        return $events + ['castle.frost' => 'freeze'];
    }

    abstract public function rise($event);

    public function sink($event, ...$depths)
    {
        return $depths;
    }

    public function freeze(?object $event = null, array $ice = ['thin'], string|int $degrees = -5)
    {
    }

    private static function names()
    {
        yield 'flood';
    }
}

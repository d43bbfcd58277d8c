<?php
namespace Castle;

use Symfony\Component\EventDispatcher\EventDispatcherInterface;

class Steward
{
    public function __construct(private EventDispatcherInterface $dispatcher)
    {
        $dispatcher->addListener('castle.feast', [$this, 'serve'], 7);
        $dispatcher->addListener('castle.feast', static function ($event) {
            echo 'music';
        });
    }

    public function sign($event): void
    {
    }

    public function onKernelException($event): void
    {
    }

    public function serve($event): void
    {
    }
}

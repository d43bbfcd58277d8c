<?php
namespace Castle\EventListener;

use Symfony\Component\EventDispatcher\EventSubscriberInterface;
use Symfony\Component\HttpKernel\Event\RequestEvent;
use Symfony\Component\HttpKernel\KernelEvents;

final class GateSubscriber implements EventSubscriberInterface
{
    private string $state = 'closed';

    public static function getSubscribedEvents(): array
    {
        return [
            KernelEvents::REQUEST => ['onRequest', 32],
            'castle.siege' => [['lower', -10], ['count']],
            KernelEvents::TERMINATE => 'onTerminate',
        ];
    }

    public function onRequest(RequestEvent $event): void
    {
        $this->state = 'open';
    }

    public function lower(): void
    {
        $this->state = 'lowered';
    }

    public function count(object $event): int
    {
        return 1;
    }

    public function onTerminate($event, string $eventName, $dispatcher)
    {
        $this->state = 'closed';
    }

    public function getState(): string
    {
        return $this->state;
    }
}

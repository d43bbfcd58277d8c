<?php
namespace Castle;

use Castle\Event\KingArrived;
use Symfony\Component\EventDispatcher\Attribute\AsEventListener;

#[AsEventListener(event: 'castle.tournament', priority: 5)]
#[AsEventListener(event: KingArrived::class, method: 'bow')]
class Herald
{
    public function onCastleTournament(): void
    {
    }

    public function bow(KingArrived $event): void
    {
        $event->greeted = true;
    }

    #[AsEventListener(priority: self::LOUD)]
    public function announce(KingArrived $event): void
    {
    }

    private const LOUD = 100;
}

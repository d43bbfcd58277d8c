<?php
namespace Castle\Event;

use Symfony\Contracts\EventDispatcher\Event;

class KingArrived extends Event
{
    public bool $greeted = false;

    public function __construct(public readonly string $name, private ?int $retinue = null)
    {
    }
}

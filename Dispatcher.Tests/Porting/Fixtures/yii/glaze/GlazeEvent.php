<?php
namespace app\glaze;

use yii\base\Component;
use yii\base\Event;

class GlazeEvent extends Event
{
    const EVENT_GLAZED = 'glazed';

    /** @var string|null the colour */
    public $colour;

    /** @var int */
    public $layers = 2;
}

class Glazer extends Component
{
    const EVENT_BEFORE = 'before' . 'Glaze';

    public function init()
    {
        $this->on(self::EVENT_BEFORE, [$this, 'stir']);
        Event::on(self::class, GlazeEvent::EVENT_GLAZED, [$this, 'stir']);
    }

    protected function stir(GlazeEvent $event)
    {
    }
}

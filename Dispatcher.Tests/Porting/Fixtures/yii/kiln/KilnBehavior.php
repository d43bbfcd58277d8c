<?php
namespace app\behaviors;

use yii\base\Behavior;
use yii\db\ActiveRecord;

class KilnBehavior extends Behavior
{
    public $heat = 0;

    public function events()
    {
        return [
            ActiveRecord::EVENT_BEFORE_INSERT => 'fire',
            ActiveRecord::EVENT_AFTER_FIND => function ($event) {
                $event->sender->warm = true;
            },
            'cool' => [$this, 'cool'],
        ];
    }

    public function fire($event)
    {
        $this->heat = 900;
    }

    public function cool()
    {
        $this->heat = 20;
    }
}

<?php
namespace app;

use Yii;
use yii\base\BootstrapInterface;
use yii\base\Event;
use yii\db\BaseActiveRecord;

class Bootstrap implements BootstrapInterface
{
    public function bootstrap($app)
    {
        Event::on(BaseActiveRecord::class, BaseActiveRecord::EVENT_AFTER_INSERT, [self::class, 'spin']);
        Event::on('app\models\*', '*', [$this, 'watch']);
        Yii::$app->on('wheel.turn', function () {
        });
        $app->user->on('afterLogin', [$this, 'watch']);
    }

    public static function spin($event)
    {
        return false;
    }

    public function watch($event)
    {
        Yii::$app->cache->set('seen', 1);
    }
}

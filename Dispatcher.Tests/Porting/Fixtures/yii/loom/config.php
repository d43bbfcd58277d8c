<?php
use app\models\Cloth;
use yii\web\User;

return [
    'id' => 'loom',
    'class' => 'app\modules\loom\Module',
    'events' => [
        [User::class, User::EVENT_AFTER_LOGIN, ['app\modules\loom\Events', 'onLogin']],
        ['class' => Cloth::className(), 'event' => Cloth::EVENT_BEFORE_DELETE, 'callback' => ['app\modules\loom\Events', 'onDelete']],
    ],
    'on beforeRequest' => ['app\modules\loom\Events', 'onRequest'],
];

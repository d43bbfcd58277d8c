<?php
namespace Fen;

use Moss\Kernel\App;

class Alarm
{
    public static function sound($container)
    {
        return 'loud';
    }
}

return [
    'dispatcher' => [
        'kernel.controller' => [[Alarm::class, 'sound'], 'Fen\Alarm::sound'],
    ],
];

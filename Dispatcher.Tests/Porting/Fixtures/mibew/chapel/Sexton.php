<?php
namespace Tower\Mibew\Plugin\Chapel;

class Sexton
{
    private static $tolls = 0;

    public function toll()
    {
        self::$tolls++;
    }
}

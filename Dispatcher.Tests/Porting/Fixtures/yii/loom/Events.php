<?php
namespace app\modules\loom;

class Events
{
    public static function onLogin($event)
    {
    }

    public static function onDelete($event)
    {
    }

    public static function onRequest()
    {
    }
}

<?php
class Cache
{
    private $dispatcher;

    public function __construct($dispatcher)
    {
        $this->dispatcher = $dispatcher;
    }

    public function table($table)
    {
        return $table;
    }
}

$dispatcher->addHook('dispatcher.routingtable', new Cache($dispatcher), 'table');

<?php
class Echoes
{
    private $heard = 'nothing';

    public function listen($request)
    {
        $this->heard = 'a request';
        return $request;
    }

    public function getHeard()
    {
        return $this->heard;
    }
}

$echo = new Echoes();
$dispatcher->addHook('dispatcher.request', $echo, 'listen');

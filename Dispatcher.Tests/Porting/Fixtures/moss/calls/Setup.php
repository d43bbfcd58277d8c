<?php
namespace Fen\App;

use Moss\Dispatcher\DispatcherInterface;
use Moss\Dispatcher\Listener;

class Setup
{
    public function apply(DispatcherInterface $dispatcher)
    {
        $dispatcher->register(['fen.flood', 'fen.ebb:after'], new Listener('gauge', 'read'), 0);
        $dispatcher->register('fen.storm', [$this, 'shelter']);
    }

    public function shelter($container, $subject, $message)
    {
        return 'inside';
    }
}

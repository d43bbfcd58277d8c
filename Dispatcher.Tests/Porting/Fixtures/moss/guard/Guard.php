<?php
namespace Fen;

use Moss\Container\ContainerInterface;

class Guard
{
    protected $name;

    public function __construct(ContainerInterface $container, $name = 'guard')
    {
        $this->name = $name;
    }

    public function complain($message)
    {
        return $this->name;
    }
}

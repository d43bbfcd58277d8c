<?php
return array(
    'container' => array(),
    'dispatcher' => array(
        'kernel.response' => array(
            array('closure' => function (\Moss\Container\ContainerInterface $c, $subject) { return $subject; }),
        ),
        'kernel.403' => function (\Moss\Container\ContainerInterface $c) { return null; },
    ),
);

<?php
return [
    'dispatcher' => [
        'kernel.request' => [
            function (\Moss\Container\ContainerInterface $container) {
                return $container->get('guard');
            },
        ],
        'kernel.route:exception' => [
            ['component' => 'guard', 'method' => 'complain', 'arguments' => ['@Message']],
        ],
    ],
];

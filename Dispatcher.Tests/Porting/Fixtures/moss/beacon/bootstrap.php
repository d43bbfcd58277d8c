<?php
use Moss\Container\ContainerInterface;

return array(
    'container' => array(),
    'dispatcher' => array(
        'kernel.request' => array(
            function (ContainerInterface $container, $subject) {
                return array('subject' => $subject, 'trail' => array('first'));
            },
            function (ContainerInterface $container, $subject) {
                $subject['trail'][] = 'second';
                $subject['length'] = strlen((string) $subject['subject']);
                return $subject;
            },
        ),
        'kernel.response' => function (ContainerInterface $container, $subject, $message) {
            return $message === null ? strrev((string) $subject) : "$message/$subject";
        },
    ),
);

<?php
namespace Castle\Resources;

use Castle\Steward;
use Symfony\Component\DependencyInjection\Loader\Configurator\ContainerConfigurator;

return static function (ContainerConfigurator $container): void {
    $container->services()
        ->set('castle.steward', Steward::class)
        ->tag('kernel.event_listener', ['event' => 'kernel.response', 'method' => 'sign', 'priority' => -128])
        ->tag('kernel.event_listener', ['event' => 'kernel.exception']);
};

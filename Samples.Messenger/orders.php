<?php
// php orders.php send DSN 7      php orders.php handle DSN
namespace App\Event { class OrderPlaced { public function __construct(public int $orderId, public string $email) {} } }
namespace {
use App\Event\OrderPlaced;
use Symfony\Component\Messenger as M;
use Symfony\Component\Serializer as S;

error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
$debian = ['Messenger', 'Messenger/Bridge/Redis', 'Messenger/Bridge/Amqp', 'Serializer', 'PropertyAccess', 'PropertyInfo', 'EventDispatcher'];
foreach (is_file('vendor/autoload.php') ? [] : $debian as $part) { @include_once "Symfony/Component/$part/autoload.php"; }
if (is_file('vendor/autoload.php')) { require 'vendor/autoload.php'; }

[, $command, $dsn] = $argv;
$json = new M\Transport\Serialization\Serializer(new S\Serializer([new S\Normalizer\ObjectNormalizer(), new S\Normalizer\ArrayDenormalizer()], [new S\Encoder\JsonEncoder()]));
$factory = str_starts_with($dsn, 'amqp') ? new M\Bridge\Amqp\Transport\AmqpTransportFactory() : new M\Bridge\Redis\Transport\RedisTransportFactory();
$orders = $factory->createTransport($dsn, [], $json);
if ('send' === $command) {
    $orders->send(new M\Envelope(new OrderPlaced((int) $argv[3], 'bob@example.org')));
    exit("Order $argv[3] is sent.\n");
}
$ship = fn (OrderPlaced $order) => print "Order $order->orderId of $order->email is shipped by PHP.\n";
$events = new Symfony\Component\EventDispatcher\EventDispatcher();
$events->addSubscriber(new M\EventListener\StopWorkerOnMessageLimitListener(1));
$bus = new M\MessageBus([new M\Middleware\HandleMessageMiddleware(new M\Handler\HandlersLocator([OrderPlaced::class => [$ship]]))]);
(new M\Worker(['orders' => $orders], $bus, $events))->run();
}

<?php

// PHP's side of the tests, on Symfony's own Messenger:
//   messenger.php send DSN json|php COUNT [DELAY]        sends orders 1 to COUNT
//   messenger.php consume DSN COUNT FAILURES [fails]      handles COUNT messages, with one retry after 50 ms
//   messenger.php retry DSN                               runs messenger:failed:retry for the next message
// What it has done it says on standard output, a line of JSON for each message.

namespace App\Event {
    class OrderPlaced
    {
        public function __construct(
            public int $orderId, public ?string $email = null, public array $lines = [], public ?\DateTimeImmutable $placedAt = null)
        {
        }
    }
}

namespace {
    use App\Event\OrderPlaced;
    use Psr\Container\ContainerInterface;
    use Symfony\Component\EventDispatcher\EventDispatcher;
    use Symfony\Component\Messenger\Bridge\Amqp\Transport\AmqpTransportFactory;
    use Symfony\Component\Messenger\Bridge\Redis\Transport\RedisTransportFactory;
    use Symfony\Component\Messenger\Envelope;
    use Symfony\Component\Messenger\EventListener as Listening;
    use Symfony\Component\Messenger\Handler\HandlersLocator;
    use Symfony\Component\Messenger\MessageBus;
    use Symfony\Component\Messenger\Middleware;
    use Symfony\Component\Messenger\Retry\MultiplierRetryStrategy;
    use Symfony\Component\Messenger\Stamp;
    use Symfony\Component\Messenger\Transport\Serialization as Wire;
    use Symfony\Component\Messenger\Worker;
    use Symfony\Component\Serializer\Encoder\JsonEncoder;
    use Symfony\Component\Serializer\Normalizer as Normal;
    use Symfony\Component\Serializer\Serializer;

    error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
    $parts = [
        'Messenger', 'Messenger/Bridge/Redis', 'Messenger/Bridge/Amqp', 'Serializer', 'PropertyAccess', 'PropertyInfo', 'EventDispatcher',
        'Console', 'DependencyInjection',
    ];
    foreach ($parts as $part) {
        @include_once "Symfony/Component/$part/autoload.php";
    }

    function transport(string $dsn, string $serializer = 'json')
    {
        $json = new Wire\Serializer(new Serializer(
            [new Normal\DateTimeNormalizer(), new Normal\ArrayDenormalizer(), new Normal\ObjectNormalizer()], [new JsonEncoder()]));
        $factory = str_starts_with($dsn, 'amqp') ? new AmqpTransportFactory() : new RedisTransportFactory();

        return $factory->createTransport($dsn, [], 'php' === $serializer ? new Wire\PhpSerializer() : $json);
    }

    function container(array $things): ContainerInterface
    {
        return new class($things) implements ContainerInterface {
            public function __construct(private array $things)
            {
            }

            public function get(string $id)
            {
                return $this->things[$id];
            }

            public function has(string $id): bool
            {
                return isset($this->things[$id]);
            }
        };
    }

    function bus(bool $fails): MessageBus
    {
        $handler = function (OrderPlaced $order) use ($fails) {
            if ($fails) {
                throw new RuntimeException("order $order->orderId fails");
            }
            echo json_encode([
                'order' => $order->orderId, 'email' => $order->email, 'lines' => $order->lines, 'placedAt' => $order->placedAt?->format(DATE_ATOM),
            ]), "\n";
        };

        return new MessageBus([
            new Middleware\FailedMessageProcessingMiddleware(),
            new Middleware\HandleMessageMiddleware(new HandlersLocator([OrderPlaced::class => [$handler]])),
        ]);
    }

    [, $command, $dsn] = $argv;
    $dispatcher = new EventDispatcher();
    if ('send' === $command) {
        $transport = transport($dsn, $argv[3]);
        for ($i = 1; $i <= (int) $argv[4]; ++$i) {
            $stamps = [new Stamp\BusNameStamp('messenger.bus.default')];
            if (isset($argv[5])) {
                $stamps[] = new Stamp\DelayStamp((int) $argv[5]);
            }
            $transport->send(new Envelope(
                new OrderPlaced($i, 'ä@x', 1 === $i ? [] : ['a' => $i], new DateTimeImmutable('2026-11-20T21:00:16+00:00')), $stamps));
        }
    } elseif ('consume' === $command) {
        $transport = transport($dsn);
        $dispatcher->addSubscriber(new Listening\StopWorkerOnMessageLimitListener((int) $argv[3]));
        $dispatcher->addSubscriber(new Listening\StopWorkerOnTimeLimitListener(50));
        $dispatcher->addSubscriber(new Listening\AddErrorDetailsStampListener());
        $dispatcher->addSubscriber(new Listening\SendFailedMessageForRetryListener(
            container(['orders' => $transport]), container(['orders' => new MultiplierRetryStrategy(1, 50)])));
        $dispatcher->addSubscriber(new Listening\SendFailedMessageToFailureTransportListener(container(['orders' => transport($argv[4])])));
        $dispatcher->addListener(Symfony\Component\Messenger\Event\WorkerMessageFailedEvent::class, function ($event) {
            $retries = Stamp\RedeliveryStamp::getRetryCountFromEnvelope($event->getEnvelope());
            echo json_encode(['failed' => $event->getEnvelope()->getMessage()->orderId, 'retries' => $retries]), "\n";
        }, 150);
        (new Worker(['orders' => $transport], bus(isset($argv[5])), $dispatcher))->run(['sleep' => 10000]);
    } elseif ('retry' === $command) {
        $failed = transport($dsn);
        $dispatcher->addListener(Symfony\Component\Messenger\Event\WorkerMessageReceivedEvent::class, function ($event) {
            $envelope = $event->getEnvelope();
            $error = $envelope->last(Stamp\ErrorDetailsStamp::class);
            echo json_encode([
                'from' => $envelope->last(Stamp\SentToFailureTransportStamp::class)->getOriginalReceiverName(),
                'error' => $error->getExceptionClass(), 'message' => $error->getExceptionMessage(),
            ]), "\n";
        });
        $retry = new Symfony\Component\Messenger\Command\FailedMessagesRetryCommand(
            'failed', new Symfony\Component\DependencyInjection\ServiceLocator(['failed' => fn () => $failed]),
            new Symfony\Component\Messenger\RoutableMessageBus(container(['messenger.bus.default' => bus(false)]), bus(false)),
            $dispatcher);
        $application = new Symfony\Component\Console\Application();
        $application->add($retry);
        $application->setAutoExit(false);
        $answers = fopen('php://memory', 'r+');
        fwrite($answers, str_repeat("yes\n", 10));
        rewind($answers);
        $input = new Symfony\Component\Console\Input\ArrayInput(['command' => 'messenger:failed:retry', '--force' => true]);
        $input->setStream($answers);
        exit($application->run($input, new Symfony\Component\Console\Output\StreamOutput(STDERR)));
    }
}

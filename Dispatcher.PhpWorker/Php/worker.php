<?php
namespace Dispatching\PhpWorker;

/** Answers .NET's calls, one JSON object a line. An answer belongs to the innermost request that is open. */
final class Worker
{
    private static Worker $instance;

    /** @var resource */
    private $output;

    private Wire $wire;
    private int $lineLimit = 1;
    private int $outputLimit = 0;
    private int $secondLimit = 0;
    private int $depth = 0;
    private string $printed = '';
    private bool $hasPrintedTooMuch = false;
    private bool $isEnding = false;
    private ?string $reserve = null;

    /** @var array<int, array> */
    private array $listeners = [];

    /** @var callable|null */
    private $maker;

    private bool $isLoaded = false;
    private array $configuration = [];

    public static function start(): void
    {
        self::$instance = new self();
        self::$instance->serve();
    }

    public static function instance(): Worker
    {
        return self::$instance;
    }

    /** Reports a registration. What is called is called with the arguments of a call, and what the shim adds. */
    public function listen(string $system, string $event, callable $listener, $priority = 0, array $more = []): void
    {
        if ($this->isLoaded) {
            $name = self::nameOf($listener);
            $this->log('warning', "'$name' begins to listen to '$event' when the plugin has been loaded: it is not called.");
            return;
        }
        $parameters = self::parameters($listener);
        $this->listeners[] = ['call' => $listener, 'info' => $more + [
            'id' => count($this->listeners),
            'system' => $system,
            'event' => $event,
            'name' => self::nameOf($listener),
            'priority' => $priority,
            'parameters' => count($parameters),
            'byRef' => array_map(function ($parameter) {
                return $parameter->isPassedByReference();
            }, $parameters),
        ]];
    }

    /** Dispatches an event in .NET, and answers its calls meanwhile. */
    public function dispatch(string $system, string $event, array &$arguments, ?object $object = null)
    {
        $encoded = $this->wire->line(function (Wire $wire) use ($system, $event, $arguments, $object) {
            $all = [];
            foreach ($arguments as $index => $argument) {
                $all[] = $argument === $object && $object !== null
                    ? $wire->introduce($argument, "The event of '$event'")
                    : $wire->encode($argument, "Argument " . ($index + 1) . " of '$event'");
            }
            return ['type' => 'dispatch', 'system' => $system, 'event' => $event, 'arguments' => $all, 'objects' => $wire->changes()];
        });
        $this->send($encoded);
        $answer = $this->answer();
        foreach ($answer['objects'] ?? [] as [$number, $pairs]) {
            $this->wire->update($number, $pairs);
        }
        if ($answer['type'] === 'error') {
            $exception = new HostException($answer['message']);
            $exception->failure = $answer['failure'];
            throw $exception;
        }
        foreach ($answer['arguments'] ?? [] as $index => $argument) {
            $arguments[$index] = $this->wire->decode($argument);
        }
        return $this->wire->decode($answer['value'] ?? null);
    }

    public function log(string $level, string $message): void
    {
        $this->send($this->wire->line(function (Wire $wire) use ($level, $message) {
            return ['type' => 'log', 'level' => $level, 'message' => $wire->encode($message, 'The message')];
        }));
    }

    /** Makes an object of the plugin's: by what the bootstrap file returned, or else with what configures the plugin. */
    public function make(string $class): object
    {
        $made = $this->maker === null ? null : ($this->maker)($class);
        if (is_object($made)) {
            return $made;
        }
        $constructor = (new \ReflectionClass($class))->getConstructor();
        $needed = $constructor === null ? 0 : $constructor->getNumberOfRequiredParameters();
        if ($needed > 1) {
            throw new \LogicException("'$class' needs $needed arguments to be made. Let the bootstrap file make it.");
        }
        return $needed === 1 ? new $class($this->configuration) : new $class();
    }

    public function configuration(): array
    {
        return $this->configuration;
    }

    private function __construct()
    {
        $this->output = fopen('php://stdout', 'wb');
        $this->wire = new Wire();
        $this->reserve = str_repeat(' ', 65536);
        register_shutdown_function(function () {
            $this->end();
        });
        $this->capture();
    }

    private function serve(): void
    {
        while (($message = $this->read()) !== null) {
            $this->handle($message);
        }
        $this->isEnding = true;
    }

    private function answer(): array
    {
        while (($message = $this->read()) !== null) {
            if ($message['type'] === 'return' || $message['type'] === 'error') {
                return $message;
            }
            $this->handle($message);
        }
        $this->isEnding = true;
        exit(0);
    }

    private function handle(array $message): void
    {
        switch ($message['type']) {
            case 'init':
                $this->load($message);
                break;
            case 'call':
                $this->call($message);
                break;
            case 'shutdown':
                $this->isEnding = true;
                exit(0);
        }
    }

    private function load(array $message): void
    {
        $this->lineLimit = $message['lineLimit'];
        $this->outputLimit = $message['outputLimit'];
        $this->secondLimit = $message['secondLimit'];
        $this->configuration = $this->wire->decode($message['configuration']);
        try {
            $loader = new Loader($this);
            $made = isset($message['bootstrap']) ? require $message['bootstrap'] : null;
            $this->maker = is_callable($made) ? $made : null;
            $loader->load($message['plugin']);
        } catch (\Throwable $exception) {
            $this->fail($exception);
            return;
        }
        $this->isLoaded = true;
        $printed = $this->takePrinted();
        $this->send($this->wire->line(function (Wire $wire) use ($printed) {
            $listeners = array_map(function ($listener) use ($wire) {
                return array_map(function ($value) use ($wire) {
                    return is_string($value) ? $wire->encode($value, 'A registration') : $value;
                }, $listener['info']);
            }, $this->listeners);
            $output = $wire->encode($printed, 'The output');
            return ['type' => 'listeners', 'version' => PHP_VERSION, 'listeners' => $listeners, 'output' => $output];
        }));
    }

    private function call(array $message): void
    {
        set_time_limit($this->secondLimit);
        $this->depth++;
        try {
            foreach ($message['objects'] ?? [] as [$number, $pairs]) {
                $this->wire->update($number, $pairs);
            }
            $arguments = [];
            foreach ($message['arguments'] as $argument) {
                $arguments[] = is_array($argument) ? $this->wire->decode($argument) : $argument;
            }
            $given = $arguments;
            $value = $this->invoke($this->listeners[$message['id']]['call'], $arguments);
            $this->send($this->result($value, $arguments, $given));
        } catch (\Throwable $exception) {
            $this->fail($exception);
        }
        if (--$this->depth === 0) {
            $this->wire->forget();
        }
    }

    private function invoke(callable $listener, array &$arguments)
    {
        return $listener instanceof Bound ? $listener->call($arguments) : $listener(...$arguments);
    }

    private function result($value, array $arguments, array $given): string
    {
        if ($this->hasPrintedTooMuch) {
            throw new \OverflowException("It printed more than $this->outputLimit bytes.");
        }
        $printed = $this->takePrinted();
        return $this->wire->line(function (Wire $wire) use ($value, $arguments, $given, $printed) {
            $result = ['type' => 'return'];
            if ($value !== null) {
                $result['value'] = $wire->encode($value, 'What it returned');
            }
            foreach ($arguments as $index => $argument) {
                $result['arguments'][] = $argument === $given[$index]
                    ? ['k' => 1]
                    : $this->changed($wire, $argument, $given[$index], 'Argument ' . ($index + 1));
            }
            $result['objects'] = $wire->changes();
            $result['output'] = $wire->encode($printed, 'The output');
            return array_filter($result, function ($part) {
                return $part !== [] && $part !== '';
            });
        });
    }

    /** An array that was changed travels without the elements that were not. */
    private function changed(Wire $wire, $argument, $given, string $place)
    {
        if (!is_array($argument) || !is_array($given)) {
            return $wire->encode($argument, $place);
        }
        $pairs = [];
        foreach ($argument as $key => $item) {
            $isKept = array_key_exists($key, $given) && $given[$key] === $item;
            $pairs[] = [
                is_string($key) ? $wire->encode($key, $place) : $key,
                $isKept ? ['k' => 1] : $wire->encode($item, $place . "[$key]", 1),
            ];
        }
        return ['m' => $pairs];
    }

    private function fail(\Throwable $exception): void
    {
        $printed = $this->takePrinted();
        $this->send($this->wire->line(function (Wire $wire) use ($exception, $printed) {
            $error = [
                'type' => 'error',
                'class' => get_class($exception),
                'message' => $wire->encode($exception->getMessage(), 'The message'),
                'file' => $wire->encode($exception->getFile(), 'The file'),
                'line' => $exception->getLine(),
                'trace' => $wire->encode(substr($exception->getTraceAsString(), 0, 8192), 'The trace'),
                'output' => $wire->encode($printed, 'The output'),
            ];
            return $exception instanceof HostException ? $error + ['failure' => $exception->failure] : $error;
        }));
        $this->hasPrintedTooMuch = false;
    }

    private function send(string $line): void
    {
        if (strlen($line) >= $this->lineLimit && $this->lineLimit > 1) {
            throw new \OverflowException('The answer has ' . strlen($line) . " bytes, and may have $this->lineLimit.");
        }
        $line .= "\n";
        for ($at = 0; $at < strlen($line); $at += $written) {
            $written = fwrite($this->output, $at === 0 ? $line : substr($line, $at));
            if ($written === false || $written === 0) {
                $this->isEnding = true;
                exit(0);
            }
        }
    }

    private function read(): ?array
    {
        $line = fgets(STDIN);
        return $line === false ? null : json_decode($line, true, 4096, JSON_THROW_ON_ERROR);
    }

    private function capture(): void
    {
        ob_start(function (string $text) {
            if (strlen($this->printed) + strlen($text) > $this->outputLimit && $this->isLoaded) {
                $this->hasPrintedTooMuch = true;
            } else {
                $this->printed .= $text;
            }
            return '';
        }, 8192);
    }

    private function takePrinted(): string
    {
        if (ob_get_level() > 0) {
            while (ob_get_level() > 1) {
                ob_end_flush();
            }
            ob_flush();
        } else {
            $this->capture();
        }
        [$printed, $this->printed] = [$this->printed, ''];
        return $printed;
    }

    /** Says why the process ends, where a plugin ends it. */
    private function end(): void
    {
        $this->reserve = null;
        if ($this->isEnding) {
            return;
        }
        $error = error_get_last();
        $isFatal = $error !== null && ($error['type'] & (E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR)) !== 0;
        $this->lineLimit = 1;
        $printed = $this->takePrinted();
        $this->send($this->wire->line(function (Wire $wire) use ($error, $isFatal, $printed) {
            return ['type' => 'exit', 'fatal' => $isFatal] + ($isFatal ? [
                'message' => $wire->encode($error['message'], 'The message'),
                'file' => $wire->encode($error['file'], 'The file'),
                'line' => $error['line'],
            ] : []) + ['output' => $wire->encode($printed, 'The output')];
        }));
    }

    /** @return \ReflectionParameter[] */
    public static function parameters(callable $listener): array
    {
        if ($listener instanceof Bound) {
            return $listener->parameters();
        }
        return (new \ReflectionFunction(\Closure::fromCallable($listener)))->getParameters();
    }

    public static function nameOf(callable $listener): string
    {
        if ($listener instanceof Bound) {
            return $listener->name();
        }
        if (is_array($listener)) {
            return (is_object($listener[0]) ? get_class($listener[0]) : $listener[0]) . '::' . $listener[1];
        }
        if (is_string($listener)) {
            return $listener;
        }
        if (!$listener instanceof \Closure) {
            return get_class($listener) . '::__invoke';
        }
        $function = new \ReflectionFunction($listener);
        return 'closure ' . basename((string) $function->getFileName()) . ':' . $function->getStartLine();
    }
}

/** A listener that a shim calls in a way of its own. */
abstract class Bound
{
    public function __invoke(...$arguments)
    {
        return $this->call($arguments);
    }

    abstract public function call(array &$arguments);

    abstract public function name(): string;

    /** @return \ReflectionParameter[] */
    abstract public function parameters(): array;
}

<?php
namespace Civi\Core {
    use Dispatching\PhpWorker\Adapted;
    use Dispatching\PhpWorker\LazyMethod;
    use Dispatching\PhpWorker\Worker;

    interface HookInterface
    {
    }

    class CiviEventDispatcher
    {
        const DEFAULT_HOOK_PRIORITY = -100;

        private static $instance;

        public static function instance(): self
        {
            return self::$instance = self::$instance ?? new self();
        }

        /** A function of an extension: it hears the hook behind the extension's name. */
        public static function registerFunction(string $function): void
        {
            preg_match('/^(\w+?)_(civicrm_\w+)$/', $function, $parts);
            Worker::instance()->listen('civi', 'hook_' . $parts[2], $function, self::DEFAULT_HOOK_PRIORITY, [
                'style' => 'module', 'module' => $parts[1], 'hook' => $parts[2],
            ]);
        }

        /** Calls a function of the start, which may register listeners; where it needs more of CiviCRM the log is told. */
        public static function start(string $function): void
        {
            $argument = substr($function, -10) === '_container' ? new ContainerShim() : new \stdClass();
            try {
                $function($argument);
            } catch (\Throwable $exception) {
                Worker::instance()->log('warning', "'$function' was not run to its end at the start: " . $exception->getMessage());
            }
        }

        public static function registerClass(\ReflectionClass $class): void
        {
            $name = $class->getName();
            if ($class->implementsInterface(HookInterface::class)) {
                foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
                    self::registerMethod($name, $method->getName());
                }
            }
            if (!$class->hasMethod('getSubscribedEvents')) {
                return;
            }
            foreach ($name::getSubscribedEvents() as $event => $given) {
                $all = is_array($given) && is_array($given[0] ?? null) ? $given : [$given];
                foreach ($all as $one) {
                    [$method, $priority] = (array) $one + [1 => 0];
                    self::instance()->addListener($event, new LazyMethod($name, $method), $priority);
                }
            }
        }

        public function addListener($event, $listener, $priority = 0)
        {
            $isHookStyle = $event[0] === '&';
            $event = $isHookStyle ? substr($event, 1) : $event;
            $call = function ($listener, array &$arguments) use ($event) {
                return $listener($arguments[0], $event, $this);
            };
            $more = ['style' => $isHookStyle ? 'hook' : 'event'];
            Worker::instance()->listen('civi', $event, $isHookStyle ? $listener : new Adapted($listener, $call), $priority, $more);
        }

        public function addSubscriber($subscriber)
        {
            foreach ($subscriber->getSubscribedEvents() as $event => $given) {
                [$method, $priority] = (array) $given + [1 => 0];
                $this->addListener($event, [$subscriber, $method], $priority);
            }
        }

        public function dispatch($name, $event = null)
        {
            $event = $event ?? Event\GenericHookEvent::create([]);
            $arguments = [$event];
            Worker::instance()->dispatch('civi', $name, $arguments, $event);
            return $event;
        }

        private static function registerMethod(string $class, string $method): void
        {
            if (strncmp($method, 'on_hook_', 8) === 0) {
                self::instance()->addListener(substr($method, 3), new LazyMethod($class, $method));
            } elseif (strncmp($method, 'on_', 3) === 0) {
                self::instance()->addListener(strtr(substr($method, 3), '_', '.'), new LazyMethod($class, $method));
            } elseif (strncmp($method, 'hook_', 5) === 0) {
                self::instance()->addListener('&' . $method, new LazyMethod($class, $method));
            } elseif (strncmp($method, 'self_', 5) === 0) {
                $self = substr(strrchr('_' . $class, '_'), 1);
                $event = strncmp($method, 'self_hook_', 10) === 0 ? substr($method, 5) : strtr(substr($method, 5), '_', '.');
                self::instance()->addListener($event . '::' . $self, new LazyMethod($class, $method));
            }
        }
    }

    /** Takes what extensions register with CiviCRM's container for its dispatcher. */
    final class ContainerShim
    {
        public function findDefinition($id): self
        {
            if (!in_array($id, ['dispatcher', 'event_dispatcher'], true)) {
                throw new \LogicException("CiviCRM's service '$id' is not here. Register with 'dispatcher' alone.");
            }
            return $this;
        }

        public function addMethodCall($method, array $arguments): self
        {
            \Civi::dispatcher()->$method(...$arguments);
            return $this;
        }
    }
}

namespace Civi\Core\Event {
    #[\AllowDynamicProperties]
    class GenericHookEvent implements \Dispatching\PhpWorker\Travels
    {
        private $propagationStopped = false;
        private $returnValues = [];

        public static function create(array $fields): self
        {
            $event = new static();
            foreach ($fields as $name => $value) {
                $event->$name = $value;
            }
            return $event;
        }

        public function __get($name)
        {
            return null;
        }

        public function hasField($name): bool
        {
            return property_exists($this, $name);
        }

        public function isPropagationStopped(): bool
        {
            return $this->propagationStopped;
        }

        public function stopPropagation(): void
        {
            $this->propagationStopped = true;
        }

        public function addReturnValues($values): self
        {
            $this->returnValues = array_merge($this->returnValues, is_array($values) ? $values : []);
            return $this;
        }

        public function getReturnValues()
        {
            return $this->returnValues === [] ? true : $this->returnValues;
        }
    }

    class PreEvent extends GenericHookEvent
    {
    }

    class PostEvent extends GenericHookEvent
    {
    }
}

namespace Civi\Core\Service {
    interface AutoServiceInterface
    {
    }

    abstract class AutoService implements AutoServiceInterface
    {
    }

    abstract class AutoSubscriber extends AutoService implements \Symfony\Component\EventDispatcher\EventSubscriberInterface
    {
    }
}

namespace Civi\API {
    class Events
    {
        const AUTHORIZE = 'civi.api.authorize';
        const RESOLVE = 'civi.api.resolve';
        const PREPARE = 'civi.api.prepare';
        const RESPOND = 'civi.api.respond';
        const EXCEPTION = 'civi.api.exception';
        const W_EARLY = 100;
        const W_MIDDLE = 0;
        const W_LATE = -100;
    }
}

namespace {
    class Civi
    {
        public static $statics = [];

        public static function dispatcher()
        {
            return \Civi\Core\CiviEventDispatcher::instance();
        }

        public static function log()
        {
            return new class {
                public function __call($level, $arguments)
                {
                    \Dispatching\PhpWorker\Worker::instance()->log($level, (string) $arguments[0]);
                }
            };
        }
    }
}

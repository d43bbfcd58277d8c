<?php
namespace Psr\EventDispatcher {
    interface EventDispatcherInterface
    {
        public function dispatch(object $event);
    }

    interface StoppableEventInterface
    {
        public function isPropagationStopped(): bool;
    }
}

namespace Symfony\Contracts\EventDispatcher {
    interface EventDispatcherInterface extends \Psr\EventDispatcher\EventDispatcherInterface
    {
        public function dispatch(object $event, ?string $eventName = null): object;
    }

    #[\AllowDynamicProperties]
    class Event implements \Psr\EventDispatcher\StoppableEventInterface, \Dispatching\PhpWorker\Travels
    {
        private $propagationStopped = false;

        public function isPropagationStopped(): bool
        {
            return $this->propagationStopped;
        }

        public function stopPropagation(): void
        {
            $this->propagationStopped = true;
        }
    }
}

namespace Symfony\Component\EventDispatcher\Attribute {
    #[\Attribute(\Attribute::TARGET_CLASS | \Attribute::TARGET_METHOD | \Attribute::IS_REPEATABLE)]
    class AsEventListener
    {
        public $event;
        public $method;
        public $priority;
        public $dispatcher;

        public function __construct(?string $event = null, ?string $method = null, ?int $priority = null, ?string $dispatcher = null)
        {
            [$this->event, $this->method, $this->priority, $this->dispatcher] = [$event, $method, $priority, $dispatcher];
        }
    }
}

namespace Symfony\Component\EventDispatcher {
    use Dispatching\PhpWorker\Adapted;
    use Dispatching\PhpWorker\LazyMethod;
    use Dispatching\PhpWorker\Worker;

    interface EventSubscriberInterface
    {
        public static function getSubscribedEvents();
    }

    interface EventDispatcherInterface extends \Symfony\Contracts\EventDispatcher\EventDispatcherInterface
    {
        public function addListener(string $eventName, $listener, int $priority = 0);

        public function addSubscriber(EventSubscriberInterface $subscriber);
    }

    class Event extends \Symfony\Contracts\EventDispatcher\Event
    {
    }

    class GenericEvent extends \Symfony\Contracts\EventDispatcher\Event implements \ArrayAccess, \IteratorAggregate
    {
        protected $subject;
        protected $arguments;

        public function __construct($subject = null, array $arguments = [])
        {
            [$this->subject, $this->arguments] = [$subject, $arguments];
        }

        public function getSubject()
        {
            return $this->subject;
        }

        public function getArgument($key)
        {
            if (!$this->hasArgument($key)) {
                throw new \InvalidArgumentException("The event has no argument '$key'.");
            }
            return $this->arguments[$key];
        }

        public function setArgument($key, $value): self
        {
            $this->arguments[$key] = $value;
            return $this;
        }

        public function getArguments(): array
        {
            return $this->arguments;
        }

        public function setArguments(array $arguments = []): self
        {
            $this->arguments = $arguments;
            return $this;
        }

        public function hasArgument($key): bool
        {
            return array_key_exists($key, $this->arguments);
        }

        #[\ReturnTypeWillChange]
        public function offsetGet($key)
        {
            return $this->getArgument($key);
        }

        public function offsetSet($key, $value): void
        {
            $this->setArgument($key, $value);
        }

        public function offsetUnset($key): void
        {
            unset($this->arguments[$key]);
        }

        public function offsetExists($key): bool
        {
            return $this->hasArgument($key);
        }

        public function getIterator(): \Iterator
        {
            return new \ArrayIterator($this->arguments);
        }
    }

    class EventDispatcher implements EventDispatcherInterface
    {
        private static $instance;

        public static function instance(): self
        {
            return self::$instance = self::$instance ?? new self();
        }

        public static function registerClass(\ReflectionClass $class): void
        {
            $name = $class->getName();
            self::subscribe($name::getSubscribedEvents(), function ($method) use ($name) {
                return new LazyMethod($name, $method);
            });
        }

        public static function registerAttributes(\ReflectionClass $class): void
        {
            foreach ($class->getAttributes(Attribute\AsEventListener::class) as $attribute) {
                $mark = $attribute->newInstance();
                $method = $mark->method ?? ($mark->event !== null && $class->hasMethod(self::methodFor($mark->event))
                    ? self::methodFor($mark->event) : '__invoke');
                self::registerMark($class->getMethod($method), $mark);
            }
            foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
                foreach ($method->getAttributes(Attribute\AsEventListener::class) as $attribute) {
                    self::registerMark($method, $attribute->newInstance());
                }
            }
        }

        public function addListener(string $eventName, $listener, int $priority = 0)
        {
            if (is_array($listener) && isset($listener[0]) && $listener[0] instanceof \Closure) {
                [$make, $method] = $listener + [1 => '__invoke'];
                $listener = function (...$arguments) use ($make, $method) {
                    return $make()->$method(...$arguments);
                };
            }
            $call = function ($listener, array &$arguments) use ($eventName) {
                return $listener($arguments[0], $arguments[1] ?? $eventName, $this);
            };
            Worker::instance()->listen('symfony', $eventName, new Adapted($listener, $call), $priority);
        }

        public function addSubscriber(EventSubscriberInterface $subscriber)
        {
            self::subscribe($subscriber::getSubscribedEvents(), function ($method) use ($subscriber) {
                return [$subscriber, $method];
            });
        }

        public function dispatch(object $event, ?string $eventName = null): object
        {
            $arguments = [$event];
            Worker::instance()->dispatch('symfony', $eventName ?? get_class($event), $arguments, $event);
            return $event;
        }

        private static function subscribe(array $events, callable $listener): void
        {
            foreach ($events as $event => $given) {
                $all = is_array($given) && is_array($given[0] ?? null) ? $given : [$given];
                foreach ($all as $one) {
                    [$method, $priority] = (array) $one + [1 => 0];
                    self::instance()->addListener($event, $listener($method), $priority);
                }
            }
        }

        private static function registerMark(\ReflectionMethod $method, Attribute\AsEventListener $mark): void
        {
            foreach ($mark->event !== null ? [$mark->event] : self::eventsOf($method) as $event) {
                $listener = new LazyMethod($method->class, $method->name);
                self::instance()->addListener($event, $listener, $mark->priority ?? 0);
            }
        }

        private static function eventsOf(\ReflectionMethod $method): array
        {
            $type = ($method->getParameters()[0] ?? null) ? $method->getParameters()[0]->getType() : null;
            $types = $type instanceof \ReflectionUnionType ? $type->getTypes() : array_filter([$type]);
            $names = [];
            foreach ($types as $one) {
                if (!$one->isBuiltin() && $one->getName() !== \Symfony\Contracts\EventDispatcher\Event::class) {
                    $names[] = $one->getName();
                }
            }
            if ($names === []) {
                throw new \LogicException("'$method->class::$method->name' names no event. Give its parameter a type.");
            }
            return $names;
        }

        private static function methodFor(string $event): string
        {
            $words = preg_split('/[^a-z0-9]+/i', $event, -1, PREG_SPLIT_NO_EMPTY);
            return 'on' . implode('', array_map('ucfirst', $words));
        }
    }
}

namespace Symfony\Component\HttpKernel {
    final class KernelEvents
    {
        const REQUEST = 'kernel.request';
        const EXCEPTION = 'kernel.exception';
        const VIEW = 'kernel.view';
        const CONTROLLER = 'kernel.controller';
        const CONTROLLER_ARGUMENTS = 'kernel.controller_arguments';
        const RESPONSE = 'kernel.response';
        const TERMINATE = 'kernel.terminate';
        const FINISH_REQUEST = 'kernel.finish_request';
    }
}

namespace Symfony\Component\Console {
    final class ConsoleEvents
    {
        const COMMAND = 'console.command';
        const SIGNAL = 'console.signal';
        const TERMINATE = 'console.terminate';
        const ERROR = 'console.error';
        const EXCEPTION = 'console.exception';
        const ALARM = 'console.alarm';
    }
}

namespace Symfony\Component\Form {
    final class FormEvents
    {
        const PRE_SUBMIT = 'form.pre_submit';
        const SUBMIT = 'form.submit';
        const POST_SUBMIT = 'form.post_submit';
        const PRE_SET_DATA = 'form.pre_set_data';
        const POST_SET_DATA = 'form.post_set_data';
        const PRE_BIND = 'form.pre_bind';
        const BIND = 'form.bind';
        const POST_BIND = 'form.post_bind';
    }
}

namespace Symfony\Component\Security\Core {
    final class AuthenticationEvents
    {
        const AUTHENTICATION_SUCCESS = 'security.authentication.success';
        const AUTHENTICATION_FAILURE = 'security.authentication.failure';
    }
}

namespace Symfony\Component\Security\Http {
    final class SecurityEvents
    {
        const INTERACTIVE_LOGIN = 'security.interactive_login';
        const SWITCH_USER = 'security.switch_user';
    }
}

namespace Symfony\Component\Workflow {
    final class WorkflowEvents
    {
        const GUARD = 'workflow.guard';
        const LEAVE = 'workflow.leave';
        const TRANSITION = 'workflow.transition';
        const ENTER = 'workflow.enter';
        const ENTERED = 'workflow.entered';
        const COMPLETED = 'workflow.completed';
        const ANNOUNCE = 'workflow.announce';
    }
}

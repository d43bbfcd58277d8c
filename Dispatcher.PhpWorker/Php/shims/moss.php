<?php
namespace Moss\Container {
    interface ContainerInterface
    {
        public function get($id);
    }

    class Container implements ContainerInterface
    {
        private $components = [];

        public function register($id, $definition)
        {
            $this->components[$id] = $definition;
            return $this;
        }

        public function get($id)
        {
            if (!array_key_exists($id, $this->components)) {
                throw new \LogicException("The container has no component '$id'. List it in the plugin's bootstrap, below 'container'.");
            }
            $definition = $this->components[$id];
            $definition = is_array($definition) && isset($definition['component']) ? $definition['component'] : $definition;
            return $definition instanceof \Closure ? $definition($this) : $definition;
        }
    }
}

namespace Moss\Dispatcher {
    use Dispatching\PhpWorker\Adapted;
    use Dispatching\PhpWorker\Worker;

    interface ListenerInterface
    {
        public function get(\Moss\Container\ContainerInterface $container, $subject = null, $message = null);
    }

    class Listener implements ListenerInterface
    {
        private $component;
        private $method;
        private $arguments;

        public function __construct($component, $method = null, array $arguments = [])
        {
            [$this->component, $this->method, $this->arguments] = [$component, $method, $arguments];
        }

        public function __invoke($container, $subject = null, $message = null)
        {
            return $this->get($container, $subject, $message);
        }

        public function get(\Moss\Container\ContainerInterface $container, $subject = null, $message = null)
        {
            $given = ['@subject' => $subject, '@message' => $message, '@container' => $container];
            $arguments = array_map(function ($argument) use ($given, $container) {
                if (!is_string($argument) || strncmp($argument, '@', 1) !== 0) {
                    return $argument;
                }
                $name = strtolower($argument);
                return array_key_exists($name, $given) ? $given[$name] : $container->get(substr($argument, 1));
            }, $this->arguments);
            $component = $container->get($this->component);
            return $this->method === null ? $component : $component->{$this->method}(...$arguments);
        }
    }

    interface DispatcherInterface
    {
        public function register($event, $definition, $priority = null);

        public function fire($event, $subject = null, $message = null);
    }

    class Dispatcher implements DispatcherInterface
    {
        private $container;

        public function __construct($container = null)
        {
            $this->container = $container ?? new \Moss\Container\Container();
        }

        /** Registers what a bootstrap file lists. */
        public static function configure(array $configuration): void
        {
            $container = new \Moss\Container\Container();
            foreach ($configuration['container'] ?? [] as $id => $definition) {
                $container->register($id, $definition);
            }
            $dispatcher = new self($container);
            foreach ($configuration['dispatcher'] as $event => $listeners) {
                foreach (is_array($listeners) && !is_callable($listeners) ? $listeners : [$listeners] as $listener) {
                    if (is_array($listener) && isset($listener['component'])) {
                        $listener = new Listener($listener['component'], $listener['method'] ?? null, $listener['arguments'] ?? []);
                    }
                    $dispatcher->register($event, is_array($listener) && isset($listener['closure']) ? $listener['closure'] : $listener);
                }
            }
        }

        public function register($event, $definition, $priority = null)
        {
            foreach ((array) $event as $name) {
                $call = function ($listener, array &$arguments) {
                    return $listener($this->container, $arguments[0] ?? null, $arguments[1] ?? null);
                };
                Worker::instance()->listen('moss', $name, new Adapted($definition, $call), $priority);
            }
            return $this;
        }

        public function fire($event, $subject = null, $message = null)
        {
            $arguments = [$subject, $message];
            return Worker::instance()->dispatch('moss', $event, $arguments);
        }
    }
}

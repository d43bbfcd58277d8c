<?php
namespace Comodojo\Dispatcher {
    use Dispatching\PhpWorker\Worker;

    class Dispatcher
    {
        public function addHook($event, $callback, $method = null)
        {
            Worker::instance()->listen('comodojo', $event, $method === null ? $callback : [$callback, $method]);
        }

        public function setRoute($service, $type, $target, $parameters = [], $relative = true)
        {
            throw new \LogicException("The route '$service' cannot be set from PHP. Set it in .NET: 'dispatcher.SetRoute(…)'.");
        }
    }

    /** Values behind getters and setters that return the object. */
    trait Values
    {
        public function __call($method, $arguments)
        {
            $name = lcfirst(substr($method, 3));
            switch (substr($method, 0, 3)) {
                case 'get':
                    return $arguments === [] ? ($this->$name ?? null) : ($this->{$name . 's'}[$arguments[0]] ?? null);
                case 'set':
                    if (count($arguments) > 1) {
                        $this->{$name . 's'}[$arguments[0]] = $arguments[1];
                    } else {
                        $this->$name = $arguments[0];
                    }
                    return $this;
            }
            throw new \BadMethodCallException("'" . get_class($this) . "' has no method '$method'.");
        }
    }
}

namespace Comodojo\Dispatcher\ObjectRequest {
    #[\AllowDynamicProperties]
    class ObjectRequest implements \Dispatching\PhpWorker\Travels
    {
        use \Comodojo\Dispatcher\Values;
    }
}

namespace Comodojo\Dispatcher\ObjectRoute {
    #[\AllowDynamicProperties]
    class ObjectRoute implements \Dispatching\PhpWorker\Travels
    {
        use \Comodojo\Dispatcher\Values;
    }
}

namespace Comodojo\Dispatcher\ObjectResult {
    interface ObjectResultInterface
    {
    }

    #[\AllowDynamicProperties]
    abstract class ObjectResult implements ObjectResultInterface, \Dispatching\PhpWorker\Travels
    {
        use \Comodojo\Dispatcher\Values;
    }

    class ObjectSuccess extends ObjectResult
    {
    }

    class ObjectError extends ObjectResult
    {
    }

    class ObjectRedirect extends ObjectResult
    {
    }
}

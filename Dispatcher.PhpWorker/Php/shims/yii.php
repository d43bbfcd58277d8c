<?php
namespace yii\base {
    use Dispatching\PhpWorker\Worker;

    interface BootstrapInterface
    {
        public function bootstrap($app);
    }

    #[\AllowDynamicProperties]
    class BaseObject
    {
        public function __construct($config = [])
        {
            foreach ($config as $name => $value) {
                $this->$name = $value;
            }
            $this->init();
        }

        public function init()
        {
        }

        public static function className()
        {
            return get_called_class();
        }

        public function __get($name)
        {
            $getter = 'get' . $name;
            if (!method_exists($this, $getter)) {
                throw new \LogicException("'" . get_class($this) . "' has no property '$name'.");
            }
            return $this->$getter();
        }
    }

    class Event extends BaseObject implements \Dispatching\PhpWorker\Travels
    {
        public $name;
        public $sender;
        public $handled = false;
        public $data;

        public static function on($class, $name, $handler, $data = null, $append = true)
        {
            self::listen(ltrim($class, '\\'), $name, $handler, $data, $append);
        }

        public static function trigger($class, $name, $event = null)
        {
            $event = $event ?? new static();
            $arguments = [is_object($class) ? get_class($class) : ltrim($class, '\\'), $event];
            Worker::instance()->dispatch('yii', $name, $arguments, $event);
        }

        public static function listen(string $class, string $name, $handler, $data, bool $append): void
        {
            $listener = new \Dispatching\PhpWorker\Adapted($handler, function ($handler, array &$arguments) use ($data) {
                $arguments[0]->data = $data;
                return $handler($arguments[0]);
            });
            Worker::instance()->listen('yii', $name, $listener, 0, ['class' => $class, 'append' => $append]);
        }
    }

    class ModelEvent extends Event
    {
        public $isValid = true;
    }

    class ActionEvent extends Event
    {
        public $action;
        public $result;
        public $isValid = true;
    }

    class Component extends BaseObject
    {
        private $handlers = [];
        private $behaviors = [];

        public function on($name, $handler, $data = null, $append = true)
        {
            $own = [[$handler, $data]];
            $there = $this->handlers[$name] ?? [];
            $this->handlers[$name] = $append ? array_merge($there, $own) : array_merge($own, $there);
        }

        public function off($name, $handler = null)
        {
            $there = $this->handlers[$name] ?? [];
            $this->handlers[$name] = $handler === null ? [] : array_filter($there, function ($one) use ($handler) {
                return $one[0] !== $handler;
            });
            return count($this->handlers[$name]) < count($there);
        }

        public function trigger($name, ?Event $event = null)
        {
            $event = $event ?? new Event();
            $event->sender = $event->sender ?? $this;
            [$event->name, $event->handled] = [$name, false];
            foreach ($this->handlers[$name] ?? [] as [$handler, $data]) {
                $event->data = $data;
                $handler($event);
                if ($event->handled) {
                    return;
                }
            }
            [$sender, $event->sender] = [$event->sender, null];
            Event::trigger($this, $name, $event);
            $event->sender = $sender;
        }

        public function attachBehavior($name, $behavior)
        {
            $behavior = is_object($behavior) ? $behavior : \Yii::createObject($behavior);
            $behavior->attach($this);
            return $this->behaviors[$name] = $behavior;
        }

        public function getBehavior($name)
        {
            return $this->behaviors[$name] ?? null;
        }
    }

    class Behavior extends BaseObject
    {
        public $owner;

        public function events()
        {
            return [];
        }

        public function attach($owner)
        {
            $this->owner = $owner;
            foreach ($this->events() as $event => $handler) {
                $owner->on($event, is_string($handler) ? [$this, $handler] : $handler);
            }
        }
    }

    class Module extends Component
    {
        const EVENT_BEFORE_ACTION = 'beforeAction';
        const EVENT_AFTER_ACTION = 'afterAction';
    }

    class Application extends Module
    {
        const EVENT_BEFORE_REQUEST = 'beforeRequest';
        const EVENT_AFTER_REQUEST = 'afterRequest';

        public function on($name, $handler, $data = null, $append = true)
        {
            Event::listen('', $name, $handler, $data, $append);
        }

        public function trigger($name, ?Event $event = null)
        {
            $event = $event ?? new Event();
            $arguments = ['', $event];
            Worker::instance()->dispatch('yii', $name, $arguments, $event);
        }

        /** Registers what a configuration lists. */
        public static function configure(array $configuration): void
        {
            foreach ($configuration['events'] ?? [] as $one) {
                $one = array_values($one);
                Event::on($one[0], $one[1], $one[2]);
            }
            foreach ($configuration as $name => $handler) {
                if (is_string($name) && strncmp($name, 'on ', 3) === 0) {
                    \Yii::$app->on(trim(substr($name, 3)), $handler);
                }
            }
        }
    }
}

namespace yii\web {
    class Application extends \yii\base\Application
    {
    }
}

namespace yii\console {
    class Application extends \yii\base\Application
    {
    }
}

namespace yii\base {
    class Controller extends \yii\base\Component
    {
        const EVENT_BEFORE_ACTION = 'beforeAction';
        const EVENT_AFTER_ACTION = 'afterAction';
    }

    class Model extends \yii\base\Component
    {
        const EVENT_BEFORE_VALIDATE = 'beforeValidate';
        const EVENT_AFTER_VALIDATE = 'afterValidate';
    }

    class View extends \yii\base\Component
    {
        const EVENT_BEGIN_PAGE = 'beginPage';
        const EVENT_END_PAGE = 'endPage';
        const EVENT_BEFORE_RENDER = 'beforeRender';
        const EVENT_AFTER_RENDER = 'afterRender';
    }

    class Widget extends \yii\base\Component
    {
        const EVENT_INIT = 'init';
        const EVENT_BEFORE_RUN = 'beforeRun';
        const EVENT_AFTER_RUN = 'afterRun';
    }

    class ErrorHandler extends \yii\base\Component
    {
        const EVENT_SHUTDOWN = 'shutdown';
    }
}

namespace yii\web {
    class ErrorHandler extends \yii\base\ErrorHandler
    {
        const EVENT_AFTER_RENDER = 'afterRender';
    }

    class View extends \yii\base\View
    {
        const EVENT_BEGIN_BODY = 'beginBody';
        const EVENT_END_BODY = 'endBody';
    }

    class Response extends \yii\base\Component
    {
        const EVENT_BEFORE_SEND = 'beforeSend';
        const EVENT_AFTER_SEND = 'afterSend';
        const EVENT_AFTER_PREPARE = 'afterPrepare';
    }

    class User extends \yii\base\Component
    {
        const EVENT_BEFORE_LOGIN = 'beforeLogin';
        const EVENT_AFTER_LOGIN = 'afterLogin';
        const EVENT_BEFORE_LOGOUT = 'beforeLogout';
        const EVENT_AFTER_LOGOUT = 'afterLogout';
    }
}

namespace yii\db {
    class BaseActiveRecord extends \yii\base\Model
    {
        const EVENT_INIT = 'init';
        const EVENT_AFTER_FIND = 'afterFind';
        const EVENT_BEFORE_INSERT = 'beforeInsert';
        const EVENT_AFTER_INSERT = 'afterInsert';
        const EVENT_BEFORE_UPDATE = 'beforeUpdate';
        const EVENT_AFTER_UPDATE = 'afterUpdate';
        const EVENT_BEFORE_DELETE = 'beforeDelete';
        const EVENT_AFTER_DELETE = 'afterDelete';
        const EVENT_AFTER_REFRESH = 'afterRefresh';
    }

    class ActiveQuery extends \yii\base\Component
    {
        const EVENT_INIT = 'init';
    }

    class Connection extends \yii\base\Component
    {
        const EVENT_AFTER_OPEN = 'afterOpen';
        const EVENT_BEGIN_TRANSACTION = 'beginTransaction';
        const EVENT_COMMIT_TRANSACTION = 'commitTransaction';
        const EVENT_ROLLBACK_TRANSACTION = 'rollbackTransaction';
    }

    class BatchQueryResult extends \yii\base\Component
    {
        const EVENT_RESET = 'reset';
        const EVENT_FINISH = 'finish';
    }
}

namespace yii\i18n {
    class MessageSource extends \yii\base\Component
    {
        const EVENT_MISSING_TRANSLATION = 'missingTranslation';
    }
}

namespace yii\mail {
    class BaseMailer extends \yii\base\Component
    {
        const EVENT_BEFORE_SEND = 'beforeSend';
        const EVENT_AFTER_SEND = 'afterSend';
    }
}

namespace yii\queue {
    class Queue extends \yii\base\Component
    {
        const EVENT_BEFORE_PUSH = 'beforePush';
        const EVENT_AFTER_PUSH = 'afterPush';
        const EVENT_BEFORE_EXEC = 'beforeExec';
        const EVENT_AFTER_EXEC = 'afterExec';
        const EVENT_AFTER_ERROR = 'afterError';
    }
}

namespace yii\web {
    class Controller extends \yii\base\Controller
    {
    }
}

namespace yii\rest {
    class Controller extends \yii\web\Controller
    {
    }

    class ActiveController extends \yii\rest\Controller
    {
    }
}

namespace yii\console {
    class Controller extends \yii\base\Controller
    {
    }
}

namespace yii\base {
    class Response extends \yii\base\Component
    {
    }
}

namespace yii\console {
    class Response extends \yii\base\Response
    {
    }
}

namespace yii\db {
    class ActiveRecord extends \yii\db\BaseActiveRecord
    {
    }
}

namespace yii\mongodb {
    class ActiveRecord extends \yii\db\BaseActiveRecord
    {
    }
}

namespace yii\redis {
    class ActiveRecord extends \yii\db\BaseActiveRecord
    {
    }
}

namespace yii\elasticsearch {
    class ActiveRecord extends \yii\db\BaseActiveRecord
    {
    }
}

namespace yii\i18n {
    class PhpMessageSource extends \yii\i18n\MessageSource
    {
    }

    class DbMessageSource extends \yii\i18n\MessageSource
    {
    }
}

namespace yii\swiftmailer {
    class Mailer extends \yii\mail\BaseMailer
    {
    }
}

namespace yii\symfonymailer {
    class Mailer extends \yii\mail\BaseMailer
    {
    }
}

namespace {
    class Yii
    {
        public static $app;

        public static function createObject($type)
        {
            $configuration = is_array($type) ? $type : ['class' => $type];
            $class = $configuration['class'];
            unset($configuration['class']);
            return new $class($configuration);
        }

        public static function info($message, $category = 'application')
        {
            \Dispatching\PhpWorker\Worker::instance()->log('info', (string) $message);
        }

        public static function warning($message, $category = 'application')
        {
            \Dispatching\PhpWorker\Worker::instance()->log('warning', (string) $message);
        }

        public static function error($message, $category = 'application')
        {
            \Dispatching\PhpWorker\Worker::instance()->log('error', (string) $message);
        }
    }

    Yii::$app = new \yii\web\Application();
}

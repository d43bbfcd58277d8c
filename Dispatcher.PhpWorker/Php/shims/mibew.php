<?php
namespace Mibew\Plugin {
    interface PluginInterface
    {
        public function __construct($config);

        public function getWeight();

        public function getFilesPath();

        public function initialized();

        public function run();

        public static function getDependencies();

        public static function getSystemRequirements();

        public static function getInfo();

        public static function getVersion();

        public static function install();

        public static function uninstall();
    }

    abstract class AbstractPlugin
    {
        protected $config = [];
        protected $initialized = false;

        public function __construct($config)
        {
            $this->config = $config;
        }

        public function getWeight()
        {
            return $this->config['weight'] ?? 0;
        }

        public function getFilesPath()
        {
            return trim(dirname((new \ReflectionClass($this))->getFileName()), '/');
        }

        public function initialized()
        {
            return $this->initialized;
        }

        public static function getDependencies()
        {
            return [];
        }

        public static function getSystemRequirements()
        {
            return [];
        }

        public static function getInfo()
        {
            return [];
        }

        public static function getVersion()
        {
            return '0.0.0';
        }

        public static function install()
        {
            return true;
        }

        public static function uninstall()
        {
            return true;
        }
    }
}

namespace Mibew\EventDispatcher {
    use Dispatching\PhpWorker\Worker;

    final class Events
    {
        const BAN_CREATE = 'banCreate';
        const BAN_UPDATE = 'banUpdate';
        const BAN_DELETE = 'banDelete';
        const BUTTON_GENERATE = 'buttonGenerate';
        const CRON_RUN = 'cronRun';
        const GROUP_CREATE = 'groupCreate';
        const GROUP_UPDATE = 'groupUpdate';
        const GROUP_DELETE = 'groupDelete';
        const GROUP_UPDATE_OPERATORS = 'groupUpdateOperators';
        const INVITATION_CREATE = 'invitationCreate';
        const INVITATION_ACCEPT = 'invitationAccept';
        const INVITATION_REJECT = 'invitationReject';
        const INVITATION_IGNORE = 'invitationIgnore';
        const OPERATOR_AUTHENTICATE = 'operatorAuthenticate';
        const OPERATOR_LOGIN = 'operatorLogin';
        const OPERATOR_LOGOUT = 'operatorLogout';
        const OPERATOR_CREATE = 'operatorCreate';
        const OPERATOR_UPDATE = 'operatorUpdate';
        const OPERATOR_DELETE = 'operatorDelete';
        const PAGE_ADD_CSS = 'pageAddCss';
        const PAGE_ADD_JS = 'pageAddJs';
        const PAGE_ADD_JS_PLUGIN_OPTIONS = 'pageAddJsPluginOptions';
        const RESOURCE_ACCESS_DENIED = 'resourceAccessDenied';
        const RESOURCE_NOT_FOUND = 'resourceNotFound';
        const ROUTES_ALTER = 'routesAlter';
        const THREAD_FUNCTION_CALL = 'threadFunctionCall';
        const THREAD_CREATE = 'threadCreate';
        const THREAD_UPDATE = 'threadUpdate';
        const THREAD_DELETE = 'threadDelete';
        const THREAD_CLOSE = 'threadClose';
        const THREAD_POST_MESSAGE = 'threadPostMessage';
        const THREAD_GET_MESSAGES_ALTER = 'threadGetMessagesAlter';
        const THREAD_USER_IS_READY = 'threadUserIsReady';
        const USERS_UPDATE_THREADS_ALTER = 'usersUpdateThreadsAlter';
        const USERS_UPDATE_VISITORS_LOAD = 'usersUpdateVisitorsLoad';
        const USERS_UPDATE_VISITORS_ALTER = 'usersUpdateVisitorsAlter';
        const USERS_FUNCTION_CALL = 'usersFunctionCall';
        const VISITOR_CREATE = 'visitorCreate';
        const VISITOR_TRACK = 'visitorTrack';
        const VISITOR_DELETE_OLD = 'visitorDeleteOld';
        const WIDGET_RESPONSE_ALTER = 'widgetResponseAlter';
        const THREAD_REQUEST_RECEIVED = 'threadRequestReceived';
        const THREAD_RESPONSE_RECEIVED = 'threadResponseReceived';
        const THREAD_REQUEST_ERROR = 'threadRequestError';
        const THREAD_CALL_ERROR = 'threadCallError';
        const USERS_REQUEST_RECEIVED = 'usersRequestReceived';
        const USERS_RESPONSE_RECEIVED = 'usersResponseReceived';
        const USERS_REQUEST_ERROR = 'usersRequestError';
        const USERS_CALL_ERROR = 'usersCallError';
    }

    class EventDispatcher
    {
        private static $instance;

        public static function getInstance()
        {
            return self::$instance = self::$instance ?? new self();
        }

        public static function runPlugin(\Mibew\Plugin\PluginInterface $plugin): void
        {
            if ($plugin->initialized()) {
                $plugin->run();
                return;
            }
            Worker::instance()->log('warning', "The plugin '" . get_class($plugin) . "' says that it is not initialized: it is not run.");
        }

        public function attachListener($event, \Mibew\Plugin\PluginInterface $plugin, $listener, $priority = null)
        {
            if (!is_callable([$plugin, $listener])) {
                trigger_error("The method '$listener' cannot be called, so that it is not attached.", E_USER_WARNING);
                return false;
            }
            Worker::instance()->listen('mibew', $event, [$plugin, $listener], $priority ?? $plugin->getWeight());
            return true;
        }

        public function detachListener($event, \Mibew\Plugin\PluginInterface $plugin, $listener)
        {
            throw new \LogicException("'$listener' cannot be detached from '$event' here. Let it return early instead.");
        }

        public function triggerEvent($event, &$arguments = [])
        {
            $all = [$arguments];
            Worker::instance()->dispatch('mibew', $event, $all);
            $arguments = $all[0];
            return true;
        }
    }
}

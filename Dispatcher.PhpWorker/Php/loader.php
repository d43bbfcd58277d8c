<?php
namespace Dispatching\PhpWorker;

/** Loads a plugin: its files, its classes as they are needed, and what registers it with the shims. */
final class Loader
{
    private const SHIMS = [
        'Symfony\\' => 'symfony', 'Psr\\EventDispatcher\\' => 'symfony', 'Mibew\\' => 'mibew', 'Civi\\' => 'civi', 'Civi' => 'civi',
        'CRM_' => 'civi', 'yii\\' => 'yii', 'Yii' => 'yii', 'Moss\\' => 'moss', 'Comodojo\\' => 'comodojo',
    ];
    private const SKIPPED = ['vendor', 'node_modules', 'tests', 'test', 'views', 'templates', 'migrations'];

    private Worker $worker;

    /** @var array<string, string> files by the lower-case names of their classes */
    private array $classes = [];

    /** @var array<string, array> what the files returned */
    private array $returned = [];

    public function __construct(Worker $worker)
    {
        $this->worker = $worker;
        spl_autoload_register(function (string $class) {
            $this->autoload($class);
        });
    }

    public function load(string $path): void
    {
        $files = is_dir($path) ? $this->filesOf(rtrim($path, '/')) : [$path];
        $own = [];
        foreach ($files as $file) {
            foreach ($this->classesOf($file) as $class) {
                $this->classes[strtolower($class)] = $file;
                $own[] = $class;
            }
        }
        $functions = get_defined_functions()['user'];
        foreach ($files as $file) {
            $this->include($file);
        }
        $functions = array_diff(get_defined_functions()['user'], $functions);
        foreach ($this->returned as $file => $returned) {
            $this->registerReturned($returned);
        }
        foreach ($own as $class) {
            if (class_exists($class)) {
                $this->registerClass(new \ReflectionClass($class));
            }
        }
        $this->registerFunctions($functions);
    }

    private function filesOf(string $folder): array
    {
        $files = [];
        foreach (scandir($folder) as $name) {
            $path = "$folder/$name";
            if (is_dir($path) && $name[0] !== '.' && !in_array(strtolower($name), self::SKIPPED, true)) {
                array_push($files, ...$this->filesOf($path));
            } elseif (is_file($path) && preg_match('/(?<!\.tpl|\.mgd|\.html)\.php$/i', $name)) {
                $files[] = $path;
            }
        }
        return $files;
    }

    /** The classes, interfaces and traits that a file declares. */
    private function classesOf(string $file): array
    {
        $classes = [];
        $namespace = '';
        $tokens = token_get_all(file_get_contents($file));
        foreach ($tokens as $at => $token) {
            $kind = is_array($token) ? $token[0] : 0;
            if ($kind === T_NAMESPACE) {
                $namespace = '';
                for ($next = $at + 1; isset($tokens[$next]) && $tokens[$next] !== ';' && $tokens[$next] !== '{'; $next++) {
                    $namespace .= is_array($tokens[$next]) && $tokens[$next][0] !== T_COMMENT ? trim($tokens[$next][1]) : '';
                }
            }
            $isDeclared = in_array($kind, [T_CLASS, T_INTERFACE, T_TRAIT], true) && is_array($tokens[$at + 2] ?? null)
                && $tokens[$at + 1][0] === T_WHITESPACE && $tokens[$at + 2][0] === T_STRING;
            if ($isDeclared) {
                $classes[] = ltrim($namespace . '\\' . $tokens[$at + 2][1], '\\');
            }
        }
        return $classes;
    }

    private function include(string $file): void
    {
        $dispatcher = new \Comodojo\Dispatcher\Dispatcher();
        $GLOBALS['dispatcher'] = $dispatcher;
        $returned = require_once $file;
        if (is_array($returned)) {
            $this->returned[$file] = $returned;
        }
    }

    private function autoload(string $class): void
    {
        $file = $this->classes[strtolower($class)] ?? null;
        if ($file !== null) {
            $this->include($file);
            return;
        }
        foreach (self::SHIMS as $prefix => $shim) {
            if (stripos($class, $prefix) === 0) {
                require_once __DIR__ . "/shims/$shim.php";
                return;
            }
        }
    }

    private function registerReturned(array $returned): void
    {
        if (isset($returned['dispatcher'])) {
            \Moss\Dispatcher\Dispatcher::configure($returned);
        }
        if (isset($returned['events']) || isset($returned['bootstrap'])) {
            \yii\base\Application::configure($returned);
        }
    }

    private function registerClass(\ReflectionClass $class): void
    {
        if (!$class->isInstantiable()) {
            return;
        }
        if ($class->implementsInterface('Mibew\\Plugin\\PluginInterface')) {
            \Mibew\EventDispatcher\EventDispatcher::runPlugin($this->worker->make($class->getName()));
        } elseif ($class->implementsInterface('Civi\\Core\\HookInterface') || $class->isSubclassOf('Civi\\Core\\Service\\AutoSubscriber')) {
            \Civi\Core\CiviEventDispatcher::registerClass($class);
        } elseif ($class->implementsInterface('Symfony\\Component\\EventDispatcher\\EventSubscriberInterface')) {
            \Symfony\Component\EventDispatcher\EventDispatcher::registerClass($class);
        } elseif ($class->implementsInterface('yii\\base\\BootstrapInterface')) {
            $this->worker->make($class->getName())->bootstrap(\Yii::$app);
        }
        if (PHP_VERSION_ID >= 80000) {
            \Symfony\Component\EventDispatcher\EventDispatcher::registerAttributes($class);
        }
    }

    private function registerFunctions(array $functions): void
    {
        foreach ($functions as $function) {
            if (preg_match('/^(?!_)(\w+?)_(civicrm_\w+)$/', $function)) {
                \Civi\Core\CiviEventDispatcher::registerFunction((new \ReflectionFunction($function))->getName());
            }
        }
        foreach (preg_grep('/^(?!_)\w+?_civicrm_(config|container)$/', $functions) as $function) {
            \Civi\Core\CiviEventDispatcher::start($function);
        }
    }
}

/** A method of an object that is made when it is first called. */
final class LazyMethod extends Bound
{
    /** @var array<string, object> */
    private static array $made = [];

    private string $class;
    private string $method;

    public function __construct(string $class, string $method)
    {
        if (!is_callable([$class, $method]) && !method_exists($class, $method)) {
            throw new \LogicException("'$class' has no method '$method' that could listen. Write it, or register another one.");
        }
        [$this->class, $this->method] = [$class, $method];
    }

    public function call(array &$arguments)
    {
        if ((new \ReflectionMethod($this->class, $this->method))->isStatic()) {
            return [$this->class, $this->method](...$arguments);
        }
        self::$made[$this->class] = self::$made[$this->class] ?? Worker::instance()->make($this->class);
        return [self::$made[$this->class], $this->method](...$arguments);
    }

    public function name(): string
    {
        return $this->class . '::' . $this->method;
    }

    public function parameters(): array
    {
        return (new \ReflectionMethod($this->class, $this->method))->getParameters();
    }
}

/** A listener that is given more than what .NET passes, or what stands for it. */
final class Adapted extends Bound
{
    /** @var callable */
    private $listener;

    /** @var callable takes the listener and the list of arguments, by reference */
    private $call;

    public function __construct(callable $listener, callable $call)
    {
        [$this->listener, $this->call] = [$listener, $call];
    }

    public function call(array &$arguments)
    {
        return ($this->call)($this->listener, $arguments);
    }

    public function name(): string
    {
        return Worker::nameOf($this->listener);
    }

    public function parameters(): array
    {
        return Worker::parameters($this->listener);
    }
}

<?php
namespace Dispatching\PhpWorker;

/** What cannot leave PHP; the message says where it stands. */
final class CannotCross extends \RuntimeException
{
}

/** Stands for an event listener of .NET that failed, inside of a dispatch of PHP. */
final class HostException extends \RuntimeException
{
    public int $failure = 0;
}

/** Values as they travel. Objects have numbers until the outermost call ends: those of .NET above 0, those of PHP below. */
final class Wire
{
    private const DEPTH = 200;

    /** @var array<int, object> */
    private array $objects = [];

    /** @var array<int, int> numbers by spl_object_id */
    private array $numbers = [];

    /** @var array<int, array> the properties that .NET knows, by number */
    private array $known = [];

    private int $made = 0;
    private bool $checks = false;

    public function forget(): void
    {
        $this->objects = $this->numbers = $this->known = [];
        $this->made = 0;
    }

    /** The text of a message. Texts that are not UTF-8 are looked for only where there is one. */
    public function line(callable $message): string
    {
        $before = [$this->objects, $this->numbers, $this->known, $this->made];
        foreach ([false, true] as $checks) {
            $this->checks = $checks;
            [$this->objects, $this->numbers, $this->known, $this->made] = $before;
            $line = json_encode($message($this), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION, 4096);
            if ($line !== false) {
                return $line;
            }
        }
        throw new CannotCross('A message cannot be written: ' . json_last_error_msg() . '.');
    }

    public function encode($value, string $place, int $depth = 0)
    {
        if (is_string($value)) {
            return $this->checks && !preg_match('//u', $value) ? ['b' => base64_encode($value)] : $value;
        }
        if (is_array($value)) {
            return $this->encodeArray($value, $place, $depth);
        }
        if (is_float($value) && !is_finite($value)) {
            return ['f' => is_nan($value) ? 'NaN' : ($value > 0 ? 'INF' : '-INF')];
        }
        if (is_object($value)) {
            return $this->encodeObject($value, $place, $depth);
        }
        if (is_null($value) || is_scalar($value)) {
            return $value;
        }
        throw new CannotCross("$place is a " . gettype($value) . ', which cannot leave PHP. Pass what can be written down instead.');
    }

    private function encodeArray(array $array, string $place, int $depth)
    {
        if ($depth > self::DEPTH) {
            throw new CannotCross("$place is nested deeper than " . self::DEPTH . ' levels, or holds itself. Pass less of it.');
        }
        $isList = true;
        $next = 0;
        $pairs = [];
        foreach ($array as $key => $item) {
            $isList = $isList && $key === $next++;
            $pairs[] = [
                is_string($key) ? $this->encode($key, $place) : $key,
                $item === null || is_int($item) || is_bool($item) ? $item : $this->encode($item, $place . "[$key]", $depth + 1),
            ];
        }
        return $isList ? array_column($pairs, 1) : ['m' => $pairs];
    }

    private function encodeObject(object $object, string $place, int $depth): array
    {
        $number = $this->numbers[spl_object_id($object)] ?? 0;
        if ($number !== 0) {
            return ['r' => $number];
        }
        $isPlain = $object instanceof \stdClass || $object instanceof Travels;
        if (!$isPlain) {
            $what = $object instanceof \Closure ? 'a closure' : "an object of '" . get_class($object) . "'";
            throw new CannotCross("$place is $what, which cannot leave PHP. Pass an array or a stdClass instead.");
        }
        return $this->introduce($object, $place, $depth);
    }

    /** Makes an object of PHP known to .NET. */
    public function introduce(object $object, string $place, int $depth = 0): array
    {
        if ($depth > self::DEPTH) {
            throw new CannotCross("$place is nested deeper than " . self::DEPTH . ' levels. Pass less of it.');
        }
        if (isset($this->numbers[spl_object_id($object)])) {
            return ['r' => $this->numbers[spl_object_id($object)]];
        }
        $number = --$this->made;
        $this->remember($number, $object);
        $properties = $this->properties($object);
        $this->known[$number] = $properties;
        return ['o' => $number, 'c' => get_class($object), 'p' => $this->pairs($properties, $place, $depth)];
    }

    /** The objects that PHP has changed since .NET has seen them, with their properties. */
    public function changes(): array
    {
        $changes = [];
        foreach ($this->objects as $number => $object) {
            $properties = $this->properties($object);
            if ($properties !== $this->known[$number]) {
                $before = $this->known[$number];
                $this->known[$number] = $properties;
                $changed = array_filter($properties, function ($value, $name) use ($before) {
                    return !array_key_exists($name, $before) || $before[$name] !== $value;
                }, ARRAY_FILTER_USE_BOTH);
                $gone = array_map('strval', array_keys(array_diff_key($before, $properties)));
                $changes[] = [$number, $this->pairs($changed, get_class($object), 0), $gone];
            }
        }
        return $changes;
    }

    public function decode($value)
    {
        if (!is_array($value)) {
            return $value;
        }
        if ($value === [] || isset($value[0]) || array_key_exists(0, $value)) {
            return array_map([$this, 'decode'], $value);
        }
        if (isset($value['m'])) {
            $array = [];
            foreach ($value['m'] as [$key, $item]) {
                $array[is_array($key) ? $this->decode($key) : $key] = is_array($item) ? $this->decode($item) : $item;
            }
            return $array;
        }
        if (isset($value['b'])) {
            return base64_decode($value['b']);
        }
        if (isset($value['f'])) {
            return ['NaN' => NAN, 'INF' => INF, '-INF' => -INF][$value['f']];
        }
        return $this->decodeObject($value);
    }

    /** Takes over what .NET has changed of an object. */
    public function update(int $number, array $pairs): void
    {
        $this->write($this->objects[$number], $pairs);
        $this->known[$number] = $this->properties($this->objects[$number]);
    }

    private function decodeObject(array $value): object
    {
        $number = $value['r'] ?? $value['o'];
        if (isset($value['o'])) {
            $class = array_values(array_filter([$value['c'], $value['d'] ?? '', 'stdClass'], 'class_exists'))[0];
            $this->remember($number, (new \ReflectionClass($class))->newInstanceWithoutConstructor());
        }
        if (isset($value['p'])) {
            $this->update($number, $value['p']);
        }
        return $this->objects[$number];
    }

    private function remember(int $number, object $object): void
    {
        $this->objects[$number] = $object;
        $this->numbers[spl_object_id($object)] = $number;
    }

    private function pairs(array $properties, string $place, int $depth): array
    {
        $pairs = [];
        foreach ($properties as $name => $value) {
            $pairs[] = [(string) $name, $this->encode($value, $place . '->' . $name, $depth + 1)];
        }
        return $pairs;
    }

    /** All properties by their bare names, those of the class before those of its parents. */
    private function properties(object $object): array
    {
        $properties = [];
        foreach ((array) $object as $name => $value) {
            $end = strrpos((string) $name, "\0");
            $bare = $end === false ? $name : substr($name, $end + 1);
            if (!array_key_exists($bare, $properties)) {
                $properties[$bare] = $value;
            }
        }
        return $properties;
    }

    private function write(object $object, array $pairs): void
    {
        foreach ($pairs as [$name, $value]) {
            $value = $this->decode($value);
            $class = new \ReflectionClass($object);
            while ($class && !$class->hasProperty($name)) {
                $class = $class->getParentClass();
            }
            if (!$class) {
                $object->$name = $value;
                continue;
            }
            $property = $class->getProperty($name);
            if (PHP_VERSION_ID < 80100) {
                $property->setAccessible(true);
            }
            // What is as it was is not written: it may be readonly.
            if (!$property->isInitialized($object) || $property->getValue($object) !== $value) {
                $property->setValue($object, $value);
            }
        }
    }
}

/** An object of a shim that is nothing but what its properties say. */
interface Travels
{
}

/** An object of .NET that stays there: it can be handed on, and says what it is. */
final class HostObject
{
    private $type;
    private $text = '';

    public function __toString(): string
    {
        return $this->text;
    }

    public function __get($name)
    {
        throw new CannotCross("'$this->type' stays in .NET: its property '$name' cannot be read from PHP. Pass its value instead.");
    }

    public function __set($name, $value)
    {
        throw new CannotCross("'$this->type' stays in .NET: its property '$name' cannot be set from PHP. Let a listener in .NET do it.");
    }

    public function __call($name, $arguments)
    {
        throw new CannotCross("'$this->type' stays in .NET: its method '$name' cannot be called from PHP. Let a listener in .NET do it.");
    }
}

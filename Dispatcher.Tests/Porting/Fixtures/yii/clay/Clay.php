<?php
namespace app\clay;

interface Shaped
{
    const SHAPES = 3;

    public function shape(string $name, int $times = 1): bool;
}

enum Glaze: string
{
    case Matte = 'm';
    case Gloss = 'g';

    public static function fallback(): self
    {
        return self::Matte;
    }
}

final class Clay extends \yii\base\BaseObject implements Shaped
{
    public ?Glaze $glaze = null;
    private array $marks = [];
    public static $count = 0;

    public function shape(string $name, int $times = 1): bool
    {
        return true;
    }

    public function &marks(&$first, callable $each = null)
    {
        return $this->marks;
    }
}

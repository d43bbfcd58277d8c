<?php
namespace Tower\Mibew\Plugin\Chapel;

trait Choir
{
    private $verses = 0;

    public function sing(&$args)
    {
        $this->verses = 4;
    }

    public function getVerses()
    {
        return $this->verses;
    }
}

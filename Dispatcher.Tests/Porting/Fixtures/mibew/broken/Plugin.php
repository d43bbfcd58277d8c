<?php
namespace Tower\Mibew\Plugin\Broken;

class Plugin extends \Mibew\Plugin\AbstractPlugin
{
    public function run()
    {
        $this->getDispatcher()->attachListener('cronRun', $this, 'sweep');
    }

    public function sweep(&$args)
    {
        $count = = 3;
    }

    public function count()
    {
        return 3;
    }
}

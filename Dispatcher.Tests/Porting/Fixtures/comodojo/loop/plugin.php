<?php
class Counter
{
    public function count($object)
    {
    }
}

$counter = new Counter();
foreach (array('GET', 'POST') as $method) {
    $dispatcher->addHook("dispatcher.request." . $method, $counter, "count");
}

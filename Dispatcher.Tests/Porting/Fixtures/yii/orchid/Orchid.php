<?php
namespace acme\orchid;

use Yii;
use yii\base\BootstrapInterface;
use yii\base\Event;

class Orchid implements BootstrapInterface
{
    public $colours = ['red', 'blue'];
    private $_visits = [];

    public function bootstrap($app)
    {
        Yii::$app->on('beforeRequest', [$this, 'greet']);
        Yii::$app->on('afterRequest', [$this, 'count']);
    }

    public function greet($event)
    {
        $data = $event->data;
        $name = is_array($data) && isset($data['name']) ? $data['name'] : 'nobody';
        $this->_visits[$name] = isset($this->_visits[$name]) ? $this->_visits[$name] + 1 : 1;
        if ($this->_visits[$name] > 2) {
            $event->handled = true;
        }
        echo 'Hello ', $name, ' ', $this->colour(strlen($name)), "\n";
    }

    public function count(Event $event)
    {
        arsort($this->_visits);
        foreach ($this->_visits as $name => $times) {
            echo "$name:$times;";
        }
        echo $event->name, ' ', $event->handled ? 'handled' : 'open';
    }

    protected function colour($number)
    {
        return $this->colours[$number % count($this->colours)];
    }
}

<?php
class Stamp
{
    private $stamps = array();

    private $limit = 2;

    public function mark($result)
    {
        $content = $result->getContent();
        if (strpos($content, '<body>') === false) {
            $this->stamps[] = 'plain';
            return $result;
        }
        $this->stamps[] = md5($content);
        if (count($this->stamps) > $this->limit) {
            array_shift($this->stamps);
        }
        $result->setContent(str_replace('<body>', '<body data-stamps="' . implode(' ', $this->stamps) . '">', $content));
        return $result;
    }
}

$stamp = new Stamp();
$dispatcher->addHook('dispatcher.result.#', $stamp, 'mark');

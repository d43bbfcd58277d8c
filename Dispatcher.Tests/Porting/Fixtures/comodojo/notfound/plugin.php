<?php
function not_found($error) {
    $error->setContent('Nothing here.');
    return $error;
}

$dispatcher->addHook("dispatcher.error.404", "not_found");
$dispatcher->addHook("dispatcher.result.#", function ($result) {
    return $result;
});

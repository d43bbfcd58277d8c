<?php
// Understood by every PHP: one that is too old says so instead of failing over what it cannot read.
if (PHP_VERSION_ID < 70400) {
    fwrite(STDOUT, '{"type":"refused","version":"' . PHP_VERSION . '"}' . "\n");
    exit(1);
}
require __DIR__ . '/wire.php';
require __DIR__ . '/worker.php';
require __DIR__ . '/loader.php';
\Dispatching\PhpWorker\Worker::start();

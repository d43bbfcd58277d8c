<?php
require_once 'lantern.civix.php';

/**
 * Implements hook_civicrm_config().
 */
function lantern_civicrm_config(&$config) {
  _lantern_civix_civicrm_config($config);
}

/**
 * Lights the page.
 */
function lantern_civicrm_alterContent(&$content, $context, $tplName, &$object) {
  $content .= '<b class="lantern"></b>';
}

function lantern_civicrm_pageRun(&$page) {
}

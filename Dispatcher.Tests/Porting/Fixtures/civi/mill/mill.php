<?php
/**
 * Implements hook_civicrm_container().
 */
function mill_civicrm_container($container) {
  $container->findDefinition('dispatcher')->addMethodCall('addListener', ['hook_civicrm_cron', '_mill_grind', 10]);
}

function _mill_grind($event) {
}

function mill_civicrm_buildForm($formName, &$form) {
  if (mill_civicrm_isGrinding()) {
    $form->assign('mill', TRUE);
  }
}

/** No hook: the extension calls it itself. */
function mill_civicrm_isGrinding() {
  return TRUE;
}

function mill_civicrm_millstone(&$weight) {
}

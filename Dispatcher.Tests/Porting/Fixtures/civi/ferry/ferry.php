<?php
function ferry_civicrm_config(&$config) {
  _ferry_civix_civicrm_config($config);
  if (isset(Civi::$statics[__FUNCTION__])) {
    return;
  }
  Civi::$statics[__FUNCTION__] = 1;
  Civi::dispatcher()->addListener('hook_civicrm_post::Contribution', '_ferry_toll', 50);
  Civi::dispatcher()->addListener('civi.api.prepare', ['CRM_Ferry_Boat', 'prepare'], \Civi\API\Events::W_LATE);
  Civi::dispatcher()->addListener('&hook_civicrm_pre', function ($op, $name) {
    CRM_Core_Error::debug_log_message($op);
  });
}

function _ferry_toll($event) {
  $rows = civicrm_api3('Contribution', 'get', ['id' => $event->id]);
  CRM_Core_DAO::executeQuery('UPDATE ferry SET toll = 1 WHERE id = %1', [1 => [$event->id, 'Integer']]);
}

class CRM_Ferry_Boat {

  public static function prepare($event) {
  }

}

<?php
class CRM_Quarry_BAO_Stone extends CRM_Quarry_DAO_Stone implements \Civi\Core\HookInterface {

  public static function self_hook_civicrm_pre(\Civi\Core\Event\PreEvent $event) {
  }

  public static function on_hook_civicrm_cron($event) {
  }

  public static function on_civi_api_authorize($event) {
  }

  public static function hook_civicrm_pageRun(&$page) {
  }

  public static function weigh(float $kilos = 1.5, ?string $unit = NULL): string {
    return 'heavy';
  }

}

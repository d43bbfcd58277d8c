<?php
namespace Civi\Orchard;

use Civi\Core\Service\AutoSubscriber;

/**
 * @service orchard.picker
 */
class Picker extends AutoSubscriber {

  public $picked = 0;

  public static function getSubscribedEvents() {
    return [
      'hook_civicrm_tabset' => 'pick',
      '&hook_civicrm_permission' => ['prune', -20],
      '&civicrm_postProcess' => 'never',
    ];
  }

  public function pick($event) {
    $this->picked = 1;
  }

  public function prune(&$permissions) {
  }

  public function never($formName, &$form) {
  }

}

<?php
require_once __DIR__ . '/granary.civix.php';

define('GRANARY_MOST', 4);

/**
 * Implements hook_civicrm_pre().
 */
function granary_civicrm_pre($op, $objectName, $id, &$params) {
  switch ($objectName) {
    case 'Individual':
    case 'Organization':
      if ($op == 'create' || $op == 'edit') {
        $params['display_name'] = _granary_name($params);
        $params['tags'][] = ['name' => strtoupper($op), 'id' => (int) $id];
      }
      break;

    case 'Contribution':
      if (!isset($params['total_amount']) || $params['total_amount'] <= 0) {
        $params['total_amount'] = 1;
      }
      else {
        $params['total_amount'] = round($params['total_amount'] * 1.075, 2);
      }
      $params['fee'] = number_format($params['total_amount'] / 3, 2, '.', '');
      break;

    default:
      $params = array_merge(['granary' => FALSE], (array) $params);
  }
}

function granary_civicrm_tokens(&$tokens) {
  $tokens['granary'] = [
    'granary.total' => 'Total',
    'granary.best' => ucfirst('best'),
  ];
  foreach (range(1, GRANARY_MOST) as $number) {
    if ($number % 2) {
      continue;
    }
    $tokens['granary']["granary.bin_$number"] = sprintf('Bin %03d of %s', $number, GRANARY_MOST);
  }
}

function granary_civicrm_links($op, $objectName, $objectId, &$links, &$mask, &$values) {
  $links = array_filter($links, function ($link) use ($op) {
    return $link['name'] !== $op;
  });
  usort($links, fn($a, $b) => $b['weight'] <=> $a['weight'] ?: strcmp($a['name'], $b['name']));
  $mask = ($mask | 4) & ~1;
  $values['seen'] = _granary_count();
  $values['again'] = _granary_count();
}

function granary_civicrm_permission(&$permissions) {
  $permissions['open granary'] = ['label' => 'Granary: open', 'description' => NULL];
  $permissions += ['close granary' => ['label' => 'Granary: close']];
}

function _granary_name(array $params) {
  $parts = [];
  foreach (['first_name', 'last_name'] as $field) {
    if (!empty($params[$field])) {
      $parts[] = $params[$field];
    }
  }
  return $parts ? implode(' ', $parts) : ($params['organization_name'] ?? 'Nobody');
}

function _granary_count() {
  static $count = 10;
  return ++$count;
}

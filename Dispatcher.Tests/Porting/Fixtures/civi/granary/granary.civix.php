<?php

function _granary_civix_version() {
  return '1.0';
}

<?php
// Reads paths from standard input, one a line; answers each with one line: the tree, or the error behind a '!'.
error_reporting(0);
ini_set('memory_limit', '2G');
$meta = ast\get_metadata();
function text($s) { return "'" . preg_replace_callback('/[^ !#-&(-\[\]-~]/', fn($m) => '\\x' . bin2hex($m[0]), $s) . "'"; }
function flags($n) {
    global $meta;
    static $skip = ['FUNC_GENERATOR', 'PARENTHESIZED_CONDITIONAL', 'DIM_ALTERNATIVE_SYNTAX'];
    $m = $meta[$n->kind];
    $names = [];
    foreach ($m->flags as $f) {
        $v = constant($f);
        $f = substr($f, 10);
        if (in_array($f, $skip) || str_starts_with($f, 'ENCAPS_') ) continue;
        if ($m->flagsCombinable ? ($v != 0 && ($n->flags & $v) == $v) : $n->flags == $v) $names[] = $f;
    }
    sort($names);
    return $names ? ' ' . implode('|', $names) : '';
}
function statements($n, &$out) {
    if ($n === null) return;
    if ($n instanceof ast\Node && $n->kind === ast\AST_STMT_LIST) { foreach ($n->children as $c) statements($c, $out); }
    elseif ($n->kind === ast\AST_USE || $n->kind === ast\AST_GROUP_USE) {
        $elements = $n->kind === ast\AST_USE ? $n->children : $n->children['uses']->children;
        $prefix = $n->kind === ast\AST_USE ? '' : $n->children['prefix'] . '\\';
        foreach ($elements as $e) {
            $out[] = '(USE_ELEM ' . ($e->flags ?: ($n->flags ?: $n->children['uses']->flags)) . ' ' . text($prefix . $e->children['name']) . ' ' . d($e->children['alias']) . ')';
        }
    }
    else $out[] = d($n);
}
function only($n) {
    while ($n instanceof ast\Node && $n->kind === ast\AST_STMT_LIST && count($n->children) === 1) $n = $n->children[0];
    return $n instanceof ast\Node ? $n : null;
}
function d($n) {
    if ($n === null) return '-';
    if (is_string($n)) return text($n);
    if (is_int($n)) return (string) $n;
    if (is_float($n)) return 'f' . bin2hex(pack('E', $n));
    if (is_bool($n)) return $n ? 'true' : 'false';
    if ($n->kind === ast\AST_STMT_LIST) { $out = []; statements($n, $out); return '[' . implode(' ', $out) . ']'; }
    if ($n->kind === ast\AST_IF) {
        while (($last = end($n->children)) && $last->children['cond'] === null && ($inner = only($last->children['stmts'])) && $inner->kind === ast\AST_IF) {
            array_pop($n->children);
            foreach ($inner->children as $c) $n->children[] = $c;
        }
    }
    if ($n->kind === ast\AST_HALT_COMPILER) return '(HALT_COMPILER)';
    $s = '(' . substr(ast\get_kind_name($n->kind), 4) . flags($n);
    foreach ($n->children as $k => $c) {
        if ($k === 'docComment' || $k === '__declId') continue;
        if ($c === '' && $n->kind === ast\AST_ENCAPS_LIST) continue;
        if (($k === 'stmts' || $k === 'try' || $k === 'finally') && !($c === null && $k !== 'stmts') && $n->kind !== ast\AST_ARROW_FUNC && !($c === null && ($n->kind === ast\AST_METHOD || $n->kind == ast\AST_DECLARE || $n->kind == ast\AST_NAMESPACE))) {
            $out = []; statements($c, $out); $s .= ' [' . implode(' ', $out) . ']';
        } else $s .= ' ' . d($c);
    }
    return $s . ')';
}
while (($path = fgets(STDIN)) !== false) {
    try { echo d(ast\parse_code(file_get_contents(trim($path)), 90)), "\n"; }
    catch (Throwable $e) { echo '!', str_replace("\n", ' ', $e->getMessage()), ' line ', $e->getLine(), "\n"; }
    flush();
}

extension Traced {
  /// Evaluations that end with an error.
  static let failures = [
    Traced(
      "a + 'x'",
      on: #"{"a":1}"#,
      "  a = 1",
      #"  'x' = "x""#,
      "a + 'x' = T2002"
    ),
    Traced(
      "b and $sum(a) > 1",
      on: #"{"a":"x","b":true}"#,
      "  b = true",
      "      $sum = function",
      #"      a = "x""#,
      "    $sum(a) = T0412",
      "  $sum(a) > 1 = unfinished",
      "b and $sum(a) > 1 = unfinished"
    ),
    Traced(
      "($f := function($n) { $n = 0 ? $error('end') : $f($n - 1) }; $f(1))",
      "    function($n) { $n = 0 ? $error('end') : $f($n - 1) } = function",
      "  $f := function($n) { $n = 0 ? $error('end') : $f($n - 1) } = function",
      "    $f = function",
      "    1 = 1",
      "        $n = 1",
      "        0 = 0",
      "      $n = 0 = false",
      "        $f = function",
      "          $n = 1",
      "          1 = 1",
      "        $n - 1 = 0",
      "            $n = 0",
      "            0 = 0",
      "          $n = 0 = true",
      "            $error = function",
      #"            'end' = "end""#,
      "          $error('end') = D3137",
      "        $n = 0 ? $error('end') : $f($n - 1) = unfinished",
      "      $f($n - 1) = unfinished",
      "    $n = 0 ? $error('end') : $f($n - 1) = unfinished",
      "  $f(1) = unfinished",
      "($f := function($n) { $n = 0 ? $error('end') : $f($n - 1) }; $f(1)) = unfinished"
    ),
    Traced(
      "$map([1, 'x'], function($v) { $v * 2 })",
      "  $map = function",
      "    1 = 1",
      #"    'x' = "x""#,
      #"  [1, 'x'] = [1,"x"]"#,
      "  function($v) { $v * 2 } = function",
      "    $v = 1",
      "    2 = 2",
      "  $v * 2 = 2",
      #"    $v = "x""#,
      "    2 = 2",
      "  $v * 2 = T2001",
      "$map([1, 'x'], function($v) { $v * 2 }) = unfinished"
    ),
  ]
}

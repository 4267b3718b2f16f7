extension Traced {
  /// Paths, operators and constructors.
  static let values = [
    Traced(
      "1 + 2",
      "  1 = 1",
      "  2 = 2",
      "1 + 2 = 3"
    ),
    Traced(
      "a.b.c",
      on: #"{"a":{"b":{"c":1}}}"#,
      #"  a = {"b":{"c":1}}"#,
      #"  b = {"c":1}"#,
      "  c = 1",
      "a.b.c = 1"
    ),
    Traced(
      "total",
      on: #"{"total":3}"#,
      "total = 3"
    ),
    Traced(
      "a.x",
      on: #"{"a":[{"x":1},{"x":2}]}"#,
      #"  a = [{"x":1},{"x":2}]"#,
      "  x = 1",
      "  x = 2",
      "a.x = [1,2]"
    ),
    Traced(
      "items[price > 3].name",
      on: #"{"items":[{"name":"a","price":1},{"name":"b","price":5}]}"#,
      #"    items = [{"name":"a","price":1},{"name":"b","price":5}]"#,
      "      price = 1",
      "      3 = 3",
      "    price > 3 = false",
      "      price = 5",
      "      3 = 3",
      "    price > 3 = true",
      #"  items[price > 3] = {"name":"b","price":5}"#,
      #"  name = "b""#,
      #"items[price > 3].name = "b""#
    ),
    Traced(
      "items[0]",
      on: #"{"items":[4,5]}"#,
      "  items = [4,5]",
      "items[0] = 4"
    ),
    Traced(
      "$[1]",
      on: "[4,5]",
      "  $ = [4,5]",
      "$[1] = 5"
    ),
    Traced(
      "(a)[0]",
      on: #"{"a":[4,5]}"#,
      "    a = [4,5]",
      "  (a) = [4,5]",
      "(a)[0] = 4"
    ),
    Traced(
      "items^(>price).name",
      on: #"{"items":[{"name":"a","price":1},{"name":"b","price":5}]}"#,
      #"    items = [{"name":"a","price":1},{"name":"b","price":5}]"#,
      "    price = 1",
      "    price = 5",
      #"  items^(>price) = [{"name":"b","price":5},{"name":"a","price":1}]"#,
      #"  name = "b""#,
      #"  name = "a""#,
      #"items^(>price).name = ["b","a"]"#
    ),
    Traced(
      "items{name: $sum(price)}",
      on: #"{"items":[{"name":"a","price":1},{"name":"b","price":5},{"name":"a","price":2}]}"#,
      #"  items = [{"name":"a","price":1},{"name":"b","price":5},{"name":"a","price":2}]"#,
      #"  name = "a""#,
      #"  name = "b""#,
      #"  name = "a""#,
      "    $sum = function",
      "      price = 1",
      "      price = 2",
      "    price = [1,2]",
      "  $sum(price) = 3",
      "    $sum = function",
      "    price = 5",
      "  $sum(price) = 5",
      #"items{name: $sum(price)} = {"a":3,"b":5}"#
    ),
    Traced(
      #"$${"n": a}"#,
      on: #"{"a":1}"#,
      #"  $$ = {"a":1}"#,
      #"  "n" = "n""#,
      "  a = 1",
      #"$${"n": a} = {"n":1}"#
    ),
    Traced(
      #"{"n": a, "m": [a, 2]}"#,
      on: #"{"a":1}"#,
      #"  "n" = "n""#,
      #"  "m" = "m""#,
      "  a = 1",
      "    a = 1",
      "    2 = 2",
      "  [a, 2] = [1,2]",
      #"{"n": a, "m": [a, 2]} = {"n":1,"m":[1,2]}"#
    ),
    Traced(
      "a and b or c",
      on: #"{"a":false,"c":true}"#,
      "    a = false",
      "  a and b = false",
      "  c = true",
      "a and b or c = true"
    ),
    Traced(
      "a > 1 ? 'big' : 'small'",
      on: #"{"a":2}"#,
      "    a = 2",
      "    1 = 1",
      "  a > 1 = true",
      #"  'big' = "big""#,
      #"a > 1 ? 'big' : 'small' = "big""#
    ),
    Traced(
      "a ?: 1",
      on: #"{"a":0}"#,
      "  a = 0",
      "  1 = 1",
      "a ?: 1 = 1"
    ),
    Traced(
      #"a@$x.{"v": $x}"#,
      on: #"{"a":[1,2]}"#,
      "  a = [1,2]",
      #"    "v" = "v""#,
      "    $x = 1",
      #"  {"v": $x} = {"v":1}"#,
      #"    "v" = "v""#,
      "    $x = 2",
      #"  {"v": $x} = {"v":2}"#,
      #"a@$x.{"v": $x} = [{"v":1},{"v":2}]"#
    ),
    Traced(
      #"a.b.{"up": %.n, "b": $}"#,
      on: #"{"a":{"n":7,"b":[1,2]}}"#,
      #"  a = {"n":7,"b":[1,2]}"#,
      "  b = [1,2]",
      #"    "up" = "up""#,
      #"    "b" = "b""#,
      #"      % = {"n":7,"b":[1,2]}"#,
      "      n = 7",
      "    %.n = 7",
      "    $ = 1",
      #"  {"up": %.n, "b": $} = {"up":7,"b":1}"#,
      #"    "up" = "up""#,
      #"    "b" = "b""#,
      #"      % = {"n":7,"b":[1,2]}"#,
      "      n = 7",
      "    %.n = 7",
      "    $ = 2",
      #"  {"up": %.n, "b": $} = {"up":7,"b":2}"#,
      #"a.b.{"up": %.n, "b": $} = [{"up":7,"b":1},{"up":7,"b":2}]"#
    ),
    Traced(
      "a#$i[$i = 1]",
      on: #"{"a":[4,5]}"#,
      "    a = [4,5]",
      "      $i = 0",
      "      1 = 1",
      "    $i = 1 = false",
      "      $i = 1",
      "      1 = 1",
      "    $i = 1 = true",
      "  a#$i[$i = 1] = [5]",
      "a#$i[$i = 1] = 5"
    ),
    Traced(
      "**.x",
      on: #"{"a":{"x":1}}"#,
      #"  ** = [{"a":{"x":1}},{"x":1},1]"#,
      "  x = nothing",
      "  x = 1",
      "  x = nothing",
      "**.x = 1"
    ),
    Traced(
      "*",
      on: #"{"a":1,"b":2}"#,
      "* = [1,2]"
    ),
    Traced(
      "-a & 'x'",
      on: #"{"a":1}"#,
      "    a = 1",
      "  -a = -1",
      #"  'x' = "x""#,
      #"-a & 'x' = "-1x""#
    ),
    Traced(
      "a[1].b",
      on: #"{"a":1}"#,
      "    a = 1",
      "  a[1] = nothing",
      "a[1].b = nothing"
    ),
  ]
}

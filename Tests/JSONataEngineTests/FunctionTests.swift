import Testing

@Suite("Functions")
struct FunctionTests {
  @Test(
    "on text",
    arguments: [
      Evaluated("$substring('hello', -3, 2)", #""ll""#),
      Evaluated("$pad('x', -8, 'åb😀')", #""åb😀åb😀åx""#),
      Evaluated("$pad('x', -3, '#')", ###""##x""###),
      Evaluated("$split('a,b,c', ',', 2)", #"["a","b"]"#),
      Evaluated("$join(['a','b'], '-')", #""a-b""#),
      Evaluated("$trim('  a  b ')", #""a b""#),
      Evaluated("$string({'a':[1,0.1+0.2]})", #""{\"a\":[1,0.3]}""#),
      Evaluated("$base64decode($base64encode('hello'))", #""hello""#),
      Evaluated("$encodeUrlComponent('a b&c')", #""a%20b%26c""#),
      Evaluated("$decodeUrl('%zz')", "D3140"),
    ]
  )
  func text(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "on regular expressions",
    arguments: [
      Evaluated("$match('ab12', /([a-z]+)([0-9]+)/).groups", #"["ab","12"]"#),
      Evaluated("$replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1')", #""Smith, John""#),
      Evaluated("$split('a1b22c', /[0-9]+/)", #"["a","b","c"]"#),
      Evaluated("$contains('ABRA', /bra/i)", "true"),
      Evaluated("$replace('aaa', /.*?/, 'x')", "D1004"),
      Evaluated("$match('aXbX', /(?:a|b)(?=X)/).match", #"["a","b"]"#),
    ]
  )
  func patterns(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "on numbers",
    arguments: [
      Evaluated("$round(2.5) & $round(3.5) & $round(1.005, 2)", #""241""#),
      Evaluated("$number('0x1F') + $number('-1.5e1')", "16"),
      Evaluated("$number('x')", "D3030"),
      Evaluated("$formatNumber(12345.678, '#,##0.00')", #""12,345.68""#),
      Evaluated("$formatNumber(-0.14, '01%')", #""-14%""#),
      Evaluated("$formatBase(255, 16)", #""ff""#),
      Evaluated("$formatInteger(2789, 'w')", #""two thousand, seven hundred and eighty-nine""#),
      Evaluated("$formatInteger(1999, 'I')", #""MCMXCIX""#),
      Evaluated("$parseInteger('twelve thousand and one', 'w')", "12001"),
      Evaluated("$average([1,2,6])", "3"),
      Evaluated("$power(10, 1000)", "D3061"),
    ]
  )
  func numbers(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "on arrays and objects",
    arguments: [
      Evaluated("$map([1,2], function($v,$i){$v + $i})", "[1,3]"),
      Evaluated("$reduce([1,2,3], function($a,$b){$a * $b})", "6"),
      Evaluated("$sort(['b','a'])", #"["a","b"]"#),
      Evaluated("$distinct([1,'1',1,{'a':1},{'a':1}])", #"[1,"1",{"a":1}]"#),
      Evaluated("$merge([{'a':1},{'b':2,'a':3}])", #"{"a":3,"b":2}"#),
      Evaluated("$each({'a':1,'b':2}, function($v,$k){$k & $v})", #"["a1","b2"]"#),
      Evaluated("$sift({'a':1,'b':2}, function($v){$v > 1})", #"{"b":2}"#),
      Evaluated("$zip([1,2],[3,4])", "[[1,3],[2,4]]"),
      Evaluated("$single([1,2])", "D3138"),
    ]
  )
  func arrays(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "on what is no number",
    arguments: [
      Evaluated("$split('a,b', ',', 1 % 0)", "[]"),
      Evaluated("$split('a,b', /,/, 1 % 0)", "[]"),
      Evaluated("$replace('aa', 'a', 'b', 1 % 0)", #""aa""#),
      Evaluated("$replace('aa', /a/, 'b', 1 % 0)", #""aa""#),
      Evaluated("$formatInteger(1 % 0, 'w')", "D1001"),
    ]
  )
  func noNumber(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "with a signature, some of whose parameters nothing stands for",
    arguments: [
      Evaluated("function($a,$b)<s?n:n>{$b}(1)", "nothing"),
      Evaluated("function($a,$b)<s?n:n>{$a}(1)", "1"),
      Evaluated("function($a,$b)<s?a:a>{[$b]}(1)", "[]"),
      Evaluated("function($a,$b,$c)<s?n?b:b>{$c}(true)", "nothing"),
      Evaluated("function($a)<n:n>{$a}()", "T0410"),
    ]
  )
  func signatures(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "on time",
    arguments: [
      Evaluated("$now()", #""2017-11-07T15:12:37.121Z""#),
      Evaluated("$millis()", "1510067557121"),
      Evaluated("$toMillis('2017-11-07T15:12:37.121Z')", "1510067557121"),
      Evaluated(
        "$fromMillis(1510067557121, '[D1o] [MNn] [Y], [h]:[m01][P] [z]', '+0100')",
        #""7th November 2017, 4:12pm GMT+01:00""#
      ),
      Evaluated("$toMillis('7 November 2017', '[D] [MNn] [Y]')", "1510012800000"),
      Evaluated("$toMillis('yesterday')", "D3110"),
      Evaluated("$fromMillis(1521801216617, '[FNn,3--3] [Y]')", #"" 2018""#),
      Evaluated("$fromMillis(8640000000000001)", "D1001"),
      Evaluated("$fromMillis(1 % 0, '[Y]')", "D1001"),
    ]
  )
  func time(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }
}

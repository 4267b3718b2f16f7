import JSONModel

/// A condition on one item, and whether it holds or why it is refused.
struct ConditionCase: Sendable, CustomStringConvertible {
  /// The condition.
  let text: String
  /// `true`, `false`, or what DynamoDB says after `Invalid ConditionExpression: `.
  let outcome: String
  var description: String { text }

  init(_ text: String, _ outcome: String) {
    self.text = text
    self.outcome = outcome
  }

  static let item: JSON = [
    "pk": ["S": "a"], "n": ["N": "5"], "s": ["S": "hello"], "b": ["B": "AQID"], "t": ["BOOL": true],
    "z": ["NULL": true],
    "l": ["L": [["N": "1"], ["S": "x"], ["M": ["k": ["N": "9"]]]]],
    "m": ["M": ["a": ["N": "1"], "b": ["M": ["c": ["S": "deep"]]]]], "ss": ["SS": ["a", "b", "c"]],
    "ns": ["NS": ["1", "2", "3"]],
  ]
  static let values: JSONObject = [
    ":one": ["N": "1"], ":five": ["N": "5"], ":six": ["N": "6"], ":h": ["S": "hello"], ":he": ["S": "he"],
    ":a": ["S": "a"], ":t": ["BOOL": true], ":null": ["NULL": true], ":bin": ["B": "AQID"], ":S": ["S": "S"],
    ":NS": ["S": "NS"], ":QQ": ["S": "QQ"], ":m": ["M": ["a": ["N": "1"]]], ":set": ["SS": ["a", "z"]],
  ]

  static let all = truths + refusals

  private static let truths = [
    ConditionCase("n = :five", "true"), ConditionCase("n <> :five", "false"), ConditionCase("n < :six", "true"),
    ConditionCase("n <= :five", "true"), ConditionCase("n > :five", "false"), ConditionCase("n >= :six", "false"),
    ConditionCase("s > :he", "true"), ConditionCase("s = :five", "false"), ConditionCase("s < :five", "false"),
    ConditionCase("begins_with(s, :he)", "true"), ConditionCase("begins_with(gone, :h)", "false"),
    ConditionCase("contains(s, :he)", "true"), ConditionCase("contains(ss, :a)", "true"),
    ConditionCase("contains(ns, :one)", "true"), ConditionCase("contains(l, :one)", "true"),
    ConditionCase("contains(l, :five)", "false"), ConditionCase("attribute_exists(m.b.c)", "true"),
    ConditionCase("attribute_exists(l[2].k)", "true"), ConditionCase("attribute_exists(l[7])", "false"),
    ConditionCase("attribute_not_exists(m.zz)", "true"), ConditionCase("attribute_type(s, :S)", "true"),
    ConditionCase("attribute_type(ns, :NS)", "true"), ConditionCase("attribute_type(n, :S)", "false"),
    ConditionCase("n BETWEEN :one AND :six", "true"), ConditionCase("n BETWEEN :six AND :six", "false"),
    ConditionCase("n IN (:one, :five)", "true"), ConditionCase("n IN (:one, :six)", "false"),
    ConditionCase("gone = :five", "false"), ConditionCase("gone <> :five", "true"),
    ConditionCase("NOT gone = :five", "true"), ConditionCase("n = :six AND s = :h OR t = :t", "true"),
    ConditionCase("n = :six AND (s = :h OR t = :t)", "false"), ConditionCase("NOT (n = :six OR s = :he)", "true"),
    ConditionCase("not n = :six and not s = :he", "true"), ConditionCase("size(s) = :five", "true"),
    ConditionCase("size(ss) < :five", "true"), ConditionCase("size(gone) = :one", "false"),
    ConditionCase("m.a = :one", "true"), ConditionCase("l[2].k > :five", "true"), ConditionCase("z = :null", "true"),
    ConditionCase("b = :bin", "true"), ConditionCase("m = :m", "false"), ConditionCase(":five = n", "true"),
    ConditionCase("n > m.a", "true"),
  ]

  private static let refusals = [
    ConditionCase("", "The expression can not be empty;"),
    ConditionCase("n = :five AND", #"Syntax error; token: "<EOF>", near: "AND""#),
    ConditionCase("n = ", #"Syntax error; token: "<EOF>", near: "= ""#),
    ConditionCase("n :five", #"Syntax error; token: ":five", near: "n :five""#),
    ConditionCase("(n = :five", #"Syntax error; token: "<EOF>", near: ":five""#),
    ConditionCase("n = :five OR OR s = :h", #"Syntax error; token: "OR", near: "OR OR s""#),
    ConditionCase("n IN ()", #"Syntax error; token: ")", near: "()""#),
    ConditionCase("n == :five", #"Syntax error; token: "=", near: "== :five""#),
    ConditionCase("foo(n)", "Invalid function name; function: foo"),
    ConditionCase(
      "begins_with(n)",
      "Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1"
    ),
    ConditionCase(
      "begins_with(s, :five)",
      "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N"
    ),
    ConditionCase(
      "attribute_exists(:five)",
      "The operator or function requires a document path; operator or function: attribute_exists"
    ),
    ConditionCase(
      "attribute_type(s, :QQ)",
      "Invalid attribute type name found; type: QQ, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"
    ),
    ConditionCase("size(s)", "The function is not allowed to be used this way in an expression; function: size"),
    ConditionCase(
      "n = :undefined",
      "An expression attribute value used in expression is not defined; attribute value: :undefined"
    ),
    ConditionCase(
      "#undefined = :five",
      "An expression attribute name used in the document path is not defined; attribute name: #undefined"
    ),
    ConditionCase("status = :h", "Attribute name is a reserved keyword; reserved keyword: status"),
    ConditionCase(
      "n BETWEEN :six AND :one",
      "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: "
        + "AttributeValue: {N:6}, upper bound operand: AttributeValue: {N:1}"
    ),
    ConditionCase("n < :t", "Incorrect operand type for operator or function; operator: <, operand type: BOOL"),
    ConditionCase(
      "n = n",
      "The first operand must be distinct from the remaining operands for this operator or function; operator: =, "
        + "first operand: [n]"
    ),
    ConditionCase("((n = :five))", "The expression has redundant parentheses;"),
  ]
}

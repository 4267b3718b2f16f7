import JSONModel

/// An update of one item, and what it leaves changed or why it is refused.
struct UpdateCase: Sendable, CustomStringConvertible {
  /// The update.
  let text: String
  /// What `UPDATED_NEW` returns as JSON text, or the message of the error.
  let outcome: String
  var description: String { text }

  init(_ text: String, _ outcome: String) {
    self.text = text
    self.outcome = outcome
  }

  static let values: JSONObject = [
    ":one": ["N": "1"], ":five": ["N": "5"], ":six": ["N": "6"], ":h": ["S": "hello"], ":list": ["L": [["N": "7"]]],
    ":ss": ["SS": ["a", "z"]], ":ns": ["NS": ["3", "4"]], ":all": ["SS": ["a", "b", "c"]],
  ]

  static let all = changes + refusals

  private static let changes = [
    UpdateCase("SET n = :six", #"{"n":{"N":"6"}}"#), UpdateCase("SET n = n + :one", #"{"n":{"N":"6"}}"#),
    UpdateCase("SET n = n - :six", #"{"n":{"N":"-1"}}"#), UpdateCase("SET n = :one + n", #"{"n":{"N":"6"}}"#),
    UpdateCase("SET x = if_not_exists(x, :one)", #"{"x":{"N":"1"}}"#),
    UpdateCase("SET x = if_not_exists(n, :one) + :five", #"{"x":{"N":"10"}}"#),
    UpdateCase("SET y = list_append(if_not_exists(y, :list), :list)", #"{"y":{"L":[{"N":"7"},{"N":"7"}]}}"#),
    UpdateCase("SET l[1] = :five", #"{"l":{"L":[{"N":"5"}]}}"#),
    UpdateCase("SET m.b.c = :five", #"{"m":{"M":{"b":{"M":{"c":{"N":"5"}}}}}}"#),
    UpdateCase("SET x = m.b", #"{"x":{"M":{"c":{"S":"deep"}}}}"#),
    UpdateCase("SET n = s, s = n", #"{"n":{"S":"hello"},"s":{"N":"5"}}"#),
    UpdateCase("SET x = (n + :five)", #"{"x":{"N":"10"}}"#),
    UpdateCase("REMOVE s", "{}"), UpdateCase("REMOVE gone", "{}"), UpdateCase("REMOVE l[9]", #"{}"#),
    UpdateCase("ADD n :five", #"{"n":{"N":"10"}}"#), UpdateCase("ADD x :five", #"{"x":{"N":"5"}}"#),
    UpdateCase("ADD ss :ss", #"{"ss":{"SS":["a","b","c","z"]}}"#),
    UpdateCase("ADD ns :ns", #"{"ns":{"NS":["1","2","3","4"]}}"#),
    UpdateCase("DELETE ss :ss", #"{"ss":{"SS":["b","c"]}}"#), UpdateCase("DELETE ss :all", "{}"),
    UpdateCase("DELETE gone :ss", "{}"),
    UpdateCase(
      "SET n = :six REMOVE s ADD x :five DELETE ss :ss",
      #"{"n":{"N":"6"},"x":{"N":"5"},"ss":{"SS":["b","c"]}}"#
    ),
  ]

  private static let missing = "The provided expression refers to an attribute that does not exist in the item"
  private static let wrongType = "An operand in the update expression has an incorrect data type"
  private static let wrongPath = "The document path provided in the update expression is invalid for update"
  private static let invalid = "Invalid UpdateExpression: "
  private static let operand = invalid + "Incorrect operand type for operator or function; "

  private static let refusals = [
    UpdateCase("SET x = gone", missing), UpdateCase("SET s = s + :five", wrongType),
    UpdateCase("ADD s :five", wrongType), UpdateCase("ADD ss :five", wrongType), UpdateCase("DELETE ss :ns", wrongType),
    UpdateCase("SET l = list_append(n, :list)", wrongType), UpdateCase("SET gone.a = :five", wrongPath),
    UpdateCase("SET l[0].x = :five", wrongPath), UpdateCase("REMOVE gone.a", wrongPath),
    UpdateCase("SET n = n + :h", operand + "operator or function: +, operand type: S"),
    UpdateCase("ADD n :h", operand + "operator: ADD, operand type: STRING"),
    UpdateCase("DELETE n :five", operand + "operator: DELETE, operand type: NUMBER"),
    UpdateCase("SET l = list_append(l, :five)", operand + "operator or function: list_append, operand type: N"),
    UpdateCase("SET n = foo(n)", invalid + "Invalid function name; function: foo"),
    UpdateCase("SET n = size(s)", invalid + "The function is not allowed in an update expression; function: size"),
    UpdateCase(
      "SET n = if_not_exists(n)",
      invalid + "Incorrect number of operands for operator or function; operator or function: if_not_exists, "
        + "number of operands: 1"
    ),
    UpdateCase(
      "SET n = :six SET s = :h",
      invalid + #"The "SET" section can only be used once in an update expression;"#
    ),
    UpdateCase(
      "SET m = :one, m.a = :five",
      invalid + "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], "
        + "path two: [m, a]"
    ),
    UpdateCase(
      "SET m.a = :five, m[0] = :five",
      invalid + "Two document paths conflict with each other; must remove or rewrite one of these paths; "
        + "path one: [m, a], path two: [m, [0]]"
    ),
    UpdateCase("SET", invalid + #"Syntax error; token: "<EOF>", near: "SET""#),
    UpdateCase("SET n :five", invalid + #"Syntax error; token: ":five", near: "n :five""#),
    UpdateCase("FOO n", invalid + #"Syntax error; token: "FOO", near: "FOO n""#),
    UpdateCase("SET n = n + :five + :six", invalid + #"Syntax error; token: "+", near: ":five + :six""#),
    UpdateCase("SET name = :five", invalid + "Attribute name is a reserved keyword; reserved keyword: name"),
    UpdateCase(
      "SET pk = :h",
      "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key"
    ),
  ]
}

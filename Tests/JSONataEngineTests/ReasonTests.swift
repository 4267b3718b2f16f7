import JSONModel
import JSONataEngine
import Testing

@Suite("The reasons of a condition")
struct ReasonTests {
  struct Row: CustomTestStringConvertible {
    let condition: String
    let reasons: [String]
    var testDescription: String { condition }

    init(_ condition: String, _ reasons: String...) {
      self.condition = condition
      self.reasons = reasons
    }
  }

  static let input: JSON = ["a": 1, "b": 5, "name": "x", "yes": true, "no": false, "list": [1, 2]]

  static let rows = [
    Row("a > 3", "a > 3 = false: a = 1, 3 = 3"),
    Row("yes and a > 3 and b > 3", "a > 3 = false: a = 1, 3 = 3"),
    Row("yes and a < 3", "yes = true", "a < 3 = true: a = 1, 3 = 3"),
    Row("no or a > 3", "no = false", "a > 3 = false: a = 1, 3 = 3"),
    Row("a > 3 or b > 3 or yes", "b > 3 = true: b = 5, 3 = 3"),
    Row("no or (yes and $not(a = 1))", "no = false", "a = 1 = true: a = 1, 1 = 1"),
    Row("$exists(missing.x)", "$exists(missing.x) = false: missing.x = nothing"),
    Row("a in list", "a in list = true: a = 1, list = [1,2]"),
    Row("missing > 3", "missing > 3 = nothing: missing = nothing, 3 = 3"),
    Row("yes ? a > 3 : yes", "yes = true", "a > 3 = false: a = 1, 3 = 3"),
    Row("($limit := 3; b > $limit)", "b > $limit = true: b = 5, $limit = 3"),
    Row("$contains(name, 'y') and yes", #"$contains(name, 'y') = false: name = "x", 'y' = "y""#),
    Row("yes and name < a", #"name < a = T2009: name = "x", a = 1"#),
    Row("$count(list[$ > 5]) > 0", "$count(list[$ > 5]) > 0 = false: $count(list[$ > 5]) = 0, 0 = 0"),
    Row("yes", "yes = true"),
  ]

  @Test("are the tests that decided it, with their operands", arguments: rows)
  func reasons(_ row: Row) throws {
    let trace = try JSONataExpression(parsing: row.condition).trace(Self.input)
    let lines = trace.lines.map { String($0.drop { $0 == " " }) }
    let found = trace.reasons.map { reason in
      let operands = reason.operands.map { lines[$0] }.joined(separator: ", ")
      return lines[reason.visit] + (operands.isEmpty ? "" : ": " + operands)
    }
    #expect(found == row.reasons)
  }
}

import JSONModel
import StatesLanguage
import Testing

@Suite("Times of a Wait")
struct WaitTests {
  static let now = "2024-01-02T03:04:05.500Z"

  struct Case: Sendable {
    let field: String
    let data: JSON
    let outcome: Outcome

    init(_ field: String, _ data: JSON = [:], until time: String) {
      self.field = field
      self.data = data
      outcome = .value(.string(time))
    }

    init(_ field: String, _ data: JSON = [:], error: String) {
      self.field = field
      self.data = data
      outcome = .error(.runtime, error)
    }
  }

  private static let format = "does not reference a valid ISO-8601 extended offset date-time format string"

  static let cases: [Case] = [
    Case(#""Seconds": 10"#, until: "2024-01-02T03:04:15.500Z"),
    Case(#""Seconds": 0"#, until: now),
    Case(#""SecondsPath": "$.s""#, ["s": 90], until: "2024-01-02T03:05:35.500Z"),
    Case(#""SecondsPath": "$.s""#, error: "The SecondsPath parameter does not reference an input value: $.s"),
    Case(
      #""SecondsPath": "$.s""#,
      ["s": 1.5],
      error: "The SecondsPath parameter cannot be parsed as a long value: $.s == 1.5"
    ),
    Case(
      #""SecondsPath": "$.s""#,
      ["s": -2],
      error: "The SecondsPath parameter references a negative value: $.s == -2"
    ),
    Case(#""Timestamp": "2024-01-02T03:04:10.9Z""#, until: "2024-01-02T03:04:10.000Z"),
    Case(#""Timestamp": "2020-01-02T03:04:10Z""#, until: now),
    Case(#""TimestampPath": "$.t""#, ["t": "2024-01-02T04:04:10+01:00"], until: "2024-01-02T03:04:10.000Z"),
    Case(
      #""TimestampPath": "$.t""#,
      ["t": "2016-12-05 21:29:29Z"],
      error: "The TimestampPath parameter \(format): $.t == 2016-12-05 21:29:29Z"
    ),
    Case(#""TimestampPath": "$.t""#, ["t": 5], error: "The TimestampPath parameter \(format): $.t == 5"),
    Case(#""TimestampPath": "$.t""#, ["t": "2092-01-02T04:04:10Z"], until: "2092-01-02T04:04:10.000Z"),
    Case(#""TimestampPath": "$.t""#, ["t": "2093-01-02T04:04:10Z"], error: "Wait state delay is too long."),
  ]

  @Test("end when AWS ends them, or fail in its words", arguments: cases)
  func ends(_ row: Case) throws {
    guard case .wait(let wait) = loadState(#"{"Type": "Wait", \#(row.field), "End": true}"#) else { throw Surprise() }
    let now = try #require(Timestamp(parsing: Self.now))
    var scope = TestScope(data: row.data)
    let outcome = Outcome { () throws(EvaluationError) in
      .string(try wait.time.deadline(from: now, in: &scope).text)
    }
    #expect(outcome == row.outcome)
  }
}

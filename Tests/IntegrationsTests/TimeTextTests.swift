import Integrations
import Interpreter
import Testing

@Suite("Durations, dates and clocks are read from texts")
struct TimeTextTests {
  @Test(
    "a duration is numbers with units",
    arguments: [
      ("90s", 90_000), ("5m", 300_000), ("1h30m", 5_400_000), ("250ms", 250), ("2d", 172_800_000), ("0s", 0),
      ("1d2h3m4s5ms", 93_784_005),
    ]
  )
  func durations(_ text: String, _ milliseconds: Int) throws {
    #expect(try TimeText.milliseconds(parsing: text) == milliseconds)
  }

  @Test(
    "what is no duration says why",
    arguments: [
      ("", .empty), ("s", .noNumber(before: "s")), ("5", .noUnit(after: "5")), ("1h30", .noUnit(after: "30")),
      ("5 m", .unknownUnit(" m")), ("5min", .unknownUnit("min")), ("1.5h", .unknownUnit(".")),
      ("-5m", .noNumber(before: "-5m")), ("5m1h", .outOfOrder("h")), ("5m5m", .outOfOrder("m")),
      ("99999999999999999999s", .tooLong), ("9223372036854775807d", .tooLong), ("٣s", .noNumber(before: "٣s")),
    ] as [(String, TimeTextError)]
  )
  func noDurations(_ text: String, _ error: TimeTextError) {
    #expect(throws: error) { try TimeText.milliseconds(parsing: text) }
  }

  @Test(
    "a date is a timestamp, or the first moment of a day",
    arguments: [
      ("2024-01-01", 0), ("2024-01-01T00:00:10Z", 10), ("2024-01-01T01:00:00+01:00", 0), ("2023-12-31", -86_400),
    ]
  )
  func dates(_ text: String, _ seconds: Double) throws {
    #expect(try TimeText.instant(parsing: text) == Instant(milliseconds: 1_704_067_200_000).adding(seconds: seconds))
  }

  @Test("what is no date says so", arguments: ["2024-02-30", "2024-01-01T00:00:00", "tomorrow", "2024-1-1", "12:00"])
  func noDates(_ text: String) {
    #expect(throws: TimeTextError.noDate(text)) { try TimeText.instant(parsing: text) }
  }

  @Test(
    "a clock is read from the text that it has",
    arguments: ["skip", "real", "held", "x60", "x0.1", "x1.25", "x100000", "x1"]
  )
  func clocks(_ text: String) throws {
    #expect(try ClockMode(parsing: text).text == text)
  }

  @Test("the same factor is the same clock", arguments: ["x2.50", "x2.500", "x02.5"])
  func sameFactor(_ text: String) throws {
    #expect(try ClockMode(parsing: text).text == "x2.5")
  }

  @Test(
    "what is no clock says why",
    arguments: [
      ("", .unknown("")), ("fast", .unknown("fast")), ("60", .unknown("60")), ("x", .noFactor("")),
      ("x-1", .noFactor("-1")), ("x1.", .noFactor("1.")), ("x.5", .noFactor(".5")), ("x0.1234", .noFactor("0.1234")),
      ("x0.09", .outOfRange("0.09")), ("x0", .outOfRange("0")), ("x100000.001", .outOfRange("100000.001")),
      ("x99999999999999999999", .outOfRange("99999999999999999999")),
    ] as [(String, ClockModeError)]
  )
  func noClocks(_ text: String, _ error: ClockModeError) {
    #expect(throws: error) { try ClockMode(parsing: text) }
  }
}

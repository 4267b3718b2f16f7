import StatesLanguage
import Testing

@Suite("Timestamps")
struct TimestampTests {
  static let instants: [(text: String, seconds: Int, nanoseconds: Int)] = [
    ("1970-01-01T00:00:00Z", 0, 0),
    ("2016-03-14T01:59:00Z", 1_457_920_740, 0),
    ("2016-03-14T01:59:00.5Z", 1_457_920_740, 500_000_000),
    ("2016-03-14T01:59:00.123456789Z", 1_457_920_740, 123_456_789),
    ("2016-03-14T02:59:00+01:00", 1_457_920_740, 0),
    ("2016-03-13T20:29:00-05:30", 1_457_920_740, 0),
    ("1969-12-31T23:59:59.25Z", -1, 250_000_000),
    ("2000-02-29T00:00:00Z", 951_782_400, 0),
    ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
    ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
  ]

  @Test("are read as RFC 3339 writes them", arguments: instants)
  func reads(_ row: (text: String, seconds: Int, nanoseconds: Int)) {
    let expected = Timestamp(secondsSince1970: row.seconds, nanoseconds: row.nanoseconds)
    #expect(Timestamp(parsing: row.text) == expected)
  }

  static let refused = [
    "", "today", "2016-03-14", "2016-03-14T01:59:00", "2016-03-14 01:59:00Z", "2016-03-14t01:59:00z",
    "2016-13-05T21:29:29Z", "2016-12-05T25:29:29Z", "2016-12-05T23:60:29Z", "2016-12-05T23:59:60Z",
    "05-12-2016T21:29:29Z", "2015-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2016-04-31T00:00:00Z",
    "2016-03-14T01:59:00.Z", "2016-03-14T01:59:00.1234567890Z", "2016-03-14T01:59:00+0100", "2016-03-14T01:59:00Z ",
    "2016-3-14T01:59:00Z", "+2016-03-14T01:59:00Z", "2016-03-14T01:59Z", "２016-03-14T01:59:00Z",
  ]

  @Test("other texts are none", arguments: refused)
  func refuses(_ text: String) { #expect(Timestamp(parsing: text) == nil) }

  static let texts = [
    (0, "1970-01-01T00:00:00.000Z"), (1_704_164_645_678, "2024-01-02T03:04:05.678Z"),
    (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
  ]

  @Test("are written with milliseconds, in UTC", arguments: texts)
  func writes(_ milliseconds: Int, _ text: String) {
    let timestamp = Timestamp(milliseconds: milliseconds)
    #expect(timestamp.text == text)
    #expect(timestamp.milliseconds == milliseconds)
    #expect(Timestamp(parsing: text) == timestamp)
  }

  @Test("days of eight centuries go there and back")
  func days() {
    for day in stride(from: -146_097, through: 146_097, by: 31) {
      let timestamp = Timestamp(secondsSince1970: day * 86_400)
      if Timestamp(parsing: timestamp.text) != timestamp { Issue.record("day \(day)") }
    }
  }
}

@testable import JSONModel
import Testing

@Suite("A number")
struct NumberTests {
  @Test(
    "keeps its text",
    arguments: [
      "0", "-0", "1", "-1", "1.0", "0.10", "1e3", "1E+3", "1e-3", "-0.0", "0.000001", "1e-7", "1e+21", "1e21",
      "123.456",
      "9223372036854775807", "-9223372036854775808", "9223372036854775808", "0.1234567890123456", "12345678.12345678",
      "100000000000000000000", "1.7976931348623157e+308", "1e400", "0.30000000000000004", "3.0000000000000004",
      "999999999999999999", "1000000000000000000", "0.0000001", "123456789012345.6", "0.00000123", "5e-324",
    ]
  )
  func roundTrip(_ text: String) throws {
    #expect(try JSON(parsing: text).text() == text)
    #expect(try JSON(parsing: " [\(text)] ").text() == "[\(text)]")
    let number = try #require(JSONNumber(text: text))
    #expect(number.text == text)
    #expect(number.double == Double(text))
  }

  @Test(
    "is not made of other texts",
    arguments: ["", "-", "+1", "01", ".5", "1.", "1e", "0x1", "NaN", " 1", "1 ", "1,"]
  )
  func refuses(_ text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test(
    "of a double is written as ECMAScript writes it",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (1e20, "100000000000000000000"), (1e21, "1e+21"),
      (1.25e21, "1.25e+21"), (123_456_789_012_345_683_968, "123456789012345680000"), (0.000001, "0.000001"),
      (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (0.00001234, "0.00001234"), (.leastNonzeroMagnitude, "5e-324"),
      (0.1 + 0.2, "0.30000000000000004"),
      (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"), (9_007_199_254_740_992, "9007199254740992"),
      (18_014_398_509_481_984, "18014398509481984"), (-1e16, "-10000000000000000"),
      (-9_223_372_036_854_775_808, "-9223372036854776000"), (123456.789, "123456.789"),
    ] as [(Double, String)]
  )
  func shortest(_ value: Double, _ text: String) {
    #expect(JSONNumber(value).text == text)
    #expect(JSONNumber.shortestText(of: value) == text)
  }

  @Test("is held as a machine number wherever that gives its text back")
  func storage() throws {
    for decimals in 0..<9 {
      for digits in [1, 7, 19, 123, 4567, 99999, 123_456, 9_999_999] {
        let zeros = String(repeating: "0", count: decimals)
        let text = "0.\(zeros)\(digits)"
        let number = try #require(JSON(parsing: text).number)
        guard case .double(let value) = number.storage else {
          #expect(JSONNumber.shortestText(of: try #require(Double(text))) != text, "\(text) is held as text")
          continue
        }
        #expect(JSONNumber.shortestText(of: value) == text)
        #expect(value == Double(text))
      }
    }
  }

  @Test(
    "equals another of the same value",
    arguments: [
      ("1", "1.0"), ("0", "-0"), ("0", "-0.0"), ("0", "0e99"), ("100", "1e2"), ("1e2", "10E+1"), ("0.1", "0.10"),
      ("1e400", "10e399"),
      ("123456789012345678901234567890", "123456789012345678901234567890.0"), ("1e21", "1000000000000000000000"),
      ("0.000001", "1e-6"), ("9223372036854775808", "9223372036854775808.0"),
    ]
  )
  func equal(_ left: String, _ right: String) throws {
    let left = try #require(JSONNumber(text: left))
    let right = try #require(JSONNumber(text: right))
    #expect(left == right && right == left)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test(
    "is less than a larger one, however close",
    arguments: [
      ("1", "2"), ("-2", "-1"), ("-1", "0"), ("-0", "1e-400"), ("1", "1.000000000000000000001"),
      ("9007199254740992", "9007199254740993"), ("9223372036854775807", "9223372036854775808"),
      ("123456789012345678901234567890", "123456789012345678901234567891"), ("1e400", "1e401"), ("-1e401", "-1e400"),
      ("99e10", "1e12"), ("0.1", "1e20"), ("9007199254740992.5", "9007199254740993"),
    ]
  )
  func less(_ left: String, _ right: String) throws {
    let left = try #require(JSONNumber(text: left))
    let right = try #require(JSONNumber(text: right))
    #expect(left < right && !(right < left) && left != right)
  }

  @Test(
    "is an integer when its value is one",
    arguments: [
      ("2.0", 2), ("1e3", 1000), ("-0", 0), ("1.5", nil), ("9007199254740993.0", 9_007_199_254_740_993), ("1e19", nil),
      ("9223372036854775807", .max), ("-9223372036854775808.0", .min), ("9223372036854775808", nil), ("1e-1", nil),
    ] as [(String, Int?)]
  )
  func integer(_ text: String, _ value: Int?) throws {
    #expect(try #require(JSONNumber(text: text)).integer == value)
  }

  @Test("with an absurd exponent is only a number", arguments: ["1e99999999999999999999", "-1e-99999999999999999999"])
  func absurdExponents(_ text: String) throws {
    let number = try #require(JSONNumber(text: text))
    #expect(number.text == text)
    #expect(number.integer == nil)
    #expect(number == number && !(number < number))
  }
}

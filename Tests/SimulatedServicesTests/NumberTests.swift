import JSONModel
import SimulatedServices
import Testing

@testable import SimulatedServices

@Suite("DynamoDB's numbers")
struct NumberTests {
  @Test(
    "have one text each, however they are written",
    arguments: [
      ("0", "0"), ("-0", "0"), ("1.0", "1"), ("1E3", "1000"), ("1e-3", "0.001"), ("0.10", "0.1"), ("-5.50", "-5.5"),
      ("00012", "12"), (".5", "0.5"), ("5.", "5"), ("+3", "3"), ("123456789.123456789", "123456789.123456789"),
      ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
      ("-1e-130", "-0." + String(repeating: "0", count: 129) + "1"),
    ]
  )
  func text(_ written: String, _ text: String) throws {
    #expect(try DynamoNumber(written).text == text)
  }

  @Test(
    "are refused where DynamoDB cannot keep them",
    arguments: [
      ("", DynamoNumber.Problem.malformed), ("abc", .malformed), ("1_0", .malformed), ("0x1", .malformed),
      ("NaN", .malformed), ("1e", .malformed), ("--1", .malformed), ("1e126", .overflow), ("1e-131", .underflow),
      (String(repeating: "1", count: 39), .tooManyDigits),
    ]
  )
  func refused(_ written: String, _ problem: DynamoNumber.Problem) {
    #expect(throws: problem) { try DynamoNumber(written) }
  }

  @Test("add and compare as whole numbers do, moved by any power of ten")
  func arithmetic() throws {
    var source = IdentifierSource(seed: 5)
    for _ in 0..<20_000 {
      let shift = Int(source.number() % 60) - 30
      let left = Int(truncatingIfNeeded: source.number() >> (2 + source.number() % 60))
      let right = Int(truncatingIfNeeded: source.number() >> (2 + source.number() % 60)) - left / 2
      let (mine, other) = (try DynamoNumber("\(left)e\(shift)"), try DynamoNumber("\(right)e\(shift)"))
      #expect(try DynamoNumber.adding(mine, other) == DynamoNumber("\(left + right)e\(shift)"))
      #expect(try DynamoNumber.adding(mine, -other) == DynamoNumber("\(left - right)e\(shift)"))
      #expect((mine < other) == (left < right))
      #expect(try DynamoNumber(mine.text) == mine)
    }
  }

  @Test("refuse a sum that needs more digits than they have")
  func digits() throws {
    let large = try DynamoNumber("1e38")
    #expect(try DynamoNumber.adding(large, DynamoNumber(-1)).text == String(repeating: "9", count: 38))
    #expect(throws: DynamoNumber.Problem.tooManyDigits) { try DynamoNumber.adding(large, DynamoNumber(1)) }
    #expect(throws: DynamoNumber.Problem.tooManyDigits) {
      try DynamoNumber.adding(try DynamoNumber("1e100"), DynamoNumber(1))
    }
  }
}

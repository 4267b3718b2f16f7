@testable import ServiceCatalog
import Testing

@Suite("Lists of small numbers as text")
struct CompactNumbersTests {
  @Test("every number is read as it was written, alone and among others")
  func roundTrip() throws {
    let numbers = Array(0..<CompactNumbers.limit)
    let text = try #require(CompactNumbers.text(numbers))
    #expect(CompactNumbers.numbers(text[...]) == numbers)
    #expect(text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
  }

  @Test("what is out of range is not written", arguments: [-1, CompactNumbers.limit])
  func outOfRange(_ number: Int) { #expect(CompactNumbers.text([number]) == nil) }
}

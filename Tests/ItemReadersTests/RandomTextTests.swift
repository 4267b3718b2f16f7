import JSONModel
import StatesLanguage
import Testing

/// Numbers that only look random, so that each run of the tests is the same.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number.
  ///
  /// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (splitmix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

@Suite("Reading made-up texts")
struct RandomTextTests {
  private static let letters: [Character] = ["a", "b", ",", "|", "\"", "\\", "\n", " ", "é", "😀", ";", "\t", "\r"]

  private static func field(_ numbers: inout SeededNumbers) -> String {
    String((0..<Int.random(in: 0...9, using: &numbers)).map { _ in letters[Int.random(in: 0..<13, using: &numbers)] })
  }

  private static func quoted(_ field: String) -> String {
    let escaped = field.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\"\""
      case "\\": "\\\\"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  @Test("a CSV text that was written is read back", arguments: 0..<200)
  func readsBack(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let width = Int.random(in: 1...15, using: &numbers)
    let rows = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
      (0..<width).map { _ in Self.field(&numbers) }
    }
    let names = (0..<width).map { "column \($0)" }
    let lines = ([names] + rows).map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }
    let format = ItemFormat.csv(CSVFormat(delimiter: .semicolon, headers: .firstRow))
    let reading = Reading(lines.joined(), format, pieces: Int.random(in: 1...40, using: &numbers))
    #expect(reading.cause == nil)
    #expect(reading.values.map { row in names.map { row[$0]?.string } } == rows)
  }

  @Test("JSON Lines and arrays that were written are read back", arguments: 0..<100)
  func readsJSONBack(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let values = (0..<20).map { _ in JSON.array((0..<3).map { _ in .string(Self.field(&numbers)) }) }
    let size = Int.random(in: 1...40, using: &numbers)
    let lines = values.map { $0.text() + "\n" }.joined()
    #expect(Reading(lines, .jsonLines, pieces: size).values == values)
    #expect(Reading(JSON.array(values).text(.pretty), .json, pieces: size).values == values)
  }

  @Test("broken texts never end in more than a message", arguments: 0..<300)
  func survives(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let texts = [
      "a,\"b\"\"\",c\\,d\n1,\"2\n\",3\r\n\"x\"y,é\n",
      "{\"a\": [1, -2.5e3, \"\\ud83d\\ude00é\", {\"b\": [true, null]}]}",
      "{\"a\": 1}\n[2]\n\"three\"\n",
    ]
    let formats = [ItemFormat.firstRow, .json(at: JSONPointer(["a"])), .jsonLines, .json]
    for text in texts {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) { Self.mutate(&bytes, &numbers) }
      for format in formats {
        let whole = Reading(bytes, format)
        #expect(Reading(bytes, format, pieces: Int.random(in: 1...8, using: &numbers)) == whole)
        _ = Reading(bytes, format, key: "k.gz")
      }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &numbers)
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: bytes.remove(at: index)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: index)
    case 2: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
    default: bytes.removeSubrange(index...)
    }
  }
}

import JSONModel
import Testing

@Suite("A text that is not JSON")
struct SyntaxErrorTests {
  /// A text with a mark before the place to blame, and the problem.
  static let cases: [(text: String, problem: JSONSyntaxError.Problem)] = [
    ("⚑", .noValue),
    (" \n\t⚑", .noValue),
    ("⚑\u{FEFF}{}", .byteOrderMark),
    ("{} ⚑{}", .textAfterValue("{")),
    ("\"é\"\n⚑é", .textAfterValue("é")),
    ("1⚑x", .textAfterValue("x")),
    ("⚑]", .unexpected("]", expected: .value)),
    ("⚑'a'", .unexpected("'", expected: .value)),
    ("[⚑:]", .unexpected(":", expected: .valueOrArrayEnd)),
    ("[1,⚑:]", .unexpected(":", expected: .value)),
    ("[1, ⚑", .unexpectedEnd(expected: .value)),
    ("[⚑", .unexpectedEnd(expected: .valueOrArrayEnd)),
    ("[1⚑,]", .trailingComma),
    ("{\"a\":1⚑,\n}", .trailingComma),
    ("[1 ⚑2]", .unexpected("2", expected: .commaOrArrayEnd)),
    ("[1⚑}", .unexpected("}", expected: .commaOrArrayEnd)),
    ("{⚑a: 1}", .unexpected("a", expected: .memberNameOrObjectEnd)),
    ("{⚑,}", .unexpected(",", expected: .memberNameOrObjectEnd)),
    ("{\"a\": 1, ⚑2: 3}", .unexpected("2", expected: .memberName)),
    ("{\"a\"⚑ = 1}", .unexpected("=", expected: .colon)),
    ("{\"a\": ⚑}", .unexpected("}", expected: .value)),
    ("{\"a\": 1⚑ \"b\"}", .unexpected("\"", expected: .commaOrObjectEnd)),
    ("{\"a\": 1⚑", .unexpectedEnd(expected: .commaOrObjectEnd)),
    ("⚑True", .unknownWord("True")),
    ("[⚑nul", .unknownWord("nul")),
    ("⚑NaN", .unknownWord("NaN")),
    ("[⚑truefalse]", .unknownWord("truefalse")),
    ("⚑// x", .unexpected("/", expected: .value)),
    ("⚑.5", .unexpected(".", expected: .value)),
    ("⚑+1", .unexpected("+", expected: .value)),
    ("-⚑", .unexpectedEnd(expected: .digit)),
    ("[-⚑x]", .unexpected("x", expected: .digit)),
    ("[⚑01]", .leadingZero),
    ("[-⚑00.5]", .leadingZero),
    ("[1.⚑]", .unexpected("]", expected: .digit)),
    ("1e+⚑", .unexpectedEnd(expected: .digit)),
    ("0⚑x1F", .textAfterValue("x")),
    ("\"abc⚑", .unexpectedEnd(expected: .closingQuote)),
    ("\"a long enough text⚑\n\"", .controlCharacter("\n")),
    ("[\"é⚑\t\"]", .controlCharacter("\t")),
    ("\"⚑\u{0}\"", .controlCharacter("\u{0}")),
    ("\"\\⚑x\"", .unknownEscape("x")),
    ("\"\\⚑é\"", .unknownEscape("é")),
    ("\"\\⚑", .unexpectedEnd(expected: .escapedCharacter)),
    ("\"\\u12⚑G4\"", .unexpected("G", expected: .hexadecimalDigits)),
    ("\"\\u12⚑\"", .unexpected("\"", expected: .hexadecimalDigits)),
    ("\"x⚑\\uD834\"", .loneSurrogate(0xD834)),
    ("\"⚑\\uD834\\u0041\"", .loneSurrogate(0xD834)),
    ("\"⚑\\uDC00\\uD834\"", .loneSurrogate(0xDC00)),
  ]

  @Test("is refused at the place to blame", arguments: cases)
  func places(_ marked: String, _ problem: JSONSyntaxError.Problem) throws {
    let parts = marked.unicodeScalars.split(separator: "⚑", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init
    )
    let text = parts.joined()
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    // A blank between the mark and the character to blame only keeps the two apart on the page.
    let blame = parts[0] + (parts.count > 1 ? String(parts[1].prefix { $0 == " " }) : "")
    let lines = blame.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(error.problem == problem)
    #expect(error.position.offset == blame.utf8.count)
    #expect(error.position.line == lines.count)
    #expect(error.position.column == (lines.last?.count ?? 0) + 1)
  }

  @Test(
    "that is not UTF-8 is refused at the first wrong byte",
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0xBF, 0xBF, 0xBF], [0xE0, 0xFF], [0xE6, 0x97],
    ] as [[UInt8]]
  )
  func encoding(_ bytes: [UInt8]) throws {
    let text = Array("[\n\"é".utf8) + bytes + Array("\"]".utf8)
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(error.problem == .invalidUTF8)
    #expect(error.position == SourcePosition(line: 2, column: 3, offset: 5))
  }

  @Test(
    "is explained: what was found, what was expected, the likely fix",
    arguments: [
      (
        "{\n  'a': 1}",
        "2:3: found an apostrophe, expected a member name in double quotes or '}'; strings and names stand in double quotes"
      ),
      ("[True]", "1:2: found 'True', expected a value; did you mean 'true'?"),
      ("[1,]", "1:3: found a comma before the closing bracket, expected none after the last value"),
      ("[007]", "1:2: found a number that starts with 0, expected no leading zeros"),
      ("\"\t\"", "1:2: found a tab in a string, expected '\\t'"),
      ("\"\\ud834\"", "1:2: found the lone surrogate '\\uD834', expected a low one (DC00 to DFFF) after it"),
      ("{\"a\": 1", "1:8: the text ends here, expected ',' or '}'"),
    ]
  )
  func messages(_ text: String, _ message: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    #expect(error.description == message)
  }
}

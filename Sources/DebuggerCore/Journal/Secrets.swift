import JSONModel

/// Values that were left out of a recording, and how they are found again where they stand in a text.
struct Secrets: Sendable {
  /// What is shorter is left out only where it is all of a text: it would be found everywhere.
  private static let shortest = 4
  /// A number with fewer digits is no secret that anybody would know again.
  private static let shortestNumber = 3

  /// All texts.
  private var texts: Set<String> = []
  /// All numbers, as they are written.
  private var numbers: Set<String> = []
  /// What is looked for inside of texts, by its first token, the longest first.
  private var phrases: [ArraySlice<UInt8>: [[UInt8]]] = [:]

  /// Whether there are none.
  var isEmpty: Bool { texts.isEmpty && numbers.isEmpty }

  /// Adds a text.
  mutating func add(_ text: String) {
    guard !text.isEmpty, texts.insert(text).inserted else { return }
    addPhrase(text)
  }

  /// Adds a number.
  mutating func add(_ number: JSONNumber) {
    let text = JSON.number(number).text()
    guard text.count >= Self.shortestNumber, numbers.insert(text).inserted else { return }
    addPhrase(text)
  }

  private mutating func addPhrase(_ text: String) {
    let bytes = Array(text.utf8)
    guard text.count >= Self.shortest, let first = Tokens(bytes).first(where: { _ in true }) else { return }
    phrases[bytes[first], default: []].append(bytes)
    phrases[bytes[first]]?.sort { $0.count > $1.count }
  }

  /// Whether a number is one of them, as it is written.
  func hasNumber(_ text: some StringProtocol) -> Bool { numbers.contains(String(text)) }

  /// A text without them: all of it when it is one, and the words in it that are.
  ///
  /// - Complexity: O(*n*) in the length of the text, however many secrets there are.
  func hidden(_ text: String) -> String {
    if texts.contains(text) { return Redaction.mark }
    guard !phrases.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var (result, isChanged, next) = ([UInt8](), false, 0)
    for token in Tokens(bytes) where token.lowerBound >= next {
      let found = phrases[bytes[token]]?.first { isThere($0, at: token.lowerBound, in: bytes) }
      guard let found else {
        result += bytes[token]
        continue
      }
      result += Array(Redaction.mark.utf8)
      next = token.lowerBound + found.count
      isChanged = true
    }
    return isChanged ? String(decoding: result, as: UTF8.self) : text
  }

  /// Whether a phrase stands at a place, and no word goes on behind it.
  private func isThere(_ phrase: [UInt8], at start: Int, in bytes: [UInt8]) -> Bool {
    let end = start + phrase.count
    guard end <= bytes.count, bytes[start..<end].elementsEqual(phrase) else { return false }
    return end == bytes.count || !Tokens.isOfWord(bytes[end]) || !Tokens.isOfWord(bytes[end - 1])
  }
}

/// The words of a text, and the bytes between them one by one.
private struct Tokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard place < bytes.count else { return nil }
    let start = place
    place += 1
    if Self.isOfWord(bytes[start]) { while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 } }
    return start..<place
  }

  /// Whether a byte belongs to a word: a letter, a digit, or a part of a character that is not ASCII.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    case _: false
    }
  }
}

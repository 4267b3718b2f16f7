import ServiceCatalog

/// The words that texts are made of, the most frequent first.
struct WordList {
  /// The words.
  let words: [String]
  private let numbers: [String: Int]

  /// Cuts texts into their words.
  init(of texts: [String]) {
    var uses: [String: Int] = [:]
    for text in texts { for word in Self.words(of: text) { uses[word, default: 0] += 1 } }
    words = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, $0.offset) })
  }

  /// Texts as the numbers of their words.
  func code(_ texts: [String]) throws(CatalogProblem) -> String {
    var codes: [String] = []
    for text in texts {
      guard let code = CompactNumbers.text(Self.words(of: text).compactMap { numbers[$0] }) else {
        throw CatalogProblem(message: "too many words")
      }
      codes.append(code)
    }
    return codes.joined(separator: " ")
  }

  /// `DB`, `Instance` and `Identifier` of `DBInstanceIdentifier`; digits and other signs are words of their own.
  private static func words(of text: String) -> [String] {
    text.matches(of: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|./).map { String($0.output) }
  }
}

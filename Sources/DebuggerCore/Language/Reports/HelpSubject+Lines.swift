extension HelpSubject {
  /// What can be typed, in lines.
  package var lines: [String] {
    switch self {
    case .everything:
      Verb.Topic.allCases.flatMap { ["\($0.rawValue.capitalizedWord):"] + HelpSubject.topic($0).lines }
    case .topic(let topic): topic.verbs.map(\.helpLine)
    case .verb(let verb):
      [verb.usage, verb.help] + (verb.letters.isEmpty ? [] : ["short: \(verb.letters.joined(separator: ", "))"])
    }
  }
}

extension Verb {
  /// All of it in one line.
  private var letterWords: String { letters.isEmpty ? "" : ", or \(letters.joined(separator: ", "))" }

  fileprivate var helpLine: String { "  \(usage)\(letterWords): \(help)" }
}

extension String {
  /// With a capital letter at its beginning.
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}

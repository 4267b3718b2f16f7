import DebuggerCore

/// The names that a line after `:` can begin with: the commands of the debugger, and those that only the screen has.
struct CommandLine: Sendable {
  /// What a line's first word asks for.
  enum Word: Equatable, Sendable {
    /// A command that every front end has.
    case verb(Verb)
    /// The same as a key.
    case action(Action)
    /// The screen looks otherwise; the rest of the line is the theme's name.
    case theme
  }

  /// All first words, sorted.
  let names: [String]
  private let words: [String: Word]

  /// The names of a key map.
  init(_ keyMap: KeyMap) {
    var words: [String: Word] = ["theme": .theme]
    for binding in keyMap.bindings { words[binding.name] = .action(binding.action) }
    for verb in Verb.allCases { words[verb.rawValue] = .verb(verb) }
    self.words = words
    names = words.keys.sorted()
  }

  /// Whether something can follow a first word.
  func takesArgument(after word: String) -> Bool {
    switch words[word] {
    case .verb(let verb): !verb.syntax.isEmpty
    case .theme: true
    case .action, nil: false
    }
  }

  /// What a first word asks for: a name, a letter that stands for one, or the beginning of only one, or of one that all
  /// others go on from.
  func word(named text: String) -> Word? {
    if let word = words[text] { return word }
    if let verb = Verb.letters[text] { return .verb(verb) }
    let found = text.isEmpty ? [] : names.filter { $0.hasPrefix(text) }
    guard let first = found.first, found.allSatisfy({ $0.hasPrefix(first) }) else { return nil }
    return words[first]
  }

  /// What the last word of a line could become.
  func completions(of line: String, in snapshot: Snapshot) -> [String] {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = words.first else { return [] }
    guard words.count > 1 else { return names.filter { $0.hasPrefix(name) } }
    guard case .verb(let verb)? = word(named: name) else { return [] }
    let start = words[1].lowercased()
    return verb.candidates(in: snapshot).filter { $0.lowercased().hasPrefix(start) }
  }
}

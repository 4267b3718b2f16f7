import StatesLanguage

/// The language of the lines after `:`.
struct CommandLine: Sendable {
  /// What a line's first word asks for.
  enum Verb: Equatable, Sendable {
    /// The same as a key.
    case action(Action)
    /// A task answers well; the rest of the line is its result.
    case success
    /// A task fails; the rest of the line is the error's name and the cause.
    case failure
    /// A task is still alive.
    case heartbeat
    /// The screen looks otherwise; the rest of the line is the theme's name.
    case theme
    /// A breakpoint acts, or does not; the rest of the line is its number.
    case enable(Bool)
    /// A breakpoint is taken away; the rest of the line is its number.
    case delete
  }

  /// All first words, sorted.
  let names: [String]
  private let verbs: [String: Verb]

  /// The language of a key map: a command for each binding, and those that need words after them.
  init(_ keyMap: KeyMap) {
    var verbs: [String: Verb] = [
      "delete": .delete, "disable": .enable(false), "enable": .enable(true), "fail": .failure,
      "heartbeat": .heartbeat, "succeed": .success, "theme": .theme,
    ]
    for binding in keyMap.bindings { verbs[binding.name] = .action(binding.action) }
    self.verbs = verbs
    names = verbs.keys.sorted()
  }

  /// Whether the name of something can follow a first word.
  func takesName(after word: String) -> Bool {
    switch verbs[word] {
    case .action(.steer(.runToCursor)), .action(.steer(.toggleBreakpoint)), .action(.steer(.toggleClock)): true
    case .action, .success, .failure, .heartbeat, .theme, .enable, .delete, nil: false
    }
  }

  /// What a first word asks for: a name, or the beginning of only one, or of one that all others go on from.
  func verb(named text: String) -> Verb? {
    if let verb = verbs[text] { return verb }
    let found = names.filter { $0.hasPrefix(text) }
    guard let first = found.first, found.allSatisfy({ $0.hasPrefix(first) }) else { return nil }
    return found.count == 1 || takesName(after: first) ? verbs[first] : nil
  }

  /// What the last word of a line could become.
  func completions(of line: String, in definition: Definition) -> [String] {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = words.first else { return [] }
    guard words.count > 1 else { return names.filter { $0.hasPrefix(name) } }
    let start = words[1].lowercased()
    return arguments(of: verb(named: name), in: definition).filter { $0.lowercased().hasPrefix(start) }
  }

  private func arguments(of verb: Verb?, in definition: Definition) -> [String] {
    switch verb {
    case .action(.steer(.runToCursor)), .action(.steer(.toggleBreakpoint)): definition.outline.states.map(\.name.text)
    case .action(.steer(.toggleClock)): ["real", "skip"]
    case .action, .success, .failure, .heartbeat, .theme, .enable, .delete, nil: []
    }
  }
}

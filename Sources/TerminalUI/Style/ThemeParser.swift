/// Reads theme files: one `role = style` a line, `#` for comments, `inherit = theme` for what is left out.
struct ThemeParser {
  /// A word of a line, and in which column it begins.
  private typealias Word = (text: String, column: Int)

  private let lookUp: (String) -> Theme?
  private var specs: [Role: StyleSpec] = [:]
  private var inherited: [Role: StyleSpec] = [:]
  private var linesOfRoles: [Role: Int] = [:]
  private var line = 0

  /// Makes a parser that finds the themes to inherit from.
  init(inheritingFrom lookUp: @escaping (String) -> Theme?) { self.lookUp = lookUp }

  /// What a text says about roles.
  mutating func parse(_ text: String) throws(ThemeError) -> [Role: StyleSpec] {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      self.line += 1
      try parseLine(line)
    }
    return inherited.merging(specs) { $1 }
  }

  private mutating func parseLine(_ line: Substring) throws(ThemeError) {
    let words = ThemeParser.words(of: line)
    guard let name = words.first, !name.text.hasPrefix("#") else { return }
    guard words.count > 1, words[1].text == "=" else {
      throw error(.noEqualsSign, words.count > 1 ? words[1].column : line.count + 1)
    }
    let style = words.dropFirst(2).prefix { !ThemeParser.isComment($0.text) }
    if name.text == "inherit" { return try inherit(style.first ?? (text: "", column: line.count + 1)) }
    guard let role = Role(rawValue: name.text) else {
      throw error(.unknownRole(name.text, near: near(name.text, Role.allCases.map(\.rawValue))), name.column)
    }
    try add(role, style: Array(style), name: name, end: line.count + 1)
  }

  private mutating func add(_ role: Role, style: [Word], name: Word, end: Int) throws(ThemeError) {
    if let first = linesOfRoles[role] { throw error(.repeatedRole(role.rawValue, line: first), name.column) }
    guard !style.isEmpty else { throw error(.emptyStyle, end) }
    linesOfRoles[role] = line
    specs[role] = try spec(of: style, end: end)
  }

  private mutating func inherit(_ name: Word) throws(ThemeError) {
    guard let theme = lookUp(name.text) else {
      throw error(.unknownTheme(name.text, known: Theme.builtInNames), name.column)
    }
    inherited = theme.specs
  }

  private func spec(of words: [Word], end: Int) throws(ThemeError) -> StyleSpec {
    var spec = StyleSpec()
    var isBackground = false
    for word in words {
      if let attribute = ThemeParser.attribute(named: word.text) {
        spec.attributes = (spec.attributes ?? []).union(attribute)
      } else if word.text == "on", !isBackground {
        isBackground = true
      } else {
        try add(word, to: isBackground ? \.background : \.foreground, of: &spec)
      }
    }
    if isBackground && spec.background == nil { throw error(.nothingAfterOn, end) }
    return spec
  }

  private func add(
    _ word: Word,
    to part: WritableKeyPath<StyleSpec, Color?>,
    of spec: inout StyleSpec
  ) throws(ThemeError) {
    guard let color = Color(name: word.text) else {
      throw error(.unknownWord(word.text, near: near(word.text, ThemeParser.vocabulary)), word.column)
    }
    guard spec[keyPath: part] == nil else { throw error(.secondColor(word.text), word.column) }
    spec[keyPath: part] = color
  }

  private func error(_ problem: ThemeError.Problem, _ column: Int) -> ThemeError {
    ThemeError(problem: problem, line: line, column: column)
  }

  private func near(_ word: String, _ names: [String]) -> [String] { NearNames.names(near: word, in: names) }

  /// Every word that a style can have, colours of numbers left out.
  private static let vocabulary = Color.names + Attributes.names.map(\.name) + ["default", "plain", "on"]

  private static func attribute(named name: String) -> Attributes? {
    name == "plain" ? [] : Attributes.names.first { $0.name == name }?.attribute
  }

  /// Whether a word begins a comment rather than naming a colour such as `#ff8000`.
  private static func isComment(_ word: String) -> Bool {
    word.hasPrefix("#") && Color(name: word) == nil && word.count != 7
  }

  /// The words of a line; an equals sign is one even without spaces around it.
  private static func words(of line: Substring) -> [Word] {
    var words: [Word] = []
    var lastEnd = 0
    for (index, character) in line.enumerated() where !character.isWhitespace {
      if let last = words.last, lastEnd == index, character != "=", last.text != "=" {
        words[words.count - 1].text.append(character)
      } else {
        words.append((String(character), index + 1))
      }
      lastEnd = index + 1
    }
    return words
  }
}

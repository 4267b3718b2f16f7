extension Theme {
  /// The names of the themes that the program carries inside itself.
  package static let builtInNames = BuiltInThemes.texts.map(\.name)

  /// Bold, underlined and reversed text only: for terminals without colours, and for people who want none.
  package static let mono = Theme.builtIn(named: "mono") ?? Theme(name: "mono")

  /// A theme that the program carries inside itself.
  package static func builtIn(named name: String) -> Theme? {
    BuiltInThemes.texts.first { $0.name == name }.flatMap { try? Theme(parsing: $0.text, named: name) }
  }

  /// Reads a theme file.
  ///
  /// - Throws: ``ThemeError`` with the line and column of the first thing that is wrong.
  package init(
    parsing text: String,
    named name: String,
    inheritingFrom lookUp: @escaping (String) -> Theme? = Theme.builtIn(named:)
  ) throws(ThemeError) {
    var parser = ThemeParser(inheritingFrom: lookUp)
    self.init(name: name, specs: try parser.parse(text))
  }
}

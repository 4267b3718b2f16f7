/// How every role looks.
package struct Theme: Hashable, Sendable {
  /// What it is called.
  package let name: String
  /// What it says, its own words and those that it inherits.
  package let specs: [Role: StyleSpec]
  private let styles: [Role: Style]

  /// Makes a theme of what is said about some roles; the others take their parents' styles.
  package init(name: String, specs: [Role: StyleSpec] = [:]) {
    self.name = name
    self.specs = specs
    styles = Theme.resolve(specs)
  }

  /// How a role looks.
  package func style(of role: Role) -> Style { styles[role] ?? .plain }

  private static func resolve(_ specs: [Role: StyleSpec]) -> [Role: Style] {
    Role.allCases.reduce(into: [:]) { styles, role in styles[role] = style(of: role, in: specs) }
  }

  private static func style(of role: Role, in specs: [Role: StyleSpec]) -> Style {
    let parent = role.parent.map { style(of: $0, in: specs) } ?? .plain
    return specs[role]?.applied(to: parent) ?? parent
  }
}

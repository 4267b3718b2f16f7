import StatesLanguage

/// A value that is given for a name.
struct GivenSubstitution: Hashable {
  /// Who gives it.
  enum Origin: Hashable {
    /// `--substitute`.
    case option
    /// The file at this path: that of `--substitutions`, or the bindings.
    case file(String)
  }

  /// The name.
  let name: String
  /// Who gives it.
  let origin: Origin
}

/// A value that is given to nothing.
struct UnknownSubstitution {
  /// The value.
  let given: GivenSubstitution
  /// The names that there are.
  let known: Set<String>

  /// What is said of it.
  var text: String {
    let name = given.name
    let nearest = nearestName(to: name, among: known.sorted()).map { "; did you mean '\($0)'?" } ?? ""
    let origin =
      switch given.origin {
      case .option: "--substitute \(name)=…"
      case .file(let path): path
      }
    return "warning: \(origin): there is no ${\(name)} and no parameter '\(name)'\(nearest)"
  }
}

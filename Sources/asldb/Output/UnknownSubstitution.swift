import StatesLanguage

/// A value that `--substitute` gives to nothing.
struct UnknownSubstitution {
  /// The name that it is given for.
  let name: String
  /// The names that there are.
  let known: Set<String>

  /// What is said of it.
  var text: String {
    let nearest = nearestName(to: name, among: known.sorted()).map { "; did you mean '\($0)'?" } ?? ""
    return "warning: --substitute \(name)=…: there is no ${\(name)} and no parameter '\(name)'\(nearest)"
  }
}

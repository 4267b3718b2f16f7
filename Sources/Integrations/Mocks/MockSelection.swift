/// A mock configuration's file and one of its test cases, as the command line names them.
///
/// `file.json#Machine/Case`; `file.json#Case` where only one machine has a case of that name; `file.json` where there
/// is only one case.
package struct MockSelection: Sendable, Equatable {
  /// Which test case is meant.
  package enum Choice: Sendable, Equatable {
    /// The only one.
    case only
    /// The one of this name.
    case named(String)
    /// The one of this name of this machine.
    case of(machine: String, String)
  }

  /// The path of the file.
  package let file: String
  /// The test case.
  package let choice: Choice

  /// Reads a selection; the last `#` ends the path.
  package init(parsing text: String) {
    guard let hash = text.lastIndex(of: "#") else {
      (file, choice) = (text, .only)
      return
    }
    file = String(text[..<hash])
    let name = text[text.index(after: hash)...]
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    choice = parts.count == 2 ? .of(machine: parts[0], parts[1]) : .named(String(name))
  }
}

extension MockSelection.Choice {
  /// Whether a test case is, as far as the choice says, the one that is meant.
  func includes(_ testCase: MockCase) -> Bool {
    switch self {
    case .only: true
    case .named(let name): testCase.name == name
    case .of(let machine, let name): testCase.machine == machine && testCase.name == name
    }
  }

  /// How a message names it.
  fileprivate var words: String {
    switch self {
    case .only: "no test case"
    case .named(let name): "no test case '\(name)'"
    case .of(let machine, let name): "no test case '\(machine)/\(name)'"
    }
  }
}

/// Why a test case cannot be chosen.
package enum MockSelectionError: Error, Equatable, Sendable {
  /// There is none.
  case noSuchCase(MockSelection.Choice, known: [String])
  /// There is more than one.
  case severalCases(MockSelection.Choice, found: [String])
}

extension MockSelectionError: CustomStringConvertible {
  /// What was asked for and what there is.
  package var description: String {
    switch self {
    case .noSuchCase(let choice, let known): "\(choice.words); there is: \(Self.list(known))"
    case .severalCases(_, let found): "several test cases fit, name one with #Machine/Case: \(Self.list(found))"
    }
  }

  private static func list(_ paths: [String]) -> String {
    paths.isEmpty ? "nothing" : paths.map { "#\($0)" }.joined(separator: ", ")
  }
}

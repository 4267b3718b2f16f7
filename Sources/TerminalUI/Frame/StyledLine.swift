/// Text of one line whose parts have roles.
package struct StyledLine: Hashable, Sendable {
  /// A part with one role.
  package struct Run: Hashable, Sendable {
    /// What it says.
    package let text: String
    /// What it is.
    package let role: Role

    /// Makes a part.
    package init(_ text: String, role: Role) {
      self.text = text
      self.role = role
    }
  }

  /// The parts from left to right, none of them empty.
  package private(set) var runs: [Run]

  /// Makes a line of parts.
  package init(_ runs: [Run] = []) { self.runs = runs.filter { !$0.text.isEmpty } }

  /// Makes a line of one role.
  package init(_ text: String, role: Role = .text) { self.init([Run(text, role: role)]) }

  /// Adds text at the end.
  package mutating func append(_ text: String, role: Role = .text) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.role == role {
      runs[runs.count - 1] = Run(last.text + text, role: role)
    } else {
      runs.append(Run(text, role: role))
    }
  }

  /// Adds another line at the end.
  package mutating func append(_ other: StyledLine) {
    for run in other.runs { append(run.text, role: run.role) }
  }
}

extension StyledLine: ExpressibleByStringInterpolation {
  /// Makes a line of ordinary text.
  package init(stringLiteral text: String) { self.init(text) }

  /// The line with another one after it.
  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.append(right)
    return line
  }
}

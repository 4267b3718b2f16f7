import TerminalUI

/// A line that tells the user something.
package struct Message: Sendable, Equatable {
  /// How much it matters.
  package enum Kind: Sendable, Equatable {
    case info, warning, error
  }

  /// How much it matters.
  package let kind: Kind
  /// What it says.
  package let text: String

  /// Makes a message.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// How it is shown.
  var role: Role {
    switch kind {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}

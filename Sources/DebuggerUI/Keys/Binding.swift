import DebuggerCore

/// What some keys do, and how the help, the line of hints, the line after `:` and the manual say it.
package struct Binding: Sendable {
  /// What they ask for.
  package let action: Action
  /// The command after `:` that asks for the same.
  package let name: String
  /// The keys, the first one shown.
  package private(set) var keys: [KeySequence]
  /// Where they work.
  package let place: Place
  /// A word or two for the line of hints; none when the keys explain themselves.
  package let hint: String?
  /// One line, imperative, without a full stop.
  package let help: String

  /// Where a key has its meaning.
  package enum Place: Hashable, Sendable {
    /// In all panes.
    case everywhere
    /// In these panes only.
    case panes(Set<PaneID>)

    /// Whether a pane belongs to the place.
    package func contains(_ pane: PaneID) -> Bool {
      switch self {
      case .everywhere: true
      case .panes(let panes): panes.contains(pane)
      }
    }
  }

  /// What has to be typed after the name: `STATE`, `[@BRANCH] JSON`.
  package let syntax: String

  /// Makes a binding of a command that the debugger has in every front end.
  init(_ action: Action, _ verb: Verb, _ keys: KeySequence..., in place: Place = .everywhere, hint: String? = nil) {
    self.action = action
    name = verb.rawValue
    self.keys = keys
    self.place = place
    self.hint = hint
    help = verb.help
    syntax = verb.syntax
  }

  /// The binding with other keys.
  func bound(to keys: [KeySequence]) -> Binding {
    var binding = self
    binding.keys = keys
    return binding
  }

  /// Makes a binding of a command that only the screen has.
  init(
    _ action: Action,
    _ name: String,
    _ keys: KeySequence...,
    in place: Place = .everywhere,
    hint: String? = nil,
    help: String
  ) {
    self.action = action
    self.name = name
    self.keys = keys
    self.place = place
    self.hint = hint
    self.help = help
    syntax = ""
  }
}

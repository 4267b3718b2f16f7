import DebuggerCore
package import TerminalUI

/// Which keys do what: the one place that keys, hints, help and the manual come from.
package struct KeyMap: Sendable {
  /// Which choice of keys it is.
  package let preset: KeyPreset
  /// All bindings, in the order in which help lists them.
  package let bindings: [Binding]
  private let actions: [PaneID: [KeySequence: Action]]
  private let beginnings: Set<KeySequence>

  /// Makes a map of bindings; commands that have no key of their own are added, as lines to be begun.
  package init(_ bindings: [Binding], preset: KeyPreset = .gdb) {
    self.preset = preset
    let names = Set(bindings.map(\.name))
    let bindings = bindings + Verb.allCases.filter { !names.contains($0.rawValue) }.map { Binding(.prompt($0), $0) }
    self.bindings = bindings
    actions = Dictionary(uniqueKeysWithValues: PaneID.allCases.map { ($0, Self.actions(in: $0, of: bindings)) })
    beginnings = Set(bindings.flatMap(\.keys).flatMap(Self.beginnings(of:)))
  }

  /// What keys mean so far.
  package enum Match: Equatable, Sendable {
    /// They ask for something.
    case action(Action)
    /// They are the beginning of something longer.
    case beginning
    /// They mean nothing.
    case nothing
  }

  /// What keys mean in a pane.
  package func match(_ keys: [Key], in pane: PaneID) -> Match {
    let sequence = KeySequence(keys)
    if let action = actions[pane]?[sequence] { return .action(action) }
    return beginnings.contains(sequence) ? .beginning : .nothing
  }

  /// The binding of a command after `:`.
  package func binding(named name: String) -> Binding? { bindings.first { $0.name == name } }

  /// How an action is bound.
  package func binding(for action: Action) -> Binding? { bindings.first { $0.action == action } }

  private static func actions(in pane: PaneID, of bindings: [Binding]) -> [KeySequence: Action] {
    bindings.filter { $0.place.contains(pane) }.reduce(into: [:]) { actions, binding in
      for sequence in binding.keys { actions[sequence] = binding.action }
    }
  }

  /// The parts of a sequence that wait for more keys.
  private static func beginnings(of sequence: KeySequence) -> [KeySequence] {
    sequence.keys.indices.dropFirst().map { KeySequence(Array(sequence.keys[..<$0])) }
  }
}

package import StatesLanguage
package import TerminalUI

/// The states of a definition as an indented list with the states that each leads to: what a picture says, line by line.
///
/// It is for places that are too narrow for a picture, and for readers of screens.
package struct OutlineTree: Hashable, Sendable {
  /// A line of the list.
  package struct Row: Hashable, Sendable {
    /// The state.
    package let state: StateID
    /// In how many states it stands.
    package let depth: Int
    /// Which branch of the state around it begins with this row, when there are several: `1/2`.
    package let branch: String?
    /// Whether its scope begins with it.
    package let isStart: Bool
    /// The letter of its type and its name.
    package let label: String
    /// The signs of what else its fields ask for.
    package let badges: String
    /// Where it leads: `→ Ship`, `1 → Ship (n > 3)`; `end`.
    package let targets: [String]
    /// Whether there are states inside, and whether these are listed.
    package let isOpen: Bool?
  }

  /// The lines, in the order of the definition.
  package let rows: [Row]

  /// Lists the states of a definition.
  ///
  /// - Parameters:
  ///   - outline: The definition; it need not be right.
  ///   - glyphs: The signs to write with.
  ///   - folded: The states whose inside is left out.
  package init(_ outline: DefinitionOutline, glyphs: TerminalUI.GlyphSet, folded: Set<StateID> = []) {
    let lister = OutlineLister(outline: outline, glyphs: glyphs, folded: folded)
    rows = outline.scopes.first.map { lister.rows(of: $0, depth: 0) } ?? []
  }
}

/// Lists states scope by scope.
private struct OutlineLister {
  let outline: DefinitionOutline
  let glyphs: TerminalUI.GlyphSet
  let folded: Set<StateID>

  func rows(of scope: DefinitionOutline.Scope, depth: Int) -> [OutlineTree.Row] {
    let siblings = scope.owner.map { outline[$0].nested.count } ?? 1
    return scope.states.enumerated().flatMap { index, id -> [OutlineTree.Row] in
      let state = outline[id]
      let isOpen = state.nested.isEmpty ? nil : !folded.contains(id)
      let row = OutlineTree.Row(
        state: id,
        depth: depth,
        branch: siblings > 1 && index == 0 ? "\(scope.index + 1)/\(siblings)" : nil,
        isStart: scope.start?.state == id,
        label: Text.escaped(state.label(in: glyphs)),
        badges: state.badges.map { $0.text(in: glyphs) }.joined(separator: " "),
        targets: targets(of: state),
        isOpen: isOpen
      )
      let inside = isOpen == true ? state.nested.flatMap { rows(of: outline[$0], depth: depth + 1) } : []
      return [row] + inside
    }
  }

  private func targets(of state: DefinitionOutline.State) -> [String] {
    let ways = state.transitions.map { transition in
      let number = transition.kind.number.map { "\($0) " } ?? ""
      let missing = transition.target.state == nil ? "? " : ""
      let reason = isObvious(transition.kind) ? "" : transition.kind.reason.map { " (\($0))" } ?? ""
      return Text.escaped("\(number)\(glyphs[.becomes]) \(missing)\(transition.target.name.text)\(reason)")
    }
    return ways.isEmpty && state.ends ? ["end"] : ways
  }

  /// Whether the number alone says what the way is taken for.
  private func isObvious(_ kind: DefinitionOutline.Transition.Kind) -> Bool {
    switch kind {
    case .next, .otherwise: true
    case .choice, .caught: false
    }
  }
}

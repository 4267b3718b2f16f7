package import StatesLanguage
package import TerminalUI

/// The states of a definition as an indented list with the states that each leads to: what a picture says, line by
/// line.
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
  ///   - run: What an execution did, to show how it stands with each state and how often each way was taken.
  package init(
    _ outline: DefinitionOutline,
    glyphs: TerminalUI.GlyphSet,
    folded: Set<StateID> = [],
    run: MachineRun? = nil
  ) {
    let lister = OutlineLister(outline: outline, glyphs: glyphs, folded: folded, run: run)
    rows = outline.scopes.first.map { lister.rows(of: $0, depth: 0) } ?? []
  }
}

/// Lists states scope by scope.
private struct OutlineLister {
  let outline: DefinitionOutline
  let glyphs: TerminalUI.GlyphSet
  let folded: Set<StateID>
  let run: MachineRun?

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
        label: sign(of: id) + Text.escaped(state.label(in: glyphs)),
        badges: state.badges.map { $0.text(in: glyphs) }.joined(separator: " "),
        targets: targets(of: state),
        isOpen: isOpen
      )
      let inside = isOpen == true ? state.nested.flatMap { rows(of: outline[$0], depth: depth + 1) } : []
      return [row] + inside
    }
  }

  /// How it stands with a state, when that is shown.
  private func sign(of state: StateID) -> String {
    run.map { String($0.status(of: state).sign.character(in: glyphs)) } ?? ""
  }

  /// How often a way was taken, when that is shown and it was.
  private func count(of transition: DefinitionOutline.Transition, from state: StateID) -> String {
    guard let count = run?.count(of: PictureEdge(transition, from: state)), count > 0 else { return "" }
    return " \(glyphs[.times])\(count)"
  }

  private func targets(of state: DefinitionOutline.State) -> [String] {
    let ways = state.transitions.map { transition in
      let number = transition.kind.number.map { "\($0) " } ?? ""
      let missing = transition.target.state == nil ? "? " : ""
      let reason = isObvious(transition.kind) ? "" : transition.kind.reason.map { " (\($0))" } ?? ""
      let count = count(of: transition, from: state.id)
      return Text.escaped("\(number)\(glyphs[.becomes]) \(missing)\(transition.target.name.text)\(reason)\(count)")
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

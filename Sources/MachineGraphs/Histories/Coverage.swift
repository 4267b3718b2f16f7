package import StatesLanguage
package import TerminalUI

/// How much of a definition an execution went through.
///
/// The states of a distributed Map are not counted: they run in executions of their own, with histories of their own.
package struct Coverage: Hashable, Sendable {
  /// How many states were entered.
  package private(set) var entered = 0
  /// How many states there are.
  package private(set) var states = 0
  /// How many ways were taken.
  package private(set) var taken = 0
  /// How many ways there are.
  package private(set) var ways = 0
  /// The states that were not entered.
  package private(set) var neverEntered: [StateID] = []
  /// The ways that were not taken, of states that were entered.
  package private(set) var neverTaken: [PictureEdge] = []
  /// How many ways were taken or not: the history does not tell them apart from others.
  package private(set) var alike = 0
  /// How many states run in executions of their own.
  package private(set) var elsewhere = 0

  /// Counts what a history tells.
  package init(of run: MachineRun, in outline: DefinitionOutline) {
    for state in outline.states {
      guard !outline.statesAround(state.id).contains(where: { outline[$0].isDistributed }) else {
        elsewhere += 1
        continue
      }
      let isEntered = run.entries(of: state.id) > 0
      states += 1
      entered += isEntered ? 1 : 0
      if !isEntered { neverEntered.append(state.id) }
      for transition in state.transitions {
        let way = PictureEdge(transition, from: state.id)
        ways += 1
        taken += run.count(of: way) > 0 ? 1 : 0
        alike += run.isAlike(way) ? 1 : 0
        if isEntered, run.count(of: way) == 0 { neverTaken.append(way) }
      }
    }
  }

  /// All of it in a line: `entered 7 of 9 states, took 8 of 12 edges; never: Undo, Check 2 → Ship`.
  package func text(of outline: DefinitionOutline, in glyphs: TerminalUI.GlyphSet) -> String {
    let never = neverEntered.map { outline[$0].name.text } + neverTaken.map { outline.text(of: $0, in: glyphs) }
    let parts = [
      "entered \(entered) of \(states) \(states == 1 ? "state" : "states"), "
        + "took \(taken) of \(ways) \(ways == 1 ? "edge" : "edges")",
      never.isEmpty ? nil : "never: " + never.joined(separator: ", "),
      alike == 0 ? nil : "\(alike) edges share a count: the history does not tell them apart",
      elsewhere == 0
        ? nil
        : "\(elsewhere) \(elsewhere == 1 ? "state runs" : "states run") in executions of a distributed Map",
    ]
    return Text.escaped(parts.compactMap(\.self).joined(separator: "; "))
  }
}

extension DefinitionOutline {
  /// An edge in words: `Check 2 → Ship`.
  func text(of edge: PictureEdge, in glyphs: TerminalUI.GlyphSet) -> String {
    let transition = self[edge.from].transitions.first { PictureEdge($0, from: edge.from) == edge }
    let number = transition?.kind.number.map { " \($0)" } ?? ""
    let target = transition?.target.name ?? edge.to.map { self[$0].name } ?? ""
    return "\(self[edge.from].name)\(number) \(glyphs[.becomes]) \(target)"
  }
}

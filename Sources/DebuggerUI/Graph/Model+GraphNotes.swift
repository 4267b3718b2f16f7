import DebuggerCore
import MachineGraphs
import StatesLanguage
import TerminalUI

extension Model {
  /// From how many rows on the graph's pane says where the cursor is; from how many on, also where the state leads.
  private static let notesHeight = (place: 9, ways: 16)
  /// How many ways out of a state are told at most.
  private static let mostWays = 5

  /// How many of the states were entered, and how many breakpoints there are.
  var graphDetail: String {
    let states = definition.outline.states
    let entered = states.count { (snapshot.activity[$0.id]?.entered ?? 0) > 0 }
    let count = snapshot.breakpoints.count
    let facts = [
      entered == 0 ? nil : "\(entered)/\(states.count) entered",
      count == 0 ? nil : count == 1 ? "1 breakpoint" : "\(count) breakpoints",
    ]
    return facts.compactMap(\.self).joined(separator: " \(glyphs[.separator]) ")
  }

  /// The lines below the graph: the way to the state under the cursor with its whole name, and where it leads when that
  /// is not one way only.
  func graphNotes(in size: Size) -> [StyledLine] {
    guard size.height >= Self.notesHeight.place, let state = cursorState, definition.outline.contains(state) else {
      return []
    }
    guard size.height >= Self.notesHeight.ways else { return [placeLine(of: state)] }
    let ways = wayLines(of: state)
    let shown = ways.prefix(Self.mostWays)
    let more = ways.count > shown.count ? [StyledLine("   \(ways.count - shown.count) more", role: .dim)] : []
    return [placeLine(of: state)] + shown + more
  }

  private func placeLine(of state: StateID) -> StyledLine {
    let outline = definition.outline
    var line = StyledLine("")
    for outer in outline.statesAround(state).reversed() {
      line.append(Text.escaped(outline[outer].name.text), role: .frameTitle)
      line.append(" \(glyphs[.pathSeparator]) ", role: .dim)
    }
    line.append(Text.escaped(outline[state].name.text), role: .title)
    let facts = [outline[state].typeText] + outline[state].badges.map(\.meaning) + visitWords(of: state)
    line.append("  " + Text.escaped(facts.joined(separator: ", ")), role: .dim)
    return line
  }

  private func visitWords(of state: StateID) -> [String] {
    guard let entered = snapshot.activity[state]?.entered, entered > 1 else { return [] }
    return ["entered \(entered) times"]
  }

  private func wayLines(of state: StateID) -> [StyledLine] {
    let ways = definition.outline[state].transitions
    guard ways.count > 1 || ways.contains(where: { $0.kind != .next }) else { return [] }
    return ways.enumerated().map { index, way in
      let edge = graph.scene.picture.edges.indices.first { edge in
        let candidate = graph.scene.picture.edges[edge]
        return candidate.from == state && candidate.cause == way.kind.cause
      }
      let count = edge.map { graph.scene.counts[$0] } ?? 0
      var line = StyledLine(" " + Text.padded(way.kind.number ?? "", to: 2), role: .edgeLabel)
      line.append("\(glyphs[.becomes]) ", role: .dim)
      line.append(
        Text.escaped(way.target.name.text),
        role: way.target.state == nil ? .error : count > 0 ? .edgeTaken : .text
      )
      if way.target.state == nil { line.append(" (not there)", role: .error) }
      if let reason = way.kind.reason { line.append("  " + Text.escaped(reason), role: .dim) }
      if count > 0 { line.append("  \(glyphs[.times])\(count)", role: .edgeTaken) }
      return line
    }
  }
}

import StatesLanguage
import TerminalUI

/// What nodes and edges say in the formats that have no lack of room.
struct ExportTexts {
  let export: GraphExport
  /// The signs to write with.
  let glyphs = TerminalUI.GlyphSet.rich

  /// The name of a state with the sign of its status, its badges behind it.
  func label(of state: DefinitionOutline.State) -> String {
    let sign = export.run.map { String($0.status(of: state.id).sign.character(in: glyphs)) }
    let type = state.type == nil ? "?" : nil
    let isWhole = export.zoom == .full
    let badges = isWhole ? state.badges.filter { $0 != .comment }.map { $0.text(in: glyphs) } : []
    let name = export.zoom == .overview ? state.type?.letter(in: glyphs) ?? "?" : state.name.text
    return ([sign == " " ? nil : sign, type, name].compactMap(\.self) + badges).joined(separator: " ")
  }

  /// What an edge is taken for, and how often it was.
  func label(of transition: DefinitionOutline.Transition, from state: StateID) -> String? {
    guard export.zoom != .overview else { return nil }
    let reason = transition.kind.label(columns: .max)
    let count = export.run?.count(of: PictureEdge(transition, from: state)) ?? 0
    let parts = [reason.map { shortened($0) }, count > 1 ? "×\(count)" : nil].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What stands at a way that the execution went and the definition does not have.
  func label(ofJump edge: PictureEdge) -> String {
    let count = export.run?.count(of: edge) ?? 0
    return "not in the definition" + (count > 1 ? " ×\(count)" : "")
  }

  /// The whole of what is known of a state, for those who point at it.
  func details(of state: DefinitionOutline.State) -> String {
    let type = state.type?.rawValue ?? (state.typeText.isEmpty ? "no Type" : "unknown type '\(state.typeText)'")
    let badges = state.badges.map(\.meaning)
    let status = export.run.map { run in
      let count = run.entries(of: state.id)
      return "\(run.status(of: state.id).rawValue)\(count > 1 ? ", entered \(count) times" : "")"
    }
    return (["\(state.name)", type] + badges + [state.ends ? "ends" : nil, status].compactMap(\.self))
      .joined(separator: ", ")
  }

  /// The whole of what is known of an edge, for those who point at it.
  func details(of edge: PictureEdge) -> String {
    let outline = export.outline
    let transition = outline[edge.from].transitions.first { PictureEdge($0, from: edge.from) == edge }
    let reason = edge.cause == .forced ? "not in the definition" : transition?.kind.reason
    let count = export.run.map { run in
      let times = run.count(of: edge)
      return times == 1 ? "taken once" : "taken \(times) times\(run.isAlike(edge) ? ", with others" : "")"
    }
    let missing = edge.to == nil ? "no such state" : nil
    return ([outline.text(of: edge, in: glyphs)] + [reason, missing, count].compactMap(\.self)).joined(separator: ", ")
  }

  /// A text of at most so many columns, its middle cut out where it is longer.
  private func shortened(_ text: String) -> String {
    Text.truncated(text, to: 60, ellipsis: .middle, mark: glyphs[.ellipsis])
  }

  /// What is said where a `StartAt` leads nowhere.
  func missingStart(_ scope: DefinitionOutline.Scope) -> String? {
    scope.start?.state == nil ? scope.start.map { "? \($0.name)" } ?? "? no StartAt" : nil
  }

  /// What an execution went through, in a line.
  var coverage: String? {
    export.run.map { Coverage(of: $0, in: export.outline).text(of: export.outline, in: glyphs) }
  }
}

extension DefinitionOutline.State {
  /// The type as the name of a class.
  var typeWord: String { type?.rawValue.lowercased() ?? "unknown" }
}

extension DefinitionOutline {
  /// The names that transitions of a scope have and no state of it.
  func missingTargets(of scope: Scope) -> [StateName] {
    var seen: Set<StateName> = []
    return scope.states.flatMap { self[$0].transitions }.filter { $0.target.state == nil }.map(\.target.name)
      .filter { seen.insert($0).inserted }
  }
}

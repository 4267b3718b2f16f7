import GraphLayout
import StatesLanguage
import TerminalUI

/// A graph for Graphviz: a cluster for each frame and branch, a shape for each type, dashed edges for catchers.
///
/// An edge of a frame is drawn between two points inside of it, one above and one below all else, and cut at its
/// border.
///
/// - Source: Graphviz documentation, "The DOT Language", "compound", "lhead" and "escString".
struct DotExport {
  private let export: GraphExport
  private let outline: DefinitionOutline
  private let texts: ExportTexts
  private let names: StateIdentifiers
  private var lines: [String] = []

  init(_ export: GraphExport) {
    self.export = export
    outline = export.outline
    texts = ExportTexts(export: export)
    names = StateIdentifiers(outline)
  }

  /// All of it.
  var text: String {
    var writer = self
    writer.write()
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func write() {
    add("digraph machine {", 0)
    var graph = ["compound=true", "rankdir=\(export.flow == .right ? "LR" : "TB")", "fontname=\"Helvetica\""]
    graph += ["nodesep=0.4", "ranksep=0.3"]
    if let coverage = texts.coverage { graph += ["labelloc=b", "label=\(DotText.quoted(coverage, wrap: 80))"] }
    add("graph [\(graph.joined(separator: ", "))]", 1)
    add("node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"Helvetica\", fontsize=12]", 1)
    add("edge [fontname=\"Helvetica\", fontsize=10]", 1)
    if let machine = outline.scopes.first, !export.isEmpty {
      writeScope(machine, depth: 1)
      for jump in export.jumps {
        addEdge(PictureEdge(from: jump.from, to: jump.to, cause: .forced), to: nil, weight: 0, depth: 1)
      }
    } else {
      add("none [shape=plaintext, style=\"\", label=\(DotText.quoted(GraphExport.nothing))]", 1)
    }
    add("}", 0)
  }

  // MARK: Nodes

  private mutating func writeScope(_ scope: DefinitionOutline.Scope, depth: Int) {
    let name = names.name(of: scope)
    guard !scope.states.isEmpty else {
      return add("none_\(name) [shape=plaintext, style=\"\", label=\(DotText.quoted(GraphExport.nothing))]", depth)
    }
    if scope.start != nil {
      add("start_\(name) [shape=circle, style=filled, fillcolor=black, label=\"\", width=0.15]", depth)
    }
    if let missing = texts.missingStart(scope) { addMissing("no_start_\(name)", missing, depth) }
    for id in scope.states { writeState(outline[id], depth: depth) }
    for missing in outline.missingTargets(of: scope) {
      addMissing(names.stub(missing, in: scope), "? \(missing)", depth)
    }
    if let start = scope.start {
      let head = start.state.flatMap { outline[$0].nested.isEmpty ? nil : ", lhead=cluster_\(names[$0])" } ?? ""
      add("start_\(name) -> \(start.state.map(entry) ?? "no_start_\(name)") [weight=10\(head)]", depth)
    }
    for id in scope.states {
      for transition in outline[id].transitions {
        let target = transition.target.state == nil ? names.stub(transition.target.name, in: scope) : nil
        let edge = PictureEdge(transition, from: id)
        addEdge(edge, to: target, label: texts.label(of: transition, from: id), weight: edge.weight, depth: depth)
      }
    }
  }

  private mutating func writeState(_ state: DefinitionOutline.State, depth: Int) {
    let name = names[state.id]
    guard !state.nested.isEmpty else { return addNode(name, attributes(of: state), depth) }
    add("subgraph cluster_\(name) {", depth)
    let sign = state.type?.letter(in: texts.glyphs) ?? "?"
    let title = export.zoom == .overview ? texts.label(of: state) : "\(sign) \(texts.label(of: state))"
    let colors = colors(of: state)
    let isTaken = export.run.map { $0.status(of: state.id) != .idle } ?? true
    let border = "style=\"rounded,filled\(isTaken ? "" : ",dashed")\", color=\"\(colors.line)\""
    let pen = state.ends ? ", penwidth=3" : ""
    let tooltip = DotText.quoted(texts.details(of: state))
    add("label=\(DotText.quoted(title)); labelloc=t; labeljust=l; \(border.replacing(", ", with: "; "))", depth + 1)
    add("fillcolor=\"\(colors.fill)\"; tooltip=\(tooltip)\(pen.replacing(", ", with: "; "))", depth + 1)
    if state.nested.count != 1 { addPoint("\(name)_in", depth + 1) }
    for scope in state.nested.map({ outline[$0] }) { writeBranch(scope, of: state, depth: depth + 1) }
    addPoint("\(name)_out", depth + 1)
    for scope in state.nested.map({ outline[$0] }) { writeJoins(of: scope, state.id, depth: depth + 1) }
    add("}", depth)
  }

  private mutating func writeBranch(
    _ scope: DefinitionOutline.Scope,
    of state: DefinitionOutline.State,
    depth: Int
  ) {
    guard state.nested.count > 1 else { return writeScope(scope, depth: depth) }
    add("subgraph cluster_\(names.name(of: scope)) {", depth)
    add(
      "label=\"\(scope.index + 1)/\(state.nested.count)\"; labelloc=t; labeljust=l; style=dotted; color=\"#a0a8b4\"",
      depth + 1
    )
    writeScope(scope, depth: depth + 1)
    add("}", depth)
  }

  /// Keeps the points of a frame above and below what is in it.
  private mutating func writeJoins(of scope: DefinitionOutline.Scope, _ state: StateID, depth: Int) {
    let frame = names[state]
    let first = self.first(of: scope)
    let lasts = scope.states.filter { outline[$0].ends }.map(exit)
    if entry(state) != first { add("\(entry(state)) -> \(first) [style=invis, weight=4]", depth) }
    for last in lasts.isEmpty ? [first] : lasts { add("\(last) -> \(frame)_out [style=invis, weight=1]", depth) }
  }

  private func attributes(of state: DefinitionOutline.State) -> [String] {
    let colors = colors(of: state)
    let isIdle = export.run.map { $0.status(of: state.id) == .idle } ?? false
    let style = (state.type == .choice ? "filled" : "rounded,filled") + (isIdle || state.type == nil ? ",dashed" : "")
    var attributes = ["label=\(DotText.quoted(texts.label(of: state)))"]
    switch state.type {
    case .task, .parallel, .map, .pass: break
    case .choice: attributes.append("shape=diamond")
    case .wait: attributes.append("shape=octagon")
    case .succeed, .fail: attributes += ["shape=ellipse", "peripheries=2"]
    case nil: attributes.append("shape=note")
    }
    attributes += ["style=\"\(style)\"", "color=\"\(colors.line)\"", "fillcolor=\"\(colors.fill)\""]
    if state.ends { attributes.append("penwidth=2") }
    return attributes + ["tooltip=\(DotText.quoted(texts.details(of: state)))"]
  }

  private func colors(of state: DefinitionOutline.State) -> ExportColors {
    export.run.map { ExportColors.of($0.status(of: state.id)) } ?? ExportColors.of(type: state.typeWord)
  }

  // MARK: Edges

  private mutating func addEdge(
    _ edge: PictureEdge,
    to stub: String?,
    label: String? = nil,
    weight: Int,
    depth: Int
  ) {
    var attributes = ["weight=\(weight)", "tooltip=\(DotText.quoted(texts.details(of: edge)))"]
    let label = edge.cause == .forced ? texts.label(ofJump: edge) : label
    if let label { attributes.append("label=\(DotText.quoted(" \(label) "))") }
    if edge.isCatch { attributes.append("style=dashed") }
    if edge.cause == .forced { attributes.append("style=dotted") }
    if export.run.map({ $0.count(of: edge) > 0 }) ?? false { attributes.append("penwidth=3") }
    let isLoop = edge.to == edge.from
    if !isLoop {
      if !outline[edge.from].nested.isEmpty { attributes.append("ltail=cluster_\(names[edge.from])") }
      if let to = edge.to, !outline[to].nested.isEmpty { attributes.append("lhead=cluster_\(names[to])") }
    }
    let target = edge.to.map(entry) ?? stub ?? ""
    add("\(exit(edge.from)) -> \(target) [\(attributes.joined(separator: ", "))]", depth)
  }

  /// The node that edges lead to: of a frame what it begins with, or a point above that when it has several branches.
  private func entry(_ state: StateID) -> String {
    let nested = outline[state].nested
    guard let scope = nested.first else { return names[state] }
    return nested.count == 1 ? first(of: outline[scope]) : "\(names[state])_in"
  }

  /// The node that a scope begins with.
  private func first(of scope: DefinitionOutline.Scope) -> String {
    let word = scope.states.isEmpty ? "none" : scope.start == nil ? "no_start" : "start"
    return "\(word)_\(names.name(of: scope))"
  }

  /// The node that edges come from.
  private func exit(_ state: StateID) -> String { outline[state].nested.isEmpty ? names[state] : "\(names[state])_out" }

  // MARK: Lines

  private mutating func addNode(_ name: String, _ attributes: [String], _ depth: Int) {
    add("\(name) [\(attributes.joined(separator: ", "))]", depth)
  }

  private mutating func addMissing(_ name: String, _ label: String, _ depth: Int) {
    addNode(
      name,
      ["label=\(DotText.quoted(label))", "style=dashed", "color=\"#c53030\"", "fontcolor=\"#c53030\""],
      depth
    )
  }

  private mutating func addPoint(_ name: String, _ depth: Int) {
    add("\(name) [shape=point, style=invis, width=0, height=0]", depth)
  }

  private mutating func add(_ line: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }
}

extension PictureEdge {
  /// How much Graphviz cares for the edge to be short and straight.
  fileprivate var weight: Int {
    switch cause {
    case .next: 10
    case .rule: 4
    case .otherwise: 3
    case .catcher: 1
    case .forced: 0
    }
  }
}

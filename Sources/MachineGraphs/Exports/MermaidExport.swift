import GraphLayout
import StatesLanguage

/// A flowchart of Mermaid: a subgraph for each frame and branch, a shape for each type, dashed edges for catchers.
///
/// - Source: Mermaid documentation, "Flowcharts".
struct MermaidExport {
  private let export: GraphExport
  private let outline: DefinitionOutline
  private let texts: ExportTexts
  private let names: StateIdentifiers
  private var lines: [String] = []
  /// The states that the machine ends with and that do not say so by their shape.
  private let endingStates: Set<StateID>
  /// How many edges there are; looks are given to edges by their numbers.
  private var edgeCount = 0
  private var taken: [Int] = []
  private var classes: Set<String> = []
  /// The classes of subgraphs, which take effect only behind all edges.
  private var frames: [(name: String, word: String)] = []

  init(_ export: GraphExport) {
    self.export = export
    outline = export.outline
    texts = ExportTexts(export: export)
    names = StateIdentifiers(outline)
    let outline = outline
    endingStates = Set(
      (outline.scopes.first?.states ?? []).filter {
        outline[$0].ends && outline[$0].type != .succeed && outline[$0].type != .fail
      }
    )
  }

  /// All of it.
  var text: String {
    var writer = self
    writer.write()
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func write() {
    let flow = export.flow
    lines.append("flowchart \(flow == .right ? "LR" : "TD")")
    guard let machine = outline.scopes.first, !export.isEmpty else {
      return add("none[\(MermaidText.quoted(GraphExport.nothing))]", 1)
    }
    writeScope(machine, depth: 1)
    for jump in export.jumps {
      let edge = PictureEdge(from: jump.from, to: jump.to, cause: .forced)
      let label = texts.label(ofJump: edge)
      addEdge(from: names[jump.from], to: names[jump.to], label: label, isDashed: true, edge, depth: 1)
    }
    if let coverage = texts.coverage { addNode("coverage", "[\(MermaidText.quoted(coverage))]", "note", depth: 1) }
    for line in MermaidLook.lines(for: classes) { add(line, 1) }
    for frame in frames { add("class \(frame.name) \(frame.word)", 1) }
    if !taken.isEmpty { add("linkStyle \(taken.map(String.init).joined(separator: ",")) stroke-width:4px", 1) }
  }

  // MARK: Nodes

  private mutating func writeScope(_ scope: DefinitionOutline.Scope, depth: Int) {
    guard !scope.states.isEmpty else {
      return add("none_\(names.name(of: scope))[\(MermaidText.quoted(GraphExport.nothing))]", depth)
    }
    writeStart(of: scope, depth: depth)
    for id in scope.states { writeState(outline[id], depth: depth) }
    for name in outline.missingTargets(of: scope) {
      addNode(names.stub(name, in: scope), "[\(MermaidText.quoted("? \(name)"))]", "missing", depth: depth)
    }
    if scope.owner == nil, endingStates.isEmpty == false {
      add("finish(((\(MermaidText.quoted("End")))))", depth)
    }
    writeFirstEdge(of: scope, depth: depth)
    for id in scope.states { writeEdges(of: outline[id], in: scope, depth: depth) }
  }

  private mutating func writeState(_ state: DefinitionOutline.State, depth: Int) {
    let name = names[state.id]
    guard !state.nested.isEmpty else { return addNode(name, shape(of: state), word(for: state), depth: depth) }
    add("subgraph \(name)[\(MermaidText.quoted(title(of: state)))]", depth)
    addDirection(depth + 1)
    for scope in state.nested.map({ outline[$0] }) {
      guard state.nested.count > 1 else {
        writeScope(scope, depth: depth + 1)
        continue
      }
      let title = MermaidText.quoted("\(scope.index + 1)/\(state.nested.count)")
      add("subgraph \(names.name(of: scope))[\(title)]", depth + 1)
      addDirection(depth + 2)
      writeScope(scope, depth: depth + 2)
      add("end", depth + 1)
      classes.insert("branch")
      frames.append((names.name(of: scope), "branch"))
    }
    add("end", depth)
    classes.insert(word(for: state))
    frames.append((name, word(for: state)))
  }

  private func title(of state: DefinitionOutline.State) -> String {
    let sign = state.type?.letter(in: texts.glyphs) ?? "?"
    return export.zoom == .overview ? texts.label(of: state) : "\(sign) \(texts.label(of: state))"
  }

  private func shape(of state: DefinitionOutline.State) -> String {
    let label = MermaidText.quoted(texts.label(of: state))
    return switch state.type {
    case .task, .parallel, .map: "[\(label)]"
    case .choice: "{\(label)}"
    case .wait: "{{\(label)}}"
    case .pass: "(\(label))"
    case .succeed, .fail: "([\(label)])"
    case nil: "[/\(label)/]"
    }
  }

  /// The class of a state: of its status when an execution is shown, else of its type.
  private func word(for state: DefinitionOutline.State) -> String {
    export.run.map { $0.status(of: state.id).word } ?? state.typeWord
  }

  /// Writes where a scope starts, unless it does not say so.
  private mutating func writeStart(of scope: DefinitionOutline.Scope, depth: Int) {
    let start = "start_\(names.name(of: scope))"
    if scope.start != nil { add("\(start)((\"\(scope.owner == nil ? "Start" : " ")\"))", depth) }
    if let missing = texts.missingStart(scope) {
      addNode("no_\(start)", "[\(MermaidText.quoted(missing))]", "missing", depth: depth)
    }
  }

  // MARK: Edges

  private mutating func writeFirstEdge(of scope: DefinitionOutline.Scope, depth: Int) {
    guard let target = scope.start else { return }
    let start = "start_\(names.name(of: scope))"
    addEdge(from: start, to: target.state.map { names[$0] } ?? "no_\(start)", depth: depth)
  }

  private mutating func writeEdges(of state: DefinitionOutline.State, in scope: DefinitionOutline.Scope, depth: Int) {
    for transition in state.transitions {
      let edge = PictureEdge(transition, from: state.id)
      let target = transition.target.state.map { names[$0] } ?? names.stub(transition.target.name, in: scope)
      let label = texts.label(of: transition, from: state.id)
      addEdge(from: names[state.id], to: target, label: label, isDashed: edge.isCatch, edge, depth: depth)
    }
    if endingStates.contains(state.id) { addEdge(from: names[state.id], to: "finish", depth: depth) }
  }

  private mutating func addEdge(
    from source: String,
    to target: String,
    label: String? = nil,
    isDashed: Bool = false,
    _ edge: PictureEdge? = nil,
    depth: Int
  ) {
    let text = label.map { "|\(MermaidText.quoted($0))|" } ?? ""
    add("\(source) \(isDashed ? "-.->" : "-->")\(text) \(target)", depth)
    if let edge, let run = export.run, run.count(of: edge) > 0 { taken.append(edgeCount) }
    edgeCount += 1
  }

  // MARK: Lines

  private mutating func addNode(_ name: String, _ shape: String, _ word: String, depth: Int) {
    classes.insert(word)
    add("\(name)\(shape):::\(word)", depth)
  }

  private mutating func addDirection(_ depth: Int) { add("direction \(export.flow == .right ? "LR" : "TB")", depth) }

  private mutating func add(_ line: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }
}

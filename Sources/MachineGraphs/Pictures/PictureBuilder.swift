import GraphLayout
import StatesLanguage
import TerminalUI

/// Makes the graph of a definition: states are nodes, those with states inside are frames, and targets that are not
/// there are stubs.
struct PictureBuilder {
  private let outline: DefinitionOutline
  private let options: PictureOptions
  private let texts: PictureText
  private(set) var graph = LayoutGraph()
  /// The box of each state that is drawn.
  private(set) var boxes: [StateID: Int] = [:]
  /// The edges, by their number in the graph.
  private(set) var edges: [PictureEdge] = []

  /// Makes the graph of a definition.
  init(_ outline: DefinitionOutline, _ options: PictureOptions) {
    self.outline = outline
    self.options = options
    texts = PictureText(glyphs: options.glyphs)
    graph.flow = options.flow
    graph.marksStarts = options.zoom != .overview
    if let machine = outline.scopes.first { addBoxes(of: machine, in: .root) }
    for scope in outline.scopes { addEdges(of: scope) }
    for jump in options.jumps { addJump(jump) }
  }

  // MARK: Boxes

  private mutating func addBoxes(of scope: DefinitionOutline.Scope, in place: Compartment) {
    for id in scope.states where options.shown?.contains(id) ?? true {
      let state = outline[id]
      if state.nested.isEmpty || options.folded.contains(id) {
        boxes[id] = addNode(of: state, in: place)
      } else {
        addFrame(of: state, in: place)
      }
    }
    if let start = scope.start?.state, let box = boxes[start] { graph.start(at: box) }
  }

  private mutating func addNode(of state: DefinitionOutline.State, in place: Compartment) -> Int {
    switch options.zoom {
    case .full:
      graph.addNode(
        [nodeText(of: state)],
        badges: texts.badges(state.badges),
        isEnd: state.ends,
        in: place
      )
    case .compact: graph.addNode([nodeText(of: state)], shape: .bare, in: place)
    case .overview: graph.addNode([texts.text(sign(of: state), to: 1)], shape: .bare, in: place)
    }
  }

  private func nodeText(of state: DefinitionOutline.State) -> LabelText {
    let name = texts.text(state.label(in: options.glyphs), to: options.labels.nodeColumns)
    guard !state.nested.isEmpty else { return name }
    let count = outline.statesInside(state.id).count
    let inside = texts.text(" \(options.glyphs[.folded]) \(count) \(count == 1 ? "state" : "states")", to: 20)
    return LabelText(glyphs: name.glyphs + inside.glyphs)
  }

  private func sign(of state: DefinitionOutline.State) -> String { state.type?.sign(in: options.glyphs) ?? "?" }

  private mutating func addFrame(of state: DefinitionOutline.State, in place: Compartment) {
    let isOverview = options.zoom == .overview
    let scopes = state.nested.map { outline[$0] }.filter(isShown)
    let title = isOverview ? sign(of: state) : state.label(in: options.glyphs)
    let frame = graph.addFrame(
      texts.text(title, to: options.labels.nodeColumns),
      compartments: scopes.count,
      header: options.hasStrips && state.type == .map && !isOverview ? 1 : 0,
      badges: isOverview ? nil : texts.badges(state.badges),
      isEnd: state.ends,
      joins: state.type == .parallel,
      in: place
    )
    boxes[state.id] = frame
    for (index, scope) in scopes.enumerated() { addBoxes(of: scope, in: Compartment(of: frame, index: index)) }
  }

  /// Whether something of a scope is drawn, or it has nothing.
  private func isShown(_ scope: DefinitionOutline.Scope) -> Bool {
    guard let shown = options.shown, !scope.states.isEmpty else { return true }
    return scope.states.contains(where: shown.contains)
  }

  // MARK: Edges

  private mutating func addEdges(of scope: DefinitionOutline.Scope) {
    for id in scope.states {
      guard let source = boxes[id] else { continue }
      for transition in outline[id].transitions { addEdge(transition, from: id, box: source) }
    }
  }

  private mutating func addEdge(_ transition: DefinitionOutline.Transition, from state: StateID, box source: Int) {
    if let target = transition.target.state, options.shown.map({ !$0.contains(target) }) ?? false { return }
    let target = transition.target.state.flatMap { boxes[$0] } ?? addStub(transition.target.name, beside: source)
    let edge = PictureEdge(transition, from: state)
    graph.addEdge(from: source, to: target, label: label(of: edge, transition.kind), kind: transition.kind.layout)
    edges.append(edge)
  }

  /// What stands at an edge: what it is taken for, and how often it was.
  private func label(of edge: PictureEdge, _ kind: DefinitionOutline.Transition.Kind?) -> LabelText? {
    guard options.zoom != .overview else { return nil }
    let columns = options.labels.edgeColumns
    let reason = kind?.label(columns: columns).map { texts.text($0, to: max(columns, 3)) }
    guard let count = options.counts[edge], count > 1 else { return reason }
    let times = texts.text("\(options.glyphs[.times])\(count)", to: 8)
    let blank = texts.text(" ", to: 1)
    return reason.map { LabelText(glyphs: $0.glyphs + blank.glyphs + times.glyphs) } ?? times
  }

  /// Adds a node for a state that is named and not there.
  private mutating func addStub(_ name: StateName, beside source: Int) -> Int {
    let place = graph.boxes[source].place
    return switch options.zoom {
    case .full: graph.addNode([texts.text("? \(name.text)", to: options.labels.nodeColumns)], in: place)
    case .compact:
      graph.addNode([texts.text("? \(name.text)", to: options.labels.nodeColumns)], shape: .bare, in: place)
    case .overview: graph.addNode([texts.text("?", to: 1)], shape: .bare, in: place)
    }
  }

  private mutating func addJump(_ jump: PictureOptions.Jump) {
    guard let source = boxes[jump.from], let target = boxes[jump.to] else { return }
    let edge = PictureEdge(from: jump.from, to: jump.to, cause: .forced)
    graph.addEdge(from: source, to: target, label: label(of: edge, nil), kind: .forced)
    edges.append(edge)
  }
}

extension DefinitionOutline.Transition.Kind {
  /// How the edge is laid out.
  fileprivate var layout: LayoutEdge.Kind {
    switch self {
    case .next, .choice: .normal
    case .otherwise: .fallback
    case .caught: .failure
    }
  }
}

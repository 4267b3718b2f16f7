import GraphLayout
import StatesLanguage
import TerminalUI

/// Makes the graph of a definition: states are nodes, those with states inside are frames, and targets that are not
/// there are stubs.
struct GraphBuilder {
  private let outline: DefinitionOutline
  private let glyphs: TerminalUI.GlyphSet
  private let labels: GraphLabels
  private(set) var graph = LayoutGraph()
  /// The box of each state.
  private(set) var boxes: [StateID: Int] = [:]
  /// The states at the ends of each edge, by its number; the target is missing when it is a stub.
  private(set) var ends: [GraphEdge] = []

  /// Makes the graph of a definition.
  init(_ outline: DefinitionOutline, glyphs: TerminalUI.GlyphSet, labels: GraphLabels) {
    self.outline = outline
    self.glyphs = glyphs
    self.labels = labels
    if let machine = outline.scopes.first { addBoxes(of: machine, in: .root) }
    for scope in outline.scopes { addEdges(of: scope) }
  }

  private mutating func addBoxes(of scope: DefinitionOutline.Scope, in place: Compartment) {
    for id in scope.states {
      let state = outline[id]
      if state.nested.isEmpty {
        boxes[id] = graph.addNode([text(state.label(in: glyphs), to: labels.nodeColumns)], in: place)
      } else {
        addFrame(of: state, in: place)
      }
    }
    if let start = scope.start?.state, let box = boxes[start] { graph.start(at: box) }
  }

  private mutating func addFrame(of state: DefinitionOutline.State, in place: Compartment) {
    let title = text(state.label(in: glyphs), to: labels.nodeColumns)
    let frame = graph.addFrame(title, compartments: state.nested.count, in: place)
    boxes[state.id] = frame
    for (index, scope) in state.nested.enumerated() {
      addBoxes(of: outline[scope], in: Compartment(of: frame, index: index))
    }
  }

  private mutating func addEdges(of scope: DefinitionOutline.Scope) {
    for id in scope.states {
      guard let source = boxes[id] else { continue }
      for transition in outline[id].transitions { addEdge(transition, from: id, box: source) }
    }
  }

  private mutating func addEdge(_ transition: DefinitionOutline.Transition, from state: StateID, box source: Int) {
    let known = transition.target.state.flatMap { boxes[$0] }
    let target =
      known
      ?? graph.addNode(
        [text("? \(transition.target.name.text)", to: labels.nodeColumns)],
        in: graph.boxes[source].place
      )
    let label = labels.edgeColumns == 0 ? nil : transition.kind.label.map { text($0, to: labels.edgeColumns) }
    graph.addEdge(from: source, to: target, label: label, kind: transition.kind.layout)
    ends.append(GraphEdge(from: state, to: transition.target.state, isCatch: transition.kind.layout == .failure))
  }

  private func text(_ text: String, to columns: Int) -> LabelText {
    let full = LabelText(Text.escaped(text)) { Text.columns(of: $0) }
    return full.shortened(to: columns, mark: .init(glyphs[.ellipsis], columns: 1))
  }
}

extension DefinitionOutline.Transition.Kind {
  /// What the edge says.
  fileprivate var label: String? {
    switch self {
    case .next: nil
    case .choice(_, let text): text
    case .otherwise: "default"
    case .caught(_, let errors): errors == ["States.ALL"] ? "any error" : errors.joined(separator: " ")
    }
  }

  /// How the edge is laid out.
  fileprivate var layout: LayoutEdge.Kind {
    switch self {
    case .next, .choice: .normal
    case .otherwise: .fallback
    case .caught: .failure
    }
  }
}

import GraphLayout
import JSONModel
import StatesLanguage
import TerminalUI

/// Nodes and edges with their places, for programs; the page "Graph" of the documentation tells what each member means.
struct JSONExport {
  private let export: GraphExport
  private let outline: DefinitionOutline
  private let picture: MachinePicture
  private let names: [Int: String]

  init(_ export: GraphExport) {
    self.export = export
    outline = export.outline
    picture = export.picture(in: .rich)
    names = Self.names(in: picture, of: export.outline)
  }

  /// All of it.
  var text: String {
    let layout = picture.layout
    return members([
      ("version", 1),
      ("comment", outline.comment.map { .string($0) } ?? .null),
      ("direction", picture.options.flow == .right ? "lr" : "tb"),
      ("size", ["columns": number(layout.columns), "rows": number(layout.rows)]),
      ("nodes", .array(picture.graph.boxes.indices.map(node))),
      ("edges", .array(picture.edges.indices.map(edge))),
      ("faults", .array(outline.faults.map { .string($0) })),
      ("coverage", export.run.map { coverage(Coverage(of: $0, in: outline)) }),
    ]).text(.pretty) + "\n"
  }

  // MARK: Nodes

  /// What each box is called: where its state stands in the definition; after `?` for one that is not there.
  private static func names(in picture: MachinePicture, of outline: DefinitionOutline) -> [Int: String] {
    var used: [String: Int] = [:]
    return picture.graph.boxes.indices.reduce(into: [:]) { names, box in
      let base = picture.state(ofBox: box).map { outline.location(of: $0) } ?? "?\(box)"
      used[base, default: 0] += 1
      names[box] = used[base, default: 1] == 1 ? base : "\(base)#\(used[base, default: 1])"
    }
  }

  private func node(_ box: Int) -> JSON {
    let place = picture.graph.boxes[box].place
    let frame = place.frame.flatMap { names[$0] }.map { JSON.string($0) } ?? .null
    let shared: [(String, JSON?)] = [
      ("frame", frame),
      ("branch", place.frame == nil ? .null : number(place.index)),
      ("rectangle", rectangle(picture.layout.boxes[box])),
    ]
    guard let id = picture.state(ofBox: box) else {
      let name = picture.graph.edges.firstIndex { $0.target == box }.flatMap(transition)?.target.name.text ?? ""
      return members([("id", .string(names[box] ?? "")), ("name", .string(name)), ("missing", true)] + shared)
    }
    let state = outline[id]
    return members(
      [("id", .string(names[box] ?? "")), ("name", .string(state.name.text))] + facts(of: state) + shared
        + (export.run.map { ran(state, in: $0) } ?? [])
    )
  }

  private func facts(of state: DefinitionOutline.State) -> [(String, JSON?)] {
    let badges = state.badges.map { badge -> JSON in
      ["text": .string(badge.text(in: .rich)), "meaning": .string(badge.meaning)]
    }
    return [
      ("type", state.typeText.isEmpty ? .null : .string(state.typeText)),
      ("known", .bool(state.type != nil)),
      ("line", number(state.nameRange.lowerBound.line)),
      ("column", number(state.nameRange.lowerBound.column)),
      ("comment", state.comment.map { .string($0) } ?? .null),
      ("badges", .array(badges)),
      ("start", .bool(outline[state.scope].start?.state == state.id)),
      ("end", .bool(state.ends)),
    ]
  }

  private func ran(_ state: DefinitionOutline.State, in run: MachineRun) -> [(String, JSON?)] {
    let iterations = run.iterations(of: state.id).map { fates -> JSON in
      [
        "started": number(fates.started), "succeeded": number(fates.succeeded), "failed": number(fates.failed),
        "aborted": number(fates.aborted),
      ]
    }
    return [
      ("status", .string(run.status(of: state.id).rawValue)),
      ("entered", number(run.entries(of: state.id))),
      ("iterations", iterations),
    ]
  }

  // MARK: Edges

  private func edge(_ index: Int) -> JSON {
    let edge = picture.edges[index]
    let transition = self.transition(index)
    let route = picture.layout.routes[index]
    let corners = route?.corners.map { point -> JSON in [number(point.column), number(point.row)] }
    return members([
      ("source", .string(names[picture.graph.edges[index].source] ?? "")),
      ("target", .string(names[picture.graph.edges[index].target] ?? "")),
      ("kind", .string(edge.kindWord)),
      ("rule", edge.ruleNumber.map(number)),
      ("condition", transition?.kind.condition.map { .string($0) }),
      ("errors", transition?.kind.errors.map { .array($0.map { .string($0) }) }),
      ("line", (transition?.target.range.lowerBound.line).map(number)),
      ("corners", corners.map { .array($0) } ?? .null),
      ("taken", export.run.map { number($0.count(of: edge)) }),
      ("shared", export.run.map { .bool($0.isAlike(edge)) }),
    ])
  }

  /// The transition that an edge stands for; none for a jump.
  private func transition(_ index: Int) -> DefinitionOutline.Transition? {
    let edge = picture.edges[index]
    guard edge.cause != .forced else { return nil }
    return outline[edge.from].transitions.first { PictureEdge($0, from: edge.from) == edge }
  }

  // MARK: Values

  private func coverage(_ coverage: Coverage) -> JSON {
    members([
      ("entered", number(coverage.entered)),
      ("states", number(coverage.states)),
      ("taken", number(coverage.taken)),
      ("edges", number(coverage.ways)),
      ("elsewhere", number(coverage.elsewhere)),
      ("text", .string(coverage.text(of: outline, in: .rich))),
    ])
  }

  private func rectangle(_ box: GridRectangle) -> JSON {
    [
      "column": number(box.column), "row": number(box.row), "columns": number(box.columns), "rows": number(box.rows),
    ]
  }

  private func number(_ value: Int) -> JSON { .number(JSONNumber(value)) }

  private func members(_ members: [(String, JSON?)]) -> JSON {
    .object(JSONObject(members.compactMap { name, value in value.map { (name, $0) } }))
  }
}

extension PictureEdge {
  /// The word for what the edge is.
  fileprivate var kindWord: String {
    switch cause {
    case .next: "next"
    case .rule: "choice"
    case .otherwise: "default"
    case .catcher: "catch"
    case .forced: "jump"
    }
  }

  /// The number of the rule or catcher, from 1.
  fileprivate var ruleNumber: Int? {
    switch cause {
    case .rule(let index), .catcher(let index): index + 1
    case .next, .otherwise, .forced: nil
    }
  }
}

extension DefinitionOutline.Transition.Kind {
  /// The condition of a rule.
  fileprivate var condition: String? {
    switch self {
    case .choice(_, let text): text
    case .next, .otherwise, .caught: nil
    }
  }

  /// The errors of a catcher.
  fileprivate var errors: [String]? {
    switch self {
    case .caught(_, let errors): errors
    case .next, .choice, .otherwise: nil
    }
  }
}

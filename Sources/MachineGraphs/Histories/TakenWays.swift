import StatesLanguage

/// Which ways of a definition the moves of a history are.
struct TakenWays {
  private(set) var counts: [PictureEdge: Int] = [:]
  private(set) var alike: Set<PictureEdge> = []
  private(set) var jumps: [PictureOptions.Jump: Int] = [:]
  private let outline: DefinitionOutline

  /// Finds the ways of the moves that were followed.
  init(_ walk: HistoryWalk, in outline: DefinitionOutline) {
    self.outline = outline
    for move in walk.moves { add(walk.visits[move.from], to: move.to) }
  }

  private mutating func add(_ visit: RunVisit, to target: StateID) {
    let ways = ways(out: visit).filter { $0.to == target }
    guard !ways.isEmpty else {
      jumps[PictureOptions.Jump(from: visit.state, to: target), default: 0] += 1
      return
    }
    for way in ways { counts[way, default: 0] += 1 }
    if ways.count > 1 { alike.formUnion(ways) }
  }

  /// The ways that a visit which ended as this one can have been left by.
  private func ways(out visit: RunVisit) -> [PictureEdge] {
    let isCaught = if case .left(caught: true) = visit.end { true } else { false }
    let transitions = outline[visit.state].transitions
    guard isCaught else {
      return transitions.map { PictureEdge($0, from: visit.state) }.filter { !$0.isCatch }
    }
    let catchers = transitions.filter { PictureEdge($0, from: visit.state).isCatch }
    let first = visit.error.flatMap { error in catchers.first { $0.kind.catches(error) } }
    return (first.map { [$0] } ?? catchers).map { PictureEdge($0, from: visit.state) }
  }
}

extension PictureEdge {
  /// The edge of a transition.
  init(_ transition: DefinitionOutline.Transition, from state: StateID) {
    self.init(from: state, to: transition.target.state, cause: transition.kind.cause)
  }
}

extension DefinitionOutline.Transition.Kind {
  /// Whether a catcher is for an error.
  ///
  /// - Source: States Language specification, "Errors": `States.TaskFailed` stands for every error but a time-out.
  fileprivate func catches(_ error: String) -> Bool {
    switch self {
    case .caught(_, let errors):
      errors.contains { $0 == error || $0 == "States.ALL" || $0 == "States.TaskFailed" && error != "States.Timeout" }
    case .next, .choice, .otherwise: false
    }
  }
}

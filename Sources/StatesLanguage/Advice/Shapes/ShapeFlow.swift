import JSONModel

/// What is surely known of the data on its way through a definition, and which paths so can never find anything.
///
/// A state's input is what all transitions to it have in common; the states are gone through until nothing changes.
struct ShapeFlow {
  private let definition: AdvisedDefinition
  private var inputs: [Shape?]
  private var visits: [Int]
  private var waiting: [StateID] = []
  /// Whether all inputs are known, so that nothing is handed on any more.
  private var isSettled = false

  /// How often a state is gone through before nothing is claimed to be known of its input.
  private static let visitLimit = 12

  /// Follows the data through a definition.
  init(through definition: AdvisedDefinition) {
    self.definition = definition
    inputs = Array(repeating: nil, count: definition.states.count)
    visits = Array(repeating: 0, count: definition.states.count)
    enter(.machine, with: .unknown)
    while let id = waiting.popLast() {
      guard let input = inputs[id.index] else { continue }
      var ignored: [DeadPath] = []
      pass(through: definition[id], input, noting: &ignored)
    }
    isSettled = true
  }

  /// The paths that can never find anything, with their states.
  func deadPaths() -> [(state: AdvisedState, path: DeadPath)] {
    var flow = self
    var found: [(state: AdvisedState, path: DeadPath)] = []
    for state in definition.states {
      guard let input = inputs[state.id.index] else { continue }
      var dead: [DeadPath] = []
      flow.pass(through: state, input, noting: &dead)
      found += dead.map { (state, $0) }
    }
    return found
  }

  private mutating func enter(_ scope: ScopeID, with shape: Shape) {
    if let start = definition.outline[scope].start?.state { enter(start, with: shape) }
  }

  private mutating func enter(_ state: StateID, with shape: Shape) {
    guard !isSettled else { return }
    let old = inputs[state.index]
    visits[state.index] += 1
    let known = (old.map { $0.joined(with: shape) } ?? shape).cut()
    let new = visits[state.index] > Self.visitLimit ? .unknown : known
    guard new != old else { return }
    inputs[state.index] = new
    waiting.append(state)
  }

  private mutating func pass(through state: AdvisedState, _ input: Shape, noting dead: inout [DeadPath]) {
    guard state.outline.language == .jsonPath else { return passUnknown(state) }
    let fields = state.fields
    let effective = input.passed(through: fields["InputPath"], noting: &dead)
    for path in state.singlePaths { _ = effective.selected(by: path, noting: &dead) }
    let result = result(of: state, effective, noting: &dead)
    let selected = fields["ResultSelector"].map { result.filled($0, noting: &dead) } ?? result
    let merged = state.hasResult ? input.taking(selected, at: fields["ResultPath"]) : effective
    let output = merged.passed(through: fields["OutputPath"], noting: &dead)
    leave(state, input: input, output: output)
  }

  /// The result of a state; enters the states inside it with what they get.
  private mutating func result(of state: AdvisedState, _ effective: Shape, noting dead: inout [DeadPath]) -> Shape {
    let parameters = state.fields["Parameters"]
    let sent = state.type == .map ? effective : parameters.map { effective.filled($0, noting: &dead) } ?? effective
    switch state.type {
    case .pass: return state.fields["Result"].map { Shape($0.value) } ?? sent
    case .task: return .unknown
    case .choice, .wait, .succeed, .fail: return effective
    case .parallel:
      for scope in state.outline.nested { enter(scope, with: sent) }
      return .plain(.array)
    case .map:
      for scope in state.outline.nested { enter(scope, with: .unknown) }
      return state.outline.isDistributed ? .unknown : .plain(.array)
    }
  }

  private mutating func leave(_ state: AdvisedState, input: Shape, output: Shape) {
    let catchers = state.fields["Catch"]?.elements ?? []
    for transition in state.outline.transitions {
      guard let target = transition.target.state else { continue }
      switch transition.kind {
      case .next, .choice, .otherwise: enter(target, with: output)
      case .caught(let index, _):
        let place = catchers.indices.contains(index) ? catchers[index]["ResultPath"] : nil
        enter(target, with: input.taking(Self.errorOutput, at: place))
      }
    }
  }

  /// A state in the other language may pass anything on.
  private mutating func passUnknown(_ state: AdvisedState) {
    for scope in state.outline.nested { enter(scope, with: .unknown) }
    for transition in state.outline.transitions {
      if let target = transition.target.state { enter(target, with: .unknown) }
    }
  }

  private static let errorOutput = Shape.object(["Error": .unknown, "Cause": .unknown], isClosed: true)
}

extension AdvisedState {
  /// Whether the state has a result that `ResultPath` puts somewhere.
  fileprivate var hasResult: Bool {
    switch type {
    case .pass, .task, .parallel, .map: true
    case .choice, .wait, .succeed, .fail: false
    }
  }

  /// The paths that the state surely reads in its effective input.
  fileprivate var singlePaths: [LocatedJSON] {
    let names = [
      "SecondsPath", "TimestampPath", "TimeoutSecondsPath", "HeartbeatSecondsPath", "ErrorPath", "CausePath",
      "MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath",
    ]
    let own = names.compactMap { fields[$0] }
    return own + (fields.contains("ItemReader") ? [] : [fields["ItemsPath"]].compactMap { $0 }) + comparedPaths
  }

  /// The paths that the rules of a Choice compare; none when one of the rules asks whether a path is there.
  private var comparedPaths: [LocatedJSON] {
    guard let rules = fields["Choices"], !rules.namedDescendants.contains(where: { $0.name == "IsPresent" }) else {
      return []
    }
    return rules.elements.prefix(1).compactMap { $0["Variable"] }
  }
}

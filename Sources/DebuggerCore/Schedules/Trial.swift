import Integrations
import Interpreter
import StatesLanguage

/// An execution that is run to its end in some order, on a copy of a situation.
struct Trial {
  private var situation: Situation
  private let order: ScheduleOrder
  private let outside: OutsideWorld
  private var random: RandomSource
  /// The way to the branch that moved last.
  private var lastPath: [Int] = []
  private var entries: [StateEntry] = []
  /// Whether there was ever more than one thing that could happen next.
  private(set) var hadChoice = false

  /// Prepares a run.
  init(_ situation: Situation, _ order: ScheduleOrder, asking outside: OutsideWorld) {
    self.situation = situation
    self.order = order
    self.outside = outside
    let seed: UInt64 = if case .random(let seed) = order { seed } else { 0 }
    random = RandomSource(seed: seed)
  }

  /// Runs to the end.
  ///
  /// - Parameter stages: How many stages to run, and things to be told, at most.
  /// - Returns: What came of it.
  mutating func result(within stages: Int) -> ScheduleResult {
    ScheduleResult(order: order, end: run(within: stages), entries: entries)
  }

  private mutating func run(within stages: Int) -> ScheduleResult.End {
    for _ in 0..<stages {
      let execution = situation.execution
      if execution.status.isFinal { return .ended(execution.status) }
      if !hadChoice { hadChoice = situation.candidates.count > 1 }
      guard let action = nextAction ?? jump else { return .needsAnswer(execution.pendingTasks.map(\.state)) }
      note(action)
      let outside = outside
      do throws(Refusal) {
        _ = try situation.perform(action, hand: .none) { effects, execution in
          effects.flatMap { outside.undertakings(for: $0, in: execution) }
        }
      } catch {
        // What can be done next is always accepted; were it not, nothing else could be done either.
        return .tooLong(stages: stages)
      }
    }
    return situation.execution.status.isFinal ? .ended(situation.execution.status) : .tooLong(stages: stages)
  }

  /// The next timer, when only the time can go on.
  private var jump: Action? {
    guard situation.openTasks.isEmpty else { return nil }
    return situation.nextDeadline.map { .tell(.timePassed, at: $0) }
  }

  /// Remembers a state that is about to be entered.
  private mutating func note(_ action: Action) {
    guard case .step(let id) = action, let branch = situation.execution.branch(id) else { return }
    guard case .enter = branch.visit.stage else { return }
    let owner = branch.parent.flatMap(situation.execution.branch)?.visit.state
    entries.append(StateEntry(state: branch.visit.state, owner: owner, index: branch.index))
  }

  /// What the branch does next whose turn it is; nothing when none can move.
  private var nextAction: Action? {
    mutating get {
      switch order {
      case .usual: return situation.execution.nextBranch.map { .step($0) } ?? situation.firstReply ?? situation.duePoll
      case .random:
        return situation.candidates.randomElement(using: &random)
      case .reversed: return ordered.last?.action
      case .oneAfterAnother: return ordered.first?.action
      case .roundRobin:
        let ordered = ordered
        let next = ordered.first { lastPath.lexicographicallyPrecedes($0.path) } ?? ordered.first
        lastPath = next?.path ?? lastPath
        return next?.action
      }
    }
  }

  /// What the branches can do that can move, in the order in which they stand beside and inside each other.
  private var ordered: [(path: [Int], action: Action)] {
    let execution = situation.execution
    let found = situation.candidates.map { action in
      (path: situation.branch(movedBy: action).map { execution.ancestry(of: $0).map(\.index) } ?? [], action: action)
    }
    return found.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }
}

extension Situation {
  /// All that can happen without the time: the next stage of each branch that is ready, and the next answer to each
  /// that waits for one that is under way.
  fileprivate var candidates: [Action] {
    var told: Set<BranchID> = []
    let answers = surroundings.replies(at: execution.now).filter { reply in
      branch(toldOf: reply).map { told.insert($0).inserted } ?? true
    }
    return execution.readyBranches.map { .step($0) } + answers.map { .tell($0, at: execution.now) }
      + [duePoll].compactMap(\.self)
  }

  fileprivate var duePoll: Action? { surroundings.duePoll(at: execution.now).map { .serve(.poll($0)) } }

  fileprivate var firstReply: Action? {
    surroundings.firstReply(at: execution.now).map { .tell($0, at: execution.now) }
  }

  fileprivate func branch(movedBy action: Action) -> BranchID? {
    switch action {
    case .step(let branch): branch
    case .tell(let stimulus, at: _): branch(toldOf: stimulus)
    case .edit, .serve: action.branch
    }
  }
}

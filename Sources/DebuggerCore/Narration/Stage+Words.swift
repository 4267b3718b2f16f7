package import Interpreter
package import StatesLanguage

extension Visit {
  /// Where a branch stands in the visit: before a stage, or in the middle of the work.
  package func place(in state: State, _ condition: BranchCondition) -> String {
    switch condition {
    case .ready: isStartingChildren ? "before another child" : stage.words(in: state)
    case .task(let task): task.child == nil ? task.phase.words : "in the execution"
    case .sleeping: "in the wait"
    case .joining: mapRun != nil ? "in the children" : state.type == .map ? "in the iterations" : "in the branches"
    case .retrying: "before the next try"
    case .finished: "at the end"
    case .failed: "failed"
    }
  }
}

extension Visit {
  /// Whether its Map Run is under way, and can start more children.
  private var isStartingChildren: Bool { mapRun != nil && stage == .perform }
}

extension PendingTask.Phase {
  /// How far a call has come.
  package var words: String {
    switch self {
    case .scheduled, .started: "waiting for the answer"
    case .submitted: "call taken, waiting"
    }
  }
}

extension Stage {
  /// What comes next where a state is before the stage.
  package func words(in state: State) -> String {
    let isExpression = state.flow?.language == .jsonata
    return switch self {
    case .enter: "enter"
    case .inputPath: "before InputPath"
    case .parameters: Self.arguments(of: state.type, isExpression)
    case .perform: "before \(Self.performance(of: state.type))"
    case .resultSelector: "before ResultSelector"
    case .resultPath: "before ResultPath"
    case .assign: "before Assign"
    case .outputPath: isExpression ? "before Output" : "before OutputPath"
    case .exit: "before leaving"
    case .recover: "at the error"
    }
  }

  private static func arguments(of type: StateType, _ isExpression: Bool) -> String {
    if type == .map { return "before the items" }
    return isExpression ? "before Arguments" : "before Parameters"
  }

  /// What a state of a type does in its main stage.
  private static func performance(of type: StateType) -> String {
    switch type {
    case .pass: "Result"
    case .task: "the call"
    case .choice: "the rules"
    case .wait: "the wait"
    case .succeed: "the end"
    case .fail: "failing"
    case .parallel: "the branches"
    case .map: "the iterations"
    }
  }
}

import Interpreter
import StatesLanguage

extension Visit {
  /// Where a branch stands in the visit: the stage that runs next, or the one that it waits in.
  func place(in type: StateType, _ condition: BranchCondition) -> String {
    switch condition {
    case .ready, .finished, .failed: stage.name(in: type)
    case .task, .sleeping, .joining: Stage.performance(of: type)
    case .retrying: "retry"
    }
  }
}

extension Stage {
  /// What the stage is called where a state of a type goes through it.
  func name(in type: StateType) -> String {
    switch self {
    case .enter: "enter"
    case .inputPath: "InputPath"
    case .parameters: type == .map ? "items" : "Parameters"
    case .perform: Self.performance(of: type)
    case .resultSelector: "ResultSelector"
    case .resultPath: "ResultPath"
    case .assign: "Assign"
    case .outputPath: "OutputPath"
    case .exit: "exit"
    case .recover: "error"
    }
  }

  /// What a state of a type does in its main stage.
  static func performance(of type: StateType) -> String {
    switch type {
    case .pass: "Result"
    case .task: "call"
    case .choice: "rules"
    case .wait: "wait"
    case .succeed: "succeed"
    case .fail: "fail"
    case .parallel: "branches"
    case .map: "iterations"
    }
  }
}

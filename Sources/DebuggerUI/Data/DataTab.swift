import Interpreter
import JSONModel

/// A view of the data of a visit: one for each stage, and the variables.
enum DataTab: CaseIterable, Hashable, Sendable {
  case input, inputPath, parameters, result, resultSelector, resultPath, output, error, variables

  /// What the tab is called.
  var title: String {
    switch self {
    case .input: "Input"
    case .inputPath: "InputPath"
    case .parameters: "Parameters"
    case .result: "Result"
    case .resultSelector: "ResultSelector"
    case .resultPath: "ResultPath"
    case .output: "Output"
    case .error: "Error"
    case .variables: "Variables"
    }
  }

  /// The visit's value that the tab shows; the error and the variables are not among them.
  var value: VisitValue? {
    switch self {
    case .input: .input
    case .inputPath: .effectiveInput
    case .parameters: .arguments
    case .result: .result
    case .resultSelector: .selectedResult
    case .resultPath: .placedResult
    case .output: .output
    case .error, .variables: nil
    }
  }

  /// The tabs that have something to show.
  static func available(in branch: Branch) -> [DataTab] {
    allCases.filter { $0 == .variables || $0.content(of: branch) != nil }
  }

  /// The tab of the stage that was run last.
  static func latest(in branch: Branch) -> DataTab {
    let stages = available(in: branch).filter { $0 != .variables }
    if branch.visit.failure != nil, branch.visit.output == nil { return .error }
    return stages.last { $0 != .error } ?? .input
  }

  /// What the tab shows; nothing when the visit has not come that far or the state has no such field.
  func content(of branch: Branch) -> JSON? {
    switch self {
    case .input, .inputPath, .parameters, .result, .resultSelector, .resultPath, .output:
      value.flatMap { branch.visit[$0] }
    case .error: branch.visit.failure?.errorOutput
    case .variables: Self.object(branch.variables.values, changedBy: branch.visit.assigned)
    }
  }

  /// What the tab's content is compared with, and what that is called.
  func baseline(in branch: Branch, after previous: Visit?) -> (name: String, value: JSON)? {
    let visit = branch.visit
    switch self {
    case .input: return previous.map { ("the input of the state before", $0.input) }
    case .inputPath: return ("Input", visit.input)
    case .parameters: return ("the input of Parameters", visit.workingInput)
    case .resultSelector: return visit.result.map { ("Result", $0) }
    case .resultPath, .output: return ("Input", visit.input)
    case .variables: return ("before Assign", Self.object(branch.variables.values, changedBy: []))
    case .result, .error: return nil
    }
  }

  private static func object(_ values: [String: JSON], changedBy assigned: [Visit.Assigned]) -> JSON {
    var values = values
    for change in assigned { values[change.name] = change.value }
    return .object(JSONObject(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
  }
}

extension Variables {
  /// All variables that are seen: a scope's own hide those of outside.
  var values: [String: JSON] { outer.merging(own) { _, inner in inner } }
}

import Interpreter
import JSONModel
import StatesLanguage

/// A view of the data of a visit: one for each stage, the variables, and the context object.
enum DataTab: CaseIterable, Hashable, Sendable {
  case input, inputPath, parameters, result, resultSelector, resultPath, output, error, variables, context

  /// What a tab shows.
  enum Kind: Equatable, Sendable {
    /// The data at a stage of the visit.
    case value(VisitValue)
    /// What no stage makes.
    case error, variables, context
  }

  /// What the tab is called where a state is in a language.
  func title(in language: QueryLanguage) -> String {
    switch self {
    case .input: "Input"
    case .inputPath: "InputPath"
    case .parameters: language == .jsonata ? "Arguments" : "Parameters"
    case .result: "Result"
    case .resultSelector: "ResultSelector"
    case .resultPath: "ResultPath"
    case .output: "Output"
    case .error: "Error"
    case .variables: "Variables"
    case .context: "Context"
    }
  }

  /// What the tab shows.
  var kind: Kind {
    switch self {
    case .input: .value(.input)
    case .inputPath: .value(.effectiveInput)
    case .parameters: .value(.arguments)
    case .result: .value(.result)
    case .resultSelector: .value(.selectedResult)
    case .resultPath: .value(.placedResult)
    case .output: .value(.output)
    case .error: .error
    case .variables: .variables
    case .context: .context
    }
  }

  /// The tabs that have something to show.
  static func available(in branch: Branch, context: JSON?) -> [DataTab] {
    allCases.filter { $0.content(of: branch, context: context) != nil }
  }

  /// The tab of the stage that was run last.
  static func latest(in branch: Branch) -> DataTab {
    if branch.visit.failure != nil, branch.visit.output == nil { return .error }
    return allCases.last { tab in
      if case .value(let value) = tab.kind { branch.visit[value] != nil } else { false }
    } ?? .input
  }

  /// What the tab shows; nothing when the visit has not come that far or the state has no such field.
  func content(of branch: Branch, context: JSON?) -> JSON? {
    switch kind {
    case .value(let value): branch.visit[value]
    case .error: branch.visit.failure?.errorOutput
    case .variables: Self.object(branch.variables.values, changedBy: branch.visit.assigned)
    case .context: context
    }
  }

  /// What the tab's content is compared with, and what that is called.
  func baseline(in branch: Branch, after previous: Visit?, _ language: QueryLanguage) -> (name: String, value: JSON)? {
    let visit = branch.visit
    switch self {
    case .input: return previous.map { ("the input of the state before", $0.input) }
    case .inputPath: return ("Input", visit.input)
    case .parameters: return ("the input of \(title(in: language))", visit.workingInput)
    case .resultSelector: return visit.result.map { ("Result", $0) }
    case .resultPath, .output: return ("Input", visit.input)
    case .variables: return ("before Assign", Self.object(branch.variables.values, changedBy: []))
    case .result, .error, .context: return nil
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

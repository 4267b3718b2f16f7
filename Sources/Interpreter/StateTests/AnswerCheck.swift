public import JSONModel
import ServiceCatalog
public import StatesLanguage

/// Whether an answer that somebody has written for a task can be the service's.
public struct AnswerCheck: Sendable {
  private let shape: ResultShape?

  /// Looks up what the service that a task calls answers with.
  public init(of resource: TaskResource) { shape = ResultShape(of: resource) }

  /// Whether anything is known of the answer.
  public var knowsAnswer: Bool { shape != nil }

  /// What TestState would refuse, in its words.
  public func problems(in answer: JSON, _ validation: StateTestMock.FieldValidation) -> [ResultProblem] {
    switch validation {
    case .strict: shape?.problems(of: answer, requiringMembers: true) ?? []
    case .present: shape?.problems(of: answer, requiringMembers: false) ?? []
    case .none: []
    }
  }

  /// Members, at any depth, that look like misspelt ones of the service, which TestState lets pass.
  public func misspellings(in answer: JSON) -> [ResultProblem] {
    shape?.misspellings(in: answer) ?? []
  }
}

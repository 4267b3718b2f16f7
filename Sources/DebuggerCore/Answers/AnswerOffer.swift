package import Interpreter
package import JSONModel
import ServiceCalls
package import StatesLanguage

/// What a person who answers a task begins with, and what is known about what they write.
package struct AnswerOffer: Sendable {
  /// The result that its state got last in the session, else one with the shape of the real one.
  package let result: JSON
  /// The names of errors: first the one that its state got last in the session, then those that the state itself names
  /// in `Retry` and `Catch`, then those of the service.
  package let errors: [String]
  /// The cause of the error that its state got last; nothing when it got none.
  package let cause: String?
  private let check: AnswerCheck

  /// Makes the offer for a task.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - machine: The definition.
  ///   - former: What tasks of its state were answered with before.
  package init(for task: PendingTask, in machine: StateMachine, after former: FormerAnswers.Entry? = nil) {
    result = former?.result ?? AnswerForm.result(of: task.resource)
    cause = former?.failure?.cause
    check = AnswerCheck(of: task.resource)
    let names = (machine[task.state].state.namedErrors + task.resource.offeredErrors).map(\.text)
    var known: Set<String> = []
    errors = ([former?.failure?.error].compactMap(\.self) + names).filter { known.insert($0).inserted }
  }

  /// What speaks against a result: that the service's answer has no such member, or another kind of value there.
  ///
  /// It is what TestState finds with a field validation of `PRESENT`, and names that look misspelt. Texts that are
  /// offered empty may be left so.
  package func doubts(about result: JSON) -> [String] {
    let misfits = check.problems(in: result, .present).filter { result[$0.place] != "" || self.result[$0.place] != "" }
    return (misfits + check.misspellings(in: result)).map { problem in
      problem.place.text.isEmpty ? problem.message : "\(problem.place.text): \(problem.message)"
    }
  }

  /// What speaks against a result, in a line; nothing when nothing does.
  package func doubt(about result: JSON) -> String? {
    let doubts = doubts(about: result)
    guard let first = doubts.first else { return nil }
    return doubts.count == 1 ? first : "\(first) (and \(doubts.count - 1) more)"
  }
}

extension Snapshot {
  /// What a person who answers a task begins with.
  package func offer(for task: PendingTask) -> AnswerOffer {
    AnswerOffer(for: task, in: machine, after: formerAnswers[machine[task.state].name])
  }
}

extension State {
  /// The errors that a Task names in its `Retry` and `Catch`, without the one that stands for all.
  fileprivate var namedErrors: [ErrorName] {
    guard case .task(let task) = self else { return [] }
    return (task.handling.retriers.flatMap(\.errors) + task.handling.catchers.flatMap(\.errors)).filter { $0 != .all }
  }
}

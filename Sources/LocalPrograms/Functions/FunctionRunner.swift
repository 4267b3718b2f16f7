package import JSONModel
package import ServiceCalls

/// Invokes functions that are handlers in files of the user.
package struct FunctionRunner: Sendable {
  /// What came of an invocation.
  package struct Invocation: Sendable, Equatable {
    /// What Lambda's Invoke answers.
    package let answer: APIAnswer
    /// What the handler printed, as CloudWatch would show it; only its end when it is long.
    package let log: String
  }

  private let programs: ProgramRunner

  /// Makes a runner.
  package init(programs: ProgramRunner = ProgramRunner()) { self.programs = programs }

  /// Invokes a function.
  ///
  /// - Parameters:
  ///   - function: The function.
  ///   - event: What its handler gets.
  ///   - requestID: The invocation's identifier, a UUID.
  /// - Returns: the answer and what was printed.
  package func invoke(_ function: LocalFunction, event: JSON, requestID: String) async -> Invocation {
    let end = await programs.run(function.programCall(event: event, requestID: requestID))
    return Invocation(answer: function.answer(to: end, requestID: requestID), log: end.errorText)
  }
}

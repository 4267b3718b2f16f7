import JSONModel

/// What is added to a test case of a mock configuration.
package struct MockAdditions: Sendable, Equatable {
  /// A mock of the test case.
  package struct Mock: Sendable, Equatable {
    /// The state's name, or a pattern of states.
    package let key: String
    /// Which calls are answered by what; no two have a call in common.
    package let answers: [Answer]

    /// Answers to calls of one state, in any order.
    ///
    /// - Parameters:
    ///   - key: The state's name, or a pattern of states.
    ///   - calls: The answers to single calls.
    ///   - rest: The answer to all other calls.
    package init(_ key: String, calls: [Int: TaskEnd], otherwise rest: TaskEnd? = nil) {
      self.key = key
      var answers: [Answer] = []
      var next = 0
      for (call, outcome) in calls.sorted(by: { $0.key < $1.key }) {
        if let rest, next < call { answers.append(Answer(calls: next...(call - 1), outcome: rest)) }
        answers.append(Answer(calls: call...call, outcome: outcome))
        next = call + 1
      }
      if let rest { answers.append(Answer(calls: next...max(next, Self.lastCall), outcome: rest)) }
      self.answers = answers.joined()
    }

    /// The last call that an answer to all calls is written for: the format has no other way to say all.
    private static let lastCall = 9999
  }

  /// An answer to some calls.
  package struct Answer: Sendable, Equatable {
    /// The calls.
    package let calls: ClosedRange<Int>
    /// The answer.
    package let outcome: TaskEnd
  }

  /// The mocks, in the order in which they are written.
  package var mocks: [Mock] = []

  /// Makes additions.
  package init(_ mocks: [Mock] = []) { self.mocks = mocks }
}

extension [MockAdditions.Answer] {
  /// Answers that follow each other and are alike as one.
  fileprivate func joined() -> [MockAdditions.Answer] {
    reduce(into: []) { joined, answer in
      if let last = joined.last, last.outcome == answer.outcome, last.calls.upperBound + 1 == answer.calls.lowerBound {
        let calls = last.calls.lowerBound...answer.calls.upperBound
        joined[joined.count - 1] = MockAdditions.Answer(calls: calls, outcome: answer.outcome)
      } else {
        joined.append(answer)
      }
    }
  }
}

extension MockAdditions.Mock {
  /// The answers as an entry of `MockedResponses`.
  var response: JSON {
    var object = JSONObject()
    for answer in answers {
      let (first, last) = (answer.calls.lowerBound, answer.calls.upperBound)
      object[first == last ? "\(first)" : "\(first)-\(last)"] = answer.outcome.mock
    }
    return .object(object)
  }
}

extension TaskEnd {
  /// The outcome as a mock configuration has it.
  fileprivate var mock: JSON {
    switch self {
    case .success(let output): return ["Return": output]
    case .failure(let error, nil): return ["Throw": ["Error": .string(error)]]
    case .failure(let error, let cause?): return ["Throw": ["Error": .string(error), "Cause": .string(cause)]]
    }
  }
}

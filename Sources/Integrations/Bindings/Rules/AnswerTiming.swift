/// Which calls of a state an answer is for, and how long it takes to come.
package struct AnswerTiming: Sendable, Hashable {
  /// Only each so many-th call gets it; nothing for every call.
  ///
  /// All calls of the state in the execution count, in all branches, further attempts too.
  package var every: Int?
  /// How long after the call it comes, on the execution's clock.
  package var delayMilliseconds: Int
  /// How long it is from one heartbeat to the next until it comes; nothing for no heartbeats.
  package var heartbeatMilliseconds: Int?

  /// How many heartbeats an answer has at most.
  package static let mostHeartbeats = 1000

  /// Makes a timing; without anything said, that of an answer to every call, at once.
  package init(every: Int? = nil, delayMilliseconds: Int = 0, heartbeatMilliseconds: Int? = nil) {
    self.every = every
    self.delayMilliseconds = delayMilliseconds
    self.heartbeatMilliseconds = heartbeatMilliseconds
  }

  /// Whether the answer is for a call.
  ///
  /// - Parameter call: Which call of the state it is, from 0.
  /// - Returns: Whether it is.
  func isFor(call: Int) -> Bool { every.map { (call + 1).isMultiple(of: $0) } ?? true }

  /// When heartbeats come, in milliseconds after the call: before the answer.
  var heartbeats: [Int] {
    guard let pause = heartbeatMilliseconds, pause > 0 else { return [] }
    return Array(stride(from: pause, to: delayMilliseconds, by: pause).prefix(Self.mostHeartbeats))
  }

  /// What is wrong with it; nothing when nothing is.
  package var problem: String? {
    guard let pause = heartbeatMilliseconds else { return nil }
    if pause <= 0 { return "heartbeats that come without a pause are no heartbeats" }
    if delayMilliseconds <= pause { return "a heartbeat comes before an answer: its pause is shorter than the 'delay'" }
    if delayMilliseconds / pause > Self.mostHeartbeats {
      return "more than \(Self.mostHeartbeats) heartbeats would come before the answer"
    }
    return nil
  }

  /// How a line says it: `every:3 delay:5m heartbeat:30s`; one word for each that is said.
  package var words: [String] {
    [
      every.map { "every:\($0)" },
      delayMilliseconds == 0 ? nil : "delay:\(TimeText.text(milliseconds: delayMilliseconds))",
      heartbeatMilliseconds.map { "heartbeat:\(TimeText.text(milliseconds: $0))" },
    ].compactMap(\.self)
  }
}

/// The debuggers that are attached to executions, as long as they are heard of.
///
/// A debugger is heard of when it asks for the lines of a session, which it always does. One that was killed, or whose
/// connection is lost, is given up after some seconds.
struct AttachedDebuggers {
  /// A debugger that is attached to an execution.
  struct Attachment {
    /// Until when it counts as attached without being heard of again.
    var end: SuspendingClock.Instant
    /// Whether the execution is to stand as it does when the debugger has left.
    var holds: Bool
  }

  private var attachments: [String: [String: Attachment]] = [:]
  /// Who has moved an execution last.
  private var movers: [String: String] = [:]

  /// Those that have left of their own accord, the last one at the end: a question of theirs that was still on its way
  /// does not attach them again.
  private var departures: [Departure] = []
  /// How many of them are remembered.
  private static let mostDepartures = 200

  /// A debugger that has left an execution.
  private struct Departure: Equatable {
    let debugger: String
    let execution: String
  }

  /// How many are attached to an execution.
  func count(of execution: String) -> Int { attachments[execution]?.count ?? 0 }

  /// A debugger that is attached to an execution; nothing when it is not.
  func attachment(of debugger: String, to execution: String) -> Attachment? { attachments[execution]?[debugger] }

  /// The debugger that has moved an execution last, as long as it is attached.
  func mover(of execution: String) -> String? { movers[execution] }

  /// Hears of a debugger.
  ///
  /// - Returns: Whether it was not attached before and is now.
  mutating func hear(of debugger: String, at execution: String, _ attachment: Attachment) -> Bool {
    if departures.contains(Departure(debugger: debugger, execution: execution)) { return false }
    return attachments[execution, default: [:]].updateValue(attachment, forKey: debugger) == nil
  }

  /// Hears that a debugger moves an execution.
  mutating func note(mover debugger: String, of execution: String) {
    if attachment(of: debugger, to: execution) != nil { movers[execution] = debugger }
  }

  /// Notes that a debugger that is attached leaves of its own accord, and does not come back.
  mutating func noteDeparture(of debugger: String, from execution: String) {
    guard attachment(of: debugger, to: execution) != nil else { return }
    departures.append(Departure(debugger: debugger, execution: execution))
    if departures.count > Self.mostDepartures { departures.removeFirst() }
  }

  /// Lets a debugger leave an execution.
  ///
  /// - Returns: What it was there with; nothing when it was not.
  mutating func leave(_ debugger: String, from execution: String) -> Attachment? {
    let attachment = attachments[execution]?.removeValue(forKey: debugger)
    if attachments[execution]?.isEmpty == true { attachments[execution] = nil }
    if movers[execution] == debugger { movers[execution] = nil }
    return attachment
  }
}

import DebuggerCore
import JSONModel
import StepFunctionsAPI

/// What waits behind an endpoint.
struct WaitingList {
  private let callbacks: [JSON]

  /// Asks the endpoint.
  init(_ endpoint: ClientOptions) async throws(CommandFailure) {
    callbacks = try await endpoint.call(.listCallbacks)["callbacks"]?.array ?? []
  }

  /// All that is known.
  var json: JSON { .array(callbacks) }

  /// A line for each, and what speaks against it below.
  var text: String {
    callbacks.isEmpty ? "nothing waits" : callbacks.map { Self.lines(of: $0) }.joined(separator: "\n")
  }

  /// Those that an ID means.
  ///
  /// - Throws: That there is none, or that there are several and not all are meant.
  func chosen(_ id: String?, all: Bool) throws(CommandFailure) -> [JSON] {
    guard let id else {
      if callbacks.isEmpty { throw CommandFailure("error: nothing waits", code: .executionFailed) }
      return callbacks
    }
    let exact = callbacks.filter { $0["id"]?.string == id || $0["path"]?.string == id }
    let found = exact.isEmpty || all ? callbacks.filter { Self.fits($0, id) } : exact
    guard !found.isEmpty else {
      throw CommandFailure(
        "error: nothing that waits is '\(id)'; asldb callbacks list shows what does",
        code: .executionFailed
      )
    }
    guard found.count == 1 || all else {
      let lines = found.map { Self.lines(of: $0) }.joined(separator: "\n")
      throw CommandFailure(
        "error: several wait as '\(id)'; name one by its token, or with its execution before it, as in "
          + "'\(Self.fullPath(of: found[0]))', or give --all:\n" + lines,
        code: .executionFailed
      )
    }
    return found
  }

  private static func fits(_ callback: JSON, _ id: String) -> Bool {
    let path = callback["path"]?.string ?? ""
    return callback["id"]?.string?.hasPrefix(id) == true || path.hasPrefix(id)
      || fullPath(of: callback).hasPrefix(id)
  }

  /// The way to its state with the execution before it: `order:one/Fan[3]/Ship`.
  static func fullPath(of callback: JSON) -> String {
    "\(execution(of: callback))/\(callback["path"]?.string ?? "")"
  }

  /// The machine and the name of the execution: `order:one`.
  private static func execution(of callback: JSON) -> String {
    callback["executionArn"]?.string?.split(separator: ":").suffix(2).joined(separator: ":") ?? ""
  }

  private static func lines(of callback: JSON) -> String {
    let execution = execution(of: callback)
    var words = [
      callback["path"]?.string ?? "", callback["kind"]?.string ?? "", execution,
      "waits \(time(callback["waiting"]) ?? "")",
    ]
    if let left = time(callback["timeout"]) { words.append("times out in \(left)") }
    if let left = time(callback["heartbeat"]) { words.append("beat in \(left)") }
    let attempt = callback["attempt"]?.number?.integer ?? 1
    if attempt > 1 { words.append("attempt \(attempt)") }
    if let holder = callback["held"]?.string { words.append(holder) }
    let warnings = (callback["warnings"]?.array ?? []).compactMap { $0.string.map { "\n  ! \($0)" } }
    return words.joined(separator: "  ") + "\n  \(callback["id"]?.string ?? "")"
      + "\n  \(callback["resource"]?.string ?? "") \(callback["input"]?.string ?? "")" + warnings.joined()
  }

  private static func time(_ seconds: JSON?) -> String? {
    seconds?.number.map { DurationText.text(milliseconds: Int(($0.double * 1000).rounded())) }
  }
}

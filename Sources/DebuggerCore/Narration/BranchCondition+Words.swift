package import Interpreter

extension BranchCondition {
  /// What the branch does or waits for, in a few words.
  package func words(at now: Instant) -> String {
    switch self {
    case .ready: "ready"
    case .task(let task) where task.child != nil: "waits for its execution"
    case .task(let task): task.token == nil ? "waits for an answer" : "waits for a token"
    case .sleeping(let until): "sleeps \(DurationText.text(from: now, until: until))"
    case .retrying(let at): "retries in \(DurationText.text(from: now, until: at))"
    case .joining(let join): "\(join.outputs.count) of \(join.count) ended"
    case .finished: "ended"
    case .failed(let failure): "failed: \(failure.error ?? "no error name")"
    }
  }
}

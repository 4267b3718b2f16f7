/// Those who wait for the end of an execution.
struct EndWaiters {
  private var waiters: [String: [(number: Int, continuation: CheckedContinuation<Void, Never>)]] = [:]
  private var count = 0

  /// A number for somebody who is going to wait.
  mutating func newNumber() -> Int {
    count += 1
    return count
  }

  /// Lets somebody wait.
  mutating func wait(_ number: Int, for arn: String, _ continuation: CheckedContinuation<Void, Never>) {
    waiters[arn, default: []].append((number, continuation))
  }

  /// Lets somebody go who does not want to wait any more.
  mutating func release(_ number: Int, of arn: String) {
    guard let index = waiters[arn]?.firstIndex(where: { $0.number == number }) else { return }
    waiters[arn]?.remove(at: index).continuation.resume()
  }

  /// Lets all go on that wait for the end of an execution.
  mutating func resume(of arn: String) {
    for waiter in waiters.removeValue(forKey: arn) ?? [] { waiter.continuation.resume() }
  }
}

import StatesLanguage

/// What is done with an error.
enum HandlingDecision: Equatable {
  /// A retrier has attempts left: its place in `Retry`.
  case retry(Int)
  /// A catcher takes it: its place in `Catch`.
  case take(Int)
  /// It goes on to what is around the state.
  case passOn
}

extension ErrorHandling {
  /// What is done with an error, when each retrier has been used so often.
  ///
  /// - Source: States Language specification, "Errors": the first retrier that matches owns the error, whether or not
  ///   it has attempts left; without one that has, the first catcher that matches takes it.
  func decision(on failure: Failure, after uses: [Int]) -> HandlingDecision {
    if let retrier = retrier(for: failure), uses.count(at: retrier) < retriers[retrier].maxAttempts {
      return .retry(retrier)
    }
    return catcher(for: failure).map(HandlingDecision.take) ?? .passOn
  }

  /// The place of the retrier that owns an error.
  func retrier(for failure: Failure) -> Int? {
    retriers.firstIndex { failure.matches($0.errors) }
  }

  /// The place of the catcher that takes an error, unless it is retried.
  func catcher(for failure: Failure) -> Int? {
    catchers.firstIndex { failure.matches($0.errors) }
  }
}

extension [Int] {
  /// How often the retrier of a place was used: those that were not used yet need not be there.
  func count(at retrier: Int) -> Int { indices.contains(retrier) ? self[retrier] : 0 }
}

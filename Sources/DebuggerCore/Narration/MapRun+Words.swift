package import Interpreter

extension MapRun {
  /// How its items fare, in a few words: `3 running, 5 done, 1 failed of 2 tolerated, 91 to come`.
  package var words: String {
    let failed = items.failed + items.timedOut
    let parts = [
      "\(items.running) running", "\(items.succeeded) done", failed > 0 ? "\(failed) failed\(toleranceWords)" : nil,
      items.pending > 0 ? "\(items.pending) to come" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private var toleranceWords: String {
    switch (toleratedFailureCount, toleratedFailurePercentage) {
    case (let count?, nil): " of \(count) tolerated"
    case (nil, let percentage?): " of \(percentage.formatted)% tolerated"
    case (let count?, let percentage?): " of \(count), \(percentage.formatted)% tolerated"
    case (nil, nil): ""
    }
  }
}

extension Double {
  /// The number without a fraction that is zero.
  fileprivate var formatted: String { self == rounded() ? String(Int(self)) : String(self) }
}

/// How a job is to end.
package enum JobOutcome: Sendable, Hashable {
  /// Well.
  case succeeds
  /// Badly, with a reason.
  case fails(String)
  /// Because it took too long.
  case timesOut
  /// Because somebody stopped it.
  case stops
}

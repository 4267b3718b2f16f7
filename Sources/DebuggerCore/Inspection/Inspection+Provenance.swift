package import Interpreter

extension Inspection {
  /// Where the value at a place comes from, as a branch sees it at the moment that is looked at.
  ///
  /// The first link is the last time that it was written. Each other one is about the one thing that the link before it
  /// was made of: so the list ends where a value was made of several things, or came into the execution. Moments at
  /// which a value was only handed on are left out.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - branch: The branch.
  ///   - hops: From how many places to another one it goes on at most, those where a value was only handed on among
  ///     them.
  /// - Returns: The links; none when there is no value at the place.
  /// - Complexity: linear in the number of moments in between, of which it looks at what led to them; the situations
  ///   that it looks at are about logarithmic for each link.
  package func provenance(of place: ValuePlace, in branch: BranchID, hops: Int = 2_000) -> [ProvenanceLink] {
    var trail = ProvenanceTrail(timeline, limit: hops)
    return trail.links(from: ValueLocation(moment: timeline.cursor, branch: branch, place: place))
  }
}

package import Interpreter

extension Inspection {
  /// Where the value at a place comes from, as a branch sees it at the moment that is looked at.
  ///
  /// The first link is the last time that it was written. Each other one is about the one thing that the link before it was
  /// made of: so the list ends where a value was made of several things, or came into the execution. Moments at which a
  /// value was only handed on are left out.
  ///
  /// - Complexity: linear in the number of moments in between, of which it looks at what led to them; the situations that it
  ///   looks at are about logarithmic for each link.
  package func provenance(of place: ValuePlace, in branch: BranchID) -> [ProvenanceLink] {
    var trail = ProvenanceTrail(timeline)
    return trail.links(from: ValueLocation(moment: timeline.cursor, branch: branch, place: place))
  }
}

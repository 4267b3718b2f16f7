import StatesLanguage

/// A child execution that has not ended well, as a redrive of its Map Run needs it.
struct UnsuccessfulChild: Sendable, Equatable {
  /// The child execution.
  let child: ChildExecution
  /// Its main line as it was at its end, with what had not succeeded below it; nothing when the child begins with its
  /// first state again.
  var root: Branch?
}

extension MapRun {
  /// How many main lines of unsuccessful children are kept at most; of further children only their input is.
  private static let keptRoots = 1000

  /// Whether a redrive goes on with it; otherwise the Map begins as a whole.
  ///
  /// One that has succeeded does not, nor one that has started no child or whose results could not be written.
  var canRedrive: Bool {
    guard !isReleased, executions.total > 0 else { return false }
    return status == .failed || status == .aborted
  }

  /// Notes a child that has not ended well.
  mutating func add(_ unsuccessful: UnsuccessfulChild) {
    guard !isReleased else { return }
    var unsuccessful = unsuccessful
    let isKept = workflow == .standard && self.unsuccessful.count < Self.keptRoots
    if !isKept { unsuccessful.root = nil }
    self.unsuccessful.append(unsuccessful)
  }

  /// Notes the main line of an unsuccessful child, which was not known when the child was noted.
  mutating func set(_ root: Branch) {
    guard workflow == .standard, let index = unsuccessful.lastIndex(where: { $0.child.branch == root.id }) else {
      return
    }
    if index < Self.keptRoots { unsuccessful[index].root = root }
  }

  /// Goes on after it has ended badly, with all children that have not succeeded.
  mutating func redrive(at moment: Instant) {
    status = .running
    stoppedAt = nil
    outcome = nil
    redriveCount += 1
    redrivenAt = moment
    redrivable = (redrivable + unsuccessful).sorted { $0.child.index > $1.child.index }
    unsuccessful = []
    items.redrive()
    executions.redrive()
    results.redrive()
    feed.forgetRequest()
  }
}

import HashTreeCollections
import StatesLanguage

/// A child execution that has not ended well, as a redrive of its Map Run needs it.
///
/// It is large, and there may be very many: the copies of an execution share it.
final class UnsuccessfulChild: Sendable {
  /// The child execution.
  let child: ChildExecution
  /// Its main line as it was at its end, with what had not succeeded below it; nothing when the child begins with its
  /// first state again.
  let root: Branch?
  /// How many children of the run had not ended well before it.
  let number: Int

  init(_ child: ChildExecution, root: Branch?, number: Int) {
    self.child = child
    self.root = root
    self.number = number
  }
}

extension UnsuccessfulChild: Comparable {
  /// Whether two children are equal in all that they hold.
  static func == (left: UnsuccessfulChild, right: UnsuccessfulChild) -> Bool {
    left === right || left.child == right.child && left.root == right.root && left.number == right.number
  }

  /// Whether one child's items come before another's.
  static func < (left: UnsuccessfulChild, right: UnsuccessfulChild) -> Bool { left.child.index < right.child.index }
}

extension MapRun {
  /// How many main lines of unsuccessful children are kept at most; further children begin with their first state
  /// again.
  private static let keptRoots = 1000

  /// Whether a redrive goes on with it; otherwise the Map begins as a whole.
  ///
  /// One that has succeeded does not, nor one that has started no child or whose results could not be written.
  var canRedrive: Bool {
    guard !isReleased, executions.total > 0 else { return false }
    return status == .failed || status == .aborted
  }

  /// Notes a child that has not ended well.
  ///
  /// - Parameters:
  ///   - child: The child.
  ///   - root: Its main line at its end, when that is known.
  mutating func add(_ child: ChildExecution, root: Branch?) {
    guard !isReleased else { return }
    let number = unsuccessful.count
    let isKept = workflow == .standard && number < Self.keptRoots
    unsuccessful[child.branch] = UnsuccessfulChild(child, root: isKept ? root : nil, number: number)
  }

  /// Notes the main line of an unsuccessful child, which was not known when the child was noted.
  mutating func set(_ root: Branch) {
    guard workflow == .standard, let known = unsuccessful[root.id], known.number < Self.keptRoots else { return }
    unsuccessful[root.id] = UnsuccessfulChild(known.child, root: root, number: known.number)
  }

  /// Goes on after it has ended badly, with all children that have not succeeded.
  mutating func redrive(at moment: Instant) {
    status = .running
    stoppedAt = nil
    outcome = nil
    redriveCount += 1
    redrivenAt = moment
    for child in unsuccessful.values { redrivable.insert(child) }
    unsuccessful = [:]
    items.redrive()
    executions.redrive()
    results.redrive()
    feed.forgetRequest()
  }
}

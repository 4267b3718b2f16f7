import Integrations
import Interpreter
import StatesLanguage

/// Looks at moments of a timeline, one after the other.
///
/// A copy of the timeline goes along, so that a look at a moment near the last one is cheap.
struct MomentWalk {
  /// How far apart the moments are that a search looks at first: those whose situations the timeline keeps.
  private static let stride = Timeline.spacing

  private var timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  /// The definition.
  var machine: StateMachine { timeline.here.execution.machine }

  /// What led to a moment.
  func moment(_ index: Int) -> Moment? { timeline.moment(index) }

  /// The execution at a moment.
  mutating func execution(at index: Int) -> Execution {
    if index != timeline.cursor { timeline.go(to: index) }
    return timeline.here.execution
  }

  /// The first of some moments from which on something is so up to the last of them, which it is at.
  ///
  /// - Complexity: looks at a number of kept situations that is logarithmic in the number of moments, and goes on from
  ///   one.
  mutating func first(in range: ClosedRange<Int>, where isSo: (Execution) -> Bool) -> Int {
    var (low, high) = (range.lowerBound / Self.stride, range.upperBound / Self.stride + 1)
    while low < high {
      let middle = (low + high) / 2
      let probe = middle * Self.stride
      if probe >= range.upperBound || probe >= range.lowerBound && isSo(execution(at: probe)) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    var index = max(range.lowerBound, (low - 1) * Self.stride)
    while index < range.upperBound, !isSo(execution(at: index)) { index += 1 }
    return index
  }

  /// The moment at which a branch began.
  mutating func birth(of id: BranchID, upTo moment: Int) -> Int {
    id == .main ? 0 : first(in: 0...moment) { $0.branch(id) != nil }
  }

  /// The moment at which a branch had just entered the state that it visits at another one.
  ///
  /// Mostly that is not long before, and found without a look at any situation.
  mutating func entering(of visit: Visit, in id: BranchID, upTo moment: Int) -> Int {
    let near = max(0, moment - 8 * Self.stride)
    return lastStep(of: id, after: near, upTo: moment) { $0 == .enter }
      ?? first(in: 0...moment) { $0.branch(id)?.visit.enteredEvent == visit.enteredEvent }
  }

  /// The last moment after one, up to another, that is led to by something of which something is so.
  func last(after first: Int, upTo last: Int, where isSo: (Moment) -> Bool) -> Int? {
    var index = last
    while index > first, let moment = timeline.moment(index) {
      if isSo(moment) { return index }
      index -= 1
    }
    return nil
  }

  /// The moment that the last step of a branch in a stage has led to.
  func lastStep(of branch: BranchID, after first: Int, upTo last: Int, _ isStage: (Stage) -> Bool) -> Int? {
    self.last(after: first, upTo: last) { moment in
      moment.step.map { $0.branch == branch && isStage($0.stage) } ?? false
    }
  }
}

extension Moment {
  /// What a person has changed in a branch by what led to the moment.
  func edit(of branch: BranchID) -> Edit? {
    if case .edit(let edit) = action, edit.branch == branch { edit } else { nil }
  }
}

import Integrations
import Interpreter
import StatesLanguage

/// The past of a timeline, lived again with a changed definition as far as the change makes no difference.
///
/// The execution is run from its beginning with the answers that it got. It ends before a branch enters a state that
/// stands otherwise in the changed definition, or where anything comes out otherwise.
///
/// A long past is lived again in slices, as a movement is: ``advance(atMost:)`` goes on with it.
struct RevisedPast: Sendable {
  /// The moments with the changed definition.
  private(set) var timeline: Timeline
  /// The moments that were lived with the old one.
  private var past: Timeline
  private let changed: Set<StateName>
  private let end: Int
  /// Whether the change has made a difference.
  private var hasParted = false

  /// Prepares to live the past of a timeline again, up to the moment that is looked at.
  init(of timeline: Timeline, in machine: StateMachine) {
    let program = timeline.start.execution.program
    let fresh = Execution(machine, input: program.input, settings: program.settings, now: program.start)
    self.timeline = Timeline(from: Situation(fresh, in: timeline.start.surroundings))
    past = timeline
    past.go(to: 0)
    end = timeline.cursor
    changed = program.machine.statesChanged(in: machine)
  }

  /// Whether it has come to its end.
  var isOver: Bool { hasParted || past.cursor >= end }

  /// Lives more of it again.
  ///
  /// - Parameter count: How many moments at most.
  /// - Returns: How many.
  mutating func advance(atMost count: Int) -> Int {
    var done = 0
    while !isOver, done < count {
      done += 1
      guard let next = past.next, follows(next) else {
        hasParted = true
        break
      }
      past.goForward()
    }
    return done
  }

  /// Whether all of the past stays as it was.
  var isWhole: Bool { timeline.cursor == end }

  /// Does what was done next, unless the change makes a difference there.
  private mutating func follows(_ moment: Moment) -> Bool {
    if case .step(let branch) = moment.action {
      guard let state = name(of: branch, in: timeline), state == name(of: branch, in: past) else { return false }
      if changed.contains(state) { return false }
    }
    guard let action = moment.action.moved(from: past.here.execution.machine, to: timeline.here.execution.machine)
    else { return false }
    var revised = timeline
    guard (try? revised.perform(moment, as: action)) != nil, isSame(revised, as: moment) else { return false }
    timeline = revised
    return true
  }

  /// Whether a moment that was lived again came out as it was.
  private func isSame(_ revised: Timeline, as moment: Moment) -> Bool {
    guard let new = revised.moment(revised.cursor) else { return false }
    var old = past
    old.goForward()
    let (before, after) = (old.here.execution.history, revised.here.execution.history)
    return new.step?.stage == moment.step?.stage && new.faults == moment.faults && after.count == before.count
      && before.suffix(from: min(past.here.execution.history.count, before.endIndex))
        .elementsEqual(after.suffix(from: min(timeline.here.execution.history.count, after.endIndex)))
  }

  private func name(of branch: BranchID, in timeline: Timeline) -> StateName? {
    timeline.here.execution.branch(branch).map { timeline.here.execution.machine[$0.visit.state].name }
  }
}

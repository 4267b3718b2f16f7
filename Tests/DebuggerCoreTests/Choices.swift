import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// A source of arbitrary commands that fit a session, the same ones for the same seed.
struct Choices {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A command that a person could give now.
  mutating func command(for snapshot: Snapshot) -> Command {
    let branch = pick(snapshot.branches)?.branch.id ?? .main
    switch number(below: 18) {
    case 0: return .focus(branch)
    case 1: return .set(.input, ["items": [3]], in: branch)
    case 2: return .skipWait(branch)
    case 3: return .nextTimer
    case 4: return .goTo(moment: number(below: snapshot.momentCount))
    case 5: return answer(to: pick(snapshot.pendingTasks)) ?? .move(.stage, .forward)
    case 6: return answer(toAll: snapshot.pendingTasks) ?? .move(.stage, .forward)
    case 7: return .toggleBreakpoint(pick(snapshot.machine.states)?.id ?? .init(index: 0))
    case 8: return .freeze(branch)
    case 9: return pick([.thawAll, .thaw(branch)]) ?? .thawAll
    case 10: return .advance(milliseconds: number(below: 20_000))
    case 11: return .clock(pick([.skip, .skip, .real, .held]) ?? .skip)
    default: return .move(motion(in: snapshot), number(below: 3) == 0 ? .backward : .forward)
    }
  }

  /// A command that a person could give now, also of those that lead to other timelines.
  mutating func anyCommand(for snapshot: Snapshot) -> Command {
    switch number(below: 12) {
    case 0: return .undo
    case 1: return .redo
    case 2: return .fork(.change(to: number(below: snapshot.forks.count + 1)))
    case 3: return .bookmark(number(below: 2) == 0 ? .set("here") : .go(to: "here"))
    default: return command(for: snapshot)
    }
  }

  /// A command that a person could give now, also of those that force the way of the execution.
  mutating func forcingCommand(for snapshot: Snapshot) -> Command {
    number(below: 4) == 0 ? edit(for: snapshot) : anyCommand(for: snapshot)
  }

  /// Something that a person could change now.
  mutating func edit(for snapshot: Snapshot) -> Command {
    let branch = pick(snapshot.branches)?.branch.id ?? .main
    let state = pick(snapshot.machine.states)?.id ?? StateID(index: 0)
    switch number(below: 8) {
    case 0: return .edit(.goTo(state, in: branch))
    case 1: return .edit(.takeRule(number(below: 2) == 0 ? 0 : nil, in: branch))
    case 2: return .edit(.complete(["forced": true], in: branch))
    case 3: return .edit(.skip(in: branch))
    case 4: return .edit(.fail(error: "Oops", cause: nil, in: branch))
    case 5: return .edit(.retry(in: branch))
    case 6: return .setVariable("x", .number(JSONNumber(number(below: 9))), in: branch)
    default: return .set(.input, ["items": [number(below: 2) == 0 ? 1 : 2]], in: branch)
    }
  }

  private mutating func motion(in snapshot: Snapshot) -> Motion {
    let motions: [Motion] = [
      .stage, .stage, .over, .into, .into, .out, .continue, .event, .event, .intoBranch(number(below: 3)),
      .to(pick(snapshot.machine.states)?.id ?? .init(index: 0)),
    ]
    return pick(motions) ?? .stage
  }

  private mutating func answer(to task: PendingTask?) -> Command? {
    let answers: [Answer] = [.success(output: ["n": 1]), .failure(error: "Oops", cause: nil), .heartbeat]
    guard let task, let answer = pick(answers) else { return nil }
    return .answer(task.id, answer)
  }

  private mutating func answer(toAll tasks: [PendingTask]) -> Command? {
    let answers: [SharedAnswer] = [.answer(.success(output: ["n": 2])), .answer(.heartbeat), .expiry]
    guard !tasks.isEmpty, let answer = pick(answers) else { return nil }
    return Command(answering: tasks.map(\.id), with: answer)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(below: elements.count)]
  }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }
}

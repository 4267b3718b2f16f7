import Interpreter
import StatesLanguage

/// The breakpoints of a session, and at which moments of its timeline each has been met.
///
/// Which times count is asked of the timeline, never of a counter that only grows: so going back and forth finds the
/// same.
struct BreakpointTable: Sendable {
  /// The breakpoints by their numbers, lowest first.
  private(set) var entries: [CompiledBreakpoint] = []
  /// What stands beside each state that has breakpoints.
  private(set) var marks: [StateID: BreakpointMark] = [:]
  /// Why breakpoints could not be asked, by their numbers.
  private(set) var failures: [Int: String] = [:]
  /// For each state, the stages that some breakpoint is concerned with.
  private var stages: [StageSet] = []
  /// For each breakpoint, the moments whose places met it, in order.
  private var meetings: [Int: [Int]] = [:]
  private var nextNumber = 1

  /// The breakpoints.
  var breakpoints: [Breakpoint] { entries.map(\.breakpoint) }

  /// Whether some breakpoint acts somewhere.
  var isActive: Bool { !stages.isEmpty }

  /// Whether some breakpoint can be at a place.
  func concern(_ place: Place) -> Bool {
    isActive && stages[place.state.index].contains(StageSet(place.stage))
  }

  /// A breakpoint.
  subscript(number: Int) -> CompiledBreakpoint? { entries.first { $0.breakpoint.number == number } }

  // MARK: Changing

  /// The number that a new breakpoint gets.
  mutating func takeNumber() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  /// Sets a breakpoint, in place of the one of its number when there is one.
  mutating func set(_ breakpoint: Breakpoint, in machine: StateMachine) {
    let compiled = CompiledBreakpoint(breakpoint, in: machine)
    entries.removeAll { $0.breakpoint.number == breakpoint.number }
    entries.insert(compiled, at: entries.firstIndex { $0.breakpoint.number > breakpoint.number } ?? entries.endIndex)
    nextNumber = max(nextNumber, breakpoint.number + 1)
    failures[breakpoint.number] = nil
    index(in: machine)
  }

  /// Takes a breakpoint away.
  mutating func remove(_ number: Int, in machine: StateMachine) {
    entries.removeAll { $0.breakpoint.number == number }
    meetings[number] = nil
    failures[number] = nil
    index(in: machine)
  }

  /// Finds the places of all breakpoints anew, in another machine, and forgets what they have met.
  mutating func compile(in machine: StateMachine) {
    entries = entries.map { CompiledBreakpoint($0.breakpoint, in: machine) }
    meetings = [:]
    index(in: machine)
  }

  private mutating func index(in machine: StateMachine) {
    stages = []
    marks = [:]
    for entry in entries {
      if entry.breakpoint.isEnabled {
        if stages.isEmpty { stages = Array(repeating: [], count: machine.states.count) }
        for state in stages.indices { stages[state].formUnion(entry.stages[state]) }
      }
      guard entry.breakpoint.rule.place.pattern != nil else { continue }
      let mark = BreakpointMark(of: entry.breakpoint)
      for state in entry.breakpoint.rule.place.states(in: machine) {
        marks[state] = max(mark, marks[state] ?? mark)
      }
    }
  }

  // MARK: Meeting

  /// The breakpoints that the place of a moment meets, all considered but which times count.
  func met(at place: Place, _ index: Int, in execution: @autoclosure () -> Execution) -> [Int] {
    entries.compactMap { entry in
      guard entry.breakpoint.isEnabled, entry.concerns(place), follows(entry, at: index) else { return nil }
      if entry.needsNoExecution { return entry.breakpoint.number }
      return (try? entry.isAt(place, in: execution())) == true ? entry.breakpoint.number : nil
    }
  }

  /// Notes that the place of a moment met breakpoints; moments are noted in order.
  mutating func note(_ numbers: [Int], at index: Int) {
    for number in numbers { meetings[number, default: []].append(index) }
  }

  /// Forgets which places were met from a moment on.
  mutating func forget(from index: Int) {
    guard !meetings.isEmpty else { return }
    for (number, moments) in meetings where moments.last.map({ $0 >= index }) ?? false {
      meetings[number] = Array(moments.prefix { $0 < index })
    }
  }

  /// Forgets which places a breakpoint has met.
  mutating func forgetMeetings(of number: Int) { meetings[number] = nil }

  /// Notes why a breakpoint could not be asked; the next time it stops nothing for that.
  mutating func note(failure: String, of number: Int) { failures[number] = failure }

  /// How often a breakpoint was met before a moment.
  func meetingCount(of number: Int, before index: Int) -> Int {
    guard let moments = meetings[number] else { return 0 }
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the place of a moment that is past was met by a breakpoint.
  func wasMet(_ number: Int, at index: Int) -> Bool {
    let count = meetingCount(of: number, before: index)
    return meetings[number].map { $0.indices.contains(count) && $0[count] == index } ?? false
  }

  /// Whether a breakpoint that is met at a moment acts there: whether this time counts.
  func acts(_ entry: CompiledBreakpoint, at index: Int) -> Bool {
    let rule = entry.breakpoint.rule
    let time = meetingCount(of: entry.breakpoint.number, before: index) + 1
    return rule.isOnce ? time == rule.hits?.first ?? 1 : rule.hits?.accepts(time) ?? true
  }

  /// Whether the breakpoint that one comes after has acted before a moment.
  private func follows(_ entry: CompiledBreakpoint, at index: Int) -> Bool {
    guard let after = entry.breakpoint.rule.after else { return true }
    guard let first = self[after].map({ $0.breakpoint.rule.hits?.first ?? 1 }) else { return false }
    return meetingCount(of: after, before: index) >= first
  }

  // MARK: Stopping

  /// The breakpoint that stops at the place of a moment; when what follows it is known, `isPast`, it has been noted
  /// whom it met.
  func hit(at place: Place, _ index: Int, isPast: Bool, in execution: @autoclosure () -> Execution) -> BreakpointHit? {
    guard concern(place) else { return nil }
    for entry in entries where entry.breakpoint.isEnabled && entry.concerns(place) {
      let number = entry.breakpoint.number
      if isPast {
        guard entry.breakpoint.stops, wasMet(number, at: index), acts(entry, at: index) else { continue }
        return BreakpointHit(entry.breakpoint, at: place.state)
      }
      guard follows(entry, at: index) else { continue }
      do throws(FrameError) {
        guard entry.breakpoint.stops, try entry.isAt(place, in: execution()), acts(entry, at: index) else { continue }
        return BreakpointHit(entry.breakpoint, at: place.state)
      } catch {
        guard failures[number] == nil else { continue }
        return BreakpointHit(entry.breakpoint, at: place.state, problem: error.message)
      }
    }
    return nil
  }

  /// What the logpoints say that a place met.
  func lines(_ numbers: [Int], at place: Place, _ index: Int, in execution: Execution) -> [String] {
    entries.compactMap { entry in
      guard numbers.contains(entry.breakpoint.number), case .log(let text) = entry.breakpoint.rule.action,
        acts(entry, at: index)
      else { return nil }
      return "#\(entry.breakpoint.number) " + text.line(for: place.branch, in: execution)
    }
  }

  /// The breakpoints that are noted to have met the place of a moment.
  func noted(at index: Int) -> [Int] { meetings.keys.filter { wasMet($0, at: index) } }

  // MARK: Waiting for one another

  /// The breakpoints that come after one, directly or not, and it itself.
  func followers(of number: Int) -> Set<Int> {
    var found: Set<Int> = [number]
    while true {
      let more = entries.filter { $0.breakpoint.rule.after.map(found.contains) ?? false }.map(\.breakpoint.number)
      guard !found.isSuperset(of: more) else { return found }
      found.formUnion(more)
    }
  }
}

extension Breakpoint {
  fileprivate var stops: Bool {
    switch rule.action {
    case .stop: true
    case .log: false
    }
  }
}

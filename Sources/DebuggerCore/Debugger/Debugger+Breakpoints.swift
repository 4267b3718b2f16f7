import Integrations
import Interpreter
import StatesLanguage

/// Breakpoints: how they are changed, and who meets the places of the timeline.
extension Debugger {
  /// Sets breakpoints as they were in another session; those that this machine has no place for stay, and act nowhere.
  package mutating func restore(_ breakpoints: [Breakpoint]) {
    for breakpoint in breakpoints { self.breakpoints.set(breakpoint, in: machine) }
    lookBack()
  }

  /// Why a breakpoint cannot be set, in words; nothing when it can.
  package func refusal(toSet rule: BreakpointRule) -> String? {
    do throws(Refusal) {
      try check(rule, for: nil)
      return nil
    } catch {
      return error.words
    }
  }

  /// Writes into the log that something around the session did not work.
  package mutating func complain(_ text: String) { log.add(.refusal, text) }

  /// Carries out a command about breakpoints.
  mutating func carryOut(_ command: BreakpointCommand) throws(Refusal) {
    switch command {
    case .set(let rule):
      try check(rule, for: nil)
      if let same = breakpoints.breakpoints.first(where: { $0.rule == rule }) { throw .isSet(same.number) }
      put(Breakpoint(number: breakpoints.takeNumber(), rule: rule))
    case .change(let number, let rule):
      var breakpoint = try breakpoint(number)
      try check(rule, for: number)
      breakpoint.rule = rule
      put(breakpoint)
    case .enable(let number, let isEnabled):
      var breakpoint = try breakpoint(number)
      breakpoint.isEnabled = isEnabled
      breakpoints.set(breakpoint, in: machine)
      look(back: number, tells: false)
    case .delete(let number):
      try delete(number)
    }
  }

  /// Sets a breakpoint on a state, or takes it away; one that has more to it than its place is only disabled or
  /// enabled, so that nothing is lost.
  mutating func toggleBreakpoint(_ state: StateID) throws(Refusal) {
    guard machine.states.indices.contains(state.index) else { throw .noSuchState(state) }
    let name = machine[state].name
    let own = breakpoints.breakpoints.filter { $0.rule.stateName == name }
    if let plain = own.first(where: \.rule.isPlain) {
      try delete(plain.number)
    } else if let special = own.first {
      try carryOut(.enable(special.number, !special.isEnabled))
      log.add(.note, "#\(special.number) is \(special.isEnabled ? "disabled" : "enabled"); :delete #\(special.number)")
    } else {
      try carryOut(.set(BreakpointRule(.state(StatePattern(name), .enter))))
    }
  }

  private func breakpoint(_ number: Int) throws(Refusal) -> Breakpoint {
    guard let entry = breakpoints[number] else { throw .noSuchBreakpoint(number) }
    return entry.breakpoint
  }

  private func check(_ rule: BreakpointRule, for number: Int?) throws(Refusal) {
    if let problem = rule.problem(in: machine) { throw .noPlace(problem) }
    guard let after = rule.after else { return }
    guard breakpoints[after] != nil else { throw .noSuchBreakpoint(after) }
    if let number, breakpoints.followers(of: number).contains(after) { throw .waitsForItself(number) }
  }

  private mutating func delete(_ number: Int) throws(Refusal) {
    _ = try breakpoint(number)
    if let follower = breakpoints.breakpoints.first(where: { $0.rule.after == number }) {
      throw .hasFollower(number, follower: follower.number)
    }
    breakpoints.remove(number, in: machine)
  }

  private mutating func put(_ breakpoint: Breakpoint) {
    breakpoints.set(breakpoint, in: machine)
    look(back: breakpoint.number, tells: breakpoint.rule.isLog)
  }

  /// Finds out whom the places of another timeline have met.
  mutating func lookBack() {
    for breakpoint in breakpoints.breakpoints { look(back: breakpoint.number, tells: false) }
  }

  /// Finds out whom the places that are known have met, for a breakpoint that has changed and those that come after it;
  /// one that tells writes the lines that it would have written.
  private mutating func look(back number: Int, tells: Bool) {
    let affected = breakpoints.followers(of: number)
    for number in affected { breakpoints.forgetMeetings(of: number) }
    var past = timeline
    for index in 0..<(timeline.count - 1) {
      guard let place = timeline.moment(index + 1)?.place, breakpoints.concern(place) else { continue }
      func execution() -> Execution {
        past.go(to: index)
        return past.here.execution
      }
      let met = breakpoints.met(at: place, index, in: execution()).filter(affected.contains)
      guard !met.isEmpty else { continue }
      if tells, met.contains(number), index < timeline.cursor {
        for line in breakpoints.lines([number], at: place, index, in: execution()) { log.add(.note, line) }
      }
      breakpoints.note(met, at: index)
    }
  }
}

/// Places of the timeline and the breakpoints that they meet.
extension Debugger {
  /// The place that is looked at: before the step that is known to follow, or that the order of the branches has.
  var nextPlace: Place? {
    if let next = knownNext { return next.place }
    let lead = lead
    return timeline.here.nextPlace(lead)
  }

  /// The breakpoint that stops at the place that is looked at.
  func hit(at place: Place) -> BreakpointHit? {
    breakpoints.hit(at: place, timeline.cursor, isPast: knownNext != nil, in: execution)
  }

  /// Whom the place meets that an action leaves, and what the logpoints among them say.
  func passage(by action: Action) -> Passage? {
    guard breakpoints.isActive, case .step(let id) = action, let visit = execution.branch(id)?.visit else { return nil }
    let place = Place(branch: id, state: visit.state, stage: visit.stage)
    guard breakpoints.concern(place) else { return nil }
    let met = breakpoints.met(at: place, timeline.cursor, in: execution)
    return Passage(
      numbers: met,
      lines: breakpoints.lines(met, at: place, timeline.cursor, in: execution)
    )
  }

  /// What the logpoints say that the place that is looked at is known to have met.
  var linesOfPassage: [String] {
    guard let place = timeline.next?.place, breakpoints.concern(place) else { return [] }
    return breakpoints.lines(breakpoints.noted(at: timeline.cursor), at: place, timeline.cursor, in: execution)
  }

  /// Completes what is told about a stop at a breakpoint.
  func completed(_ stop: Stop) -> Stop {
    guard case .breakpoint(var hit) = stop, case .change(let path) = hit.breakpoint.rule.place,
      let branch = nextPlace.flatMap({ execution.branch($0.branch) })
    else { return stop }
    hit.change = Change(of: path, by: branch, in: execution)?.words
    return .breakpoint(hit)
  }

  /// The breakpoints as they are shown.
  var breakpointViews: [BreakpointView] {
    breakpoints.entries.map { entry in
      let number = entry.breakpoint.number
      return BreakpointView(
        breakpoint: entry.breakpoint,
        meetings: breakpoints.meetingCount(of: number, before: timeline.cursor) + (stop.isHit(of: number) ? 1 : 0),
        problem: entry.problem ?? problemOfOrder(of: entry.breakpoint) ?? breakpoints.failures[number]
      )
    }
  }

  /// That a breakpoint comes after one that is not there.
  private func problemOfOrder(of breakpoint: Breakpoint) -> String? {
    guard let after = breakpoint.rule.after, breakpoints[after] == nil else { return nil }
    return Refusal.noSuchBreakpoint(after).words
  }
}

/// Whom a place meets that is left.
struct Passage {
  let numbers: [Int]
  let lines: [String]
}

extension Stop {
  /// Whether a breakpoint has been met here.
  fileprivate func isHit(of number: Int) -> Bool {
    guard case .breakpoint(let hit) = self else { return false }
    return hit.breakpoint.number == number && hit.problem == nil
  }
}

extension BreakpointRule {
  fileprivate var isLog: Bool {
    switch action {
    case .log: true
    case .stop: false
    }
  }
}

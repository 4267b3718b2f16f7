package import Interpreter

/// A session that others can move, too.
extension DebugSession {
  /// Whether it does not go on by itself: somebody looks at an earlier moment, or has stopped it.
  package var isHeld: Bool {
    !debugger.executionAtEnd.status.isFinal && (debugger.timeline.hasFuture || !debugger.goesOnByItself)
  }

  /// Whether it stands before its first state, where it began.
  package var isAtEntry: Bool { debugger.stop == .entry }

  /// Carries out a command of somebody who is attached, and tells the one whose screen shows the session of it.
  ///
  /// It comes back when the command is written down.
  package func runForeign(_ command: Command) {
    let foreign = isWatched ? ForeignCommand(command, in: debugger) : nil
    begin(command, at: wallClock())
    Task {
      await settle()
      if let foreign { debugger.tell(foreign.words(in: debugger)) }
      sendSnapshot()
    }
  }

  /// Learns who else looks at the session.
  package func note(_ company: SessionCompany) {
    guard company != self.company else { return }
    if let news = company.news(since: self.company) { debugger.tell(news) }
    self.company = company
    sendSnapshot()
  }

  /// Lets an execution go on that nobody looks at any more: from the end of what is known, with nothing that stops it.
  ///
  /// - Parameter clock: How its clock runs.
  package func letGo(_ clock: ClockMode) {
    guard isHeld else { return }
    var commands: [Command] = []
    if debugger.timeline.hasFuture { commands.append(.goTo(moment: debugger.timeline.count - 1)) }
    if !debugger.frozen.isEmpty { commands.append(.thawAll) }
    if debugger.clock.mode != clock { commands.append(.clock(clock)) }
    commands += debugger.snapshot.breakpoints.filter(\.breakpoint.isEnabled).map {
      .breakpoint(.enable($0.breakpoint.number, false))
    }
    for command in commands { record(command) }
    begin(.move(.continue, .forward), at: wallClock())
    Task {
      await settle()
      sendSnapshot()
    }
  }
}

extension Debugger {
  /// Says something at once that was done around the session.
  package mutating func tell(_ text: String) { log.add(.notice, text) }
}

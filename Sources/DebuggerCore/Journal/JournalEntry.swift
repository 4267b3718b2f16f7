package import Integrations
package import Interpreter
package import JSONModel
import StatesLanguage

/// A line of a journal: something that came from outside into a session, or how far that led.
///
/// All that a session is follows from these; what was only computed is not written down.
package enum JournalEntry: Sendable, Equatable {
  /// What the session began with.
  indirect case session(JournalHeader)
  /// A command.
  ///
  /// - `line`: The command as a line.
  /// - `at`: What the wall clock showed.
  /// - `from`: The moment of the timeline at which it came.
  case command(line: String, at: Instant, from: Int)
  /// An answer that came from outside, as a line, and no person has given.
  case heard(line: String, at: Instant, from: Int)
  /// The definition was changed.
  case definition(JSON, at: Instant, from: Int)
  /// What the simulated services begin with was changed; nothing when there are none from then on.
  case services(JSON?, from: Int)
  /// The wall clock let a timer come due.
  case tick(at: Instant)
  /// The time limit of a task that was done outside ran out, at this time of the execution's clock.
  case timeLimit(at: Instant)
  /// What the outside world undertook about an effect.
  case reply(effect: String, [Undertaking])
  /// All commands and ticks up to here are carried out, and led to this moment of this timeline.
  case done(MomentAddress, moment: Int, fork: Int)
}

/// What a session began with.
package struct JournalHeader: Sendable, Equatable {
  /// The version of the program that wrote the journal.
  package var program: String
  /// What the definition was called.
  package var name: String
  /// The definition.
  package var definition: JSON
  /// The machines that its tasks can start.
  package var machines: [JournalMachine] = []
  /// The execution's input.
  package var input: JSON
  /// What the execution is called and what it may use.
  package var settings: ExecutionSettings
  /// When the execution started.
  package var start: Instant
  /// What the simulated services began with; nothing when there were none.
  package var services: JSON?
  /// Whether somebody outside could answer tasks.
  package var isReachable = false
  /// Whether nobody need be there: an error that nobody catches stops nothing.
  package var isUnattended = false
  /// The breakpoints that were there.
  package var breakpoints: [Breakpoint] = []
  /// The events of the history at whose end the session began; none when it began before the first state.
  package var history: JSON?

  /// Makes a header.
  package init(
    program: String,
    name: String,
    definition: JSON,
    input: JSON,
    settings: ExecutionSettings,
    start: Instant
  ) {
    self.program = program
    self.name = name
    self.definition = definition
    self.input = input
    self.settings = settings
    self.start = start
  }
}

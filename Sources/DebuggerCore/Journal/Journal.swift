package import Integrations
package import Interpreter
import JSONModel
import SimulatedServices
package import StatesLanguage

/// A recorded session: what it began with, and what came from outside.
package struct Journal: Sendable {
  /// What the session began with.
  package let header: JournalHeader
  /// The definition that it began with.
  package let machine: StateMachine
  /// The history at whose end it began; none when it began before the first state.
  package let history: RecordedHistory?
  /// What was done, in order.
  let steps: [Step]
  /// What the outside world answered, in order.
  let replies: [RecordedReplies.Reply]

  /// Something that was done.
  struct Step: Sendable {
    let line: Int
    let action: Action
    /// Where it led to; none when the session ended on the way, or something else was done meanwhile.
    var end: End?

    enum Action: Sendable {
      case command(String, at: Instant, from: Int)
      case heard(String, at: Instant, from: Int)
      case definition(StateMachine, at: Instant, from: Int)
      case services(ServicesSetup?, from: Int)
      case tick(at: Instant)
      case timeLimit(at: Instant)
    }

    struct End: Sendable, Equatable {
      let address: MomentAddress
      let moment: Int
      let fork: Int
    }
  }

  /// How many commands were given, a change of the definition among them.
  package var commandCount: Int {
    steps.count { step in
      switch step.action {
      case .command, .definition: true
      case .tick, .heard, .timeLimit, .services: false
      }
    }
  }

  /// The address of the last moment that is known to have been reached.
  package var lastAddress: MomentAddress? { steps.last { $0.end != nil }?.end?.address }

  /// What the wall clock showed when the last thing came that is known.
  package var lastTime: Instant {
    for step in steps.reversed() {
      switch step.action {
      case .command(_, let moment, _), .heard(_, let moment, _), .definition(_, let moment, _), .tick(let moment):
        return moment
      case .services, .timeLimit: continue
      }
    }
    return header.start
  }

  /// The walk along the history at whose end the session began.
  package var walk: Replay? {
    guard let history else { return nil }
    var walk = Replay(of: history, in: machine, input: header.input, settings: header.settings)
    walk.walk()
    return walk
  }

  /// Reads the lines of a journal; a last line that was cut off is left out.
  ///
  /// - Parameters:
  ///   - bytes: The lines.
  ///   - known: The machine that the session began with, when it is known: the header's definition is not read then.
  /// - Throws: ``JournalProblem`` at the first line that is wrong.
  package init(parsing bytes: [UInt8], of known: StateMachine? = nil) throws(JournalProblem) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What comes after the last end of a line was cut off when it was written, or is nothing.
    lines.removeLast()
    guard let first = lines.first, case .session(let header) = try Self.entry(first, 0) else {
      throw JournalProblem(line: 1, .noHeader)
    }
    self.header = header
    let own: StateMachine
    if let known {
      own = known
    } else {
      own = try Self.machine(header.definition, header.settings.workflow, line: 1)
    }
    machine = own.linking(
      try header.machines.map { machine throws(JournalProblem) in
        let definition = try Self.machine(machine.definition, machine.workflow, line: 1)
        return LinkedMachine(key: machine.key, workflow: machine.workflow, machine: definition)
      }
    )
    history = try header.history.map(Self.history)
    var (steps, replies) = ([Step](), [RecordedReplies.Reply]())
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      switch try Self.line(line, index, header) {
      case .step(let action): steps.append(Step(line: index + 1, action: action))
      case .reply(let reply): replies.append(reply)
      case .end(let end): if !steps.isEmpty { steps[steps.count - 1].end = end }
      }
    }
    (self.steps, self.replies) = (steps, replies)
  }

  /// What a line after the first one says.
  enum Line: Sendable {
    case step(Step.Action)
    case reply(RecordedReplies.Reply)
    case end(Step.End)
  }

  /// Reads a line after the first one.
  static func line(
    _ line: ArraySlice<UInt8>,
    _ index: Int,
    _ header: JournalHeader
  ) throws(JournalProblem) -> Line {
    switch try entry(line, index) {
    case .session: throw JournalProblem(line: index + 1, .noEntry)
    case .command(let text, let at, let from): return .step(.command(text, at: at, from: from))
    case .heard(let text, let at, let from): return .step(.heard(text, at: at, from: from))
    case .definition(let definition, let at, let from):
      let machine = try machine(definition, header.settings.workflow, line: index + 1)
      return .step(.definition(machine, at: at, from: from))
    case .services(let setup, let from):
      let setup = try setup.map { json throws(JournalProblem) in try self.setup(json, line: index + 1) }
      return .step(.services(setup, from: from))
    case .tick(let at): return .step(.tick(at: at))
    case .timeLimit(let at): return .step(.timeLimit(at: at))
    case .reply(let effect, let undertakings): return .reply(RecordedReplies.Reply(effect: effect, undertakings))
    case .done(let address, let moment, let fork): return .end(Step.End(address: address, moment: moment, fork: fork))
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>, _ index: Int) throws(JournalProblem) -> JournalEntry {
    do throws(JournalProblem.Reason) {
      return try JournalEntry(parsing: line)
    } catch {
      throw JournalProblem(line: index + 1, index == 0 ? error.ofHeader : error)
    }
  }

  private static func setup(_ json: JSON, line: Int) throws(JournalProblem) -> ServicesSetup {
    do throws(SetupProblems) { return try ServicesSetup(json: json) } catch {
      throw JournalProblem(line: line, .noEntry)
    }
  }

  private static func history(_ events: JSON) throws(JournalProblem) -> RecordedHistory {
    do throws(HistoryProblem) {
      return try RecordedHistory(parsing: Array(events.text().utf8))
    } catch {
      throw JournalProblem(line: 1, .wrongHistory(error.message))
    }
  }

  private static func machine(
    _ definition: JSON,
    _ type: WorkflowType,
    line: Int
  ) throws(JournalProblem) -> StateMachine {
    let loaded = DefinitionLoader.load(Array(definition.text(.pretty).utf8), for: type)
    if let machine = loaded.machine { return machine }
    let message = loaded.diagnostics.first.map(\.message) ?? "it is no state machine"
    throw JournalProblem(line: line, .wrongDefinition(message))
  }
}

extension JournalProblem.Reason {
  /// The same reason for the first line, where anything else than a header is a missing header.
  fileprivate var ofHeader: JournalProblem.Reason {
    switch self {
    case .noEntry, .noJSON: .noHeader
    case .otherForm, .noHeader, .wrongBreakpoint, .wrongDefinition, .wrongHistory, .wrongCommand, .otherMoment: self
    }
  }
}

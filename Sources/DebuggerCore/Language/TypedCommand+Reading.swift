import Interpreter
import JSONModel
import JSONPathEngine
import JSONataEngine
import StatesLanguage

extension TypedCommand {
  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - snapshot: What is shown when it is typed: names, and what is meant when nothing is said, come from it.
  /// - Throws: ``CommandLineError`` when it is no command.
  package init(parsing line: String, in snapshot: Snapshot) throws(CommandLineError) {
    let name = line.drop { $0 == " " }.prefix { $0 != " " }
    guard let verb = Verb(typed: String(name)) else { throw Self.unknown(String(name)) }
    var reader = CommandReader(line, after: name.endIndex, in: snapshot)
    self = try Self.read(verb, from: &reader)
    try reader.end()
  }

  /// Reads what follows a first word.
  package init(_ verb: Verb, parsing argument: String, in snapshot: Snapshot) throws(CommandLineError) {
    try self.init(parsing: "\(verb.rawValue) \(argument)", in: snapshot)
  }

  private static func unknown(_ name: String) -> CommandLineError {
    let nearest = nearestName(to: name, among: Verb.allCases.map(\.rawValue))
    return CommandLineError(
      "there is no command '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; help lists all")
    )
  }

  private static func read(_ verb: Verb, from reader: inout CommandReader) throws(CommandLineError) -> TypedCommand {
    if verb == .saveMocks { return .save(try reader.mockSaving()) }
    if let query = try query(verb, from: &reader) { return .query(query) }
    if let command = movement(verb) { return .command(command) }
    if let command = try command(verb, from: &reader) { return .command(command) }
    throw CommandLineError(unread(verb))
  }

  /// What is said about a word that nothing is made of; every word has a meaning, which a test makes sure of.
  static func unread(_ verb: Verb) -> String { "'\(verb.rawValue)' has no meaning here" }

  /// The movements that need nothing more.
  private static func movement(_ verb: Verb) -> Command? {
    let movements: [Verb: Command] = [
      .over: .move(.over, .forward), .out: .move(.out, .forward),
      .continue: .move(.continue, .forward), .stage: .move(.stage, .forward), .event: .move(.event, .forward),
      .backOver: .move(.over, .backward), .backOut: .move(.out, .backward),
      .backContinue: .move(.continue, .backward), .backStage: .move(.stage, .backward),
      .backEvent: .move(.event, .backward),
      .pause: .pause, .undo: .undo, .redo: .redo, .timer: .nextTimer, .redrive: .redrive, .restart: .restart,
    ]
    return movements[verb]
  }

  private static func query(_ verb: Verb, from reader: inout CommandReader) throws(CommandLineError) -> Query? {
    switch verb {
    case .timelines: .timelines
    case .breakpoints: .breakpoints
    case .why: .why
    case .evaluate: .evaluate(try reader.expression())
    case .compare: try reader.comparison()
    case .trace: .trace(reader.isAtEnd ? nil : try reader.number("the number of an expression"))
    case .origin: .origin(try reader.valuePlace())
    case .print: .print(try reader.printedValue(), isWhole: false)
    case .printAll: .print(try reader.printedValue(), isWhole: true)
    case .where: .location
    case .branches: .branches
    case .waiting: .waiting
    case .kept: .kept
    case .callback: try reader.callback()
    case .variables: .variables
    case .events: .events(try reader.count())
    case .list: .list(reader.isAtEnd ? nil : try reader.state())
    case .moments: .moments(try reader.count())
    case .watches: .watches
    case .services: .services(reader.isAtEnd ? nil : try reader.name())
    case .help: .help(try reader.helpSubject())
    case .over, .out, .continue, .stage, .event, .backOver, .backOut, .backContinue, .backStage, .backEvent, .pause,
      .undo, .redo, .timer, .redrive, .restart, .into, .backInto, .to, .backTo, .go, .previous, .next, .previousStop,
      .nextStop, .bookmark, .unbookmark, .timeline, .forgetTimeline, .break, .log, .toggleBreak, .changeBreak,
      .enable, .disable, .delete, .set, .goto, .rule, .returnResult, .raise, .skip, .retry, .succeed, .fail,
      .submit, .call, .hangUp, .service, .heartbeat, .take, .expire, .stop, .mapRun, .keep, .unkeep, .pin, .saveMocks,
      .endWait, .advance, .clock, .branch, .tryOrders, .freeze, .thaw, .watch,
      .unwatch:
      nil
    }
  }

  private static func command(_ verb: Verb, from reader: inout CommandReader) throws(CommandLineError) -> Command? {
    switch verb {
    case .into: .move(try reader.intoMotion(), .forward)
    case .backInto: .move(try reader.intoMotion(), .backward)
    case .to: .move(.to(try reader.state()), .forward)
    case .backTo: .move(.to(try reader.state()), .backward)
    case .go: try reader.moment()
    case .previous: try reader.step(by: -1)
    case .next: try reader.step(by: 1)
    case .previousStop: try reader.stop(isLater: false)
    case .nextStop: try reader.stop(isLater: true)
    case .bookmark: .bookmark(.set(try reader.name()))
    case .unbookmark: .bookmark(.delete(try reader.name()))
    case .timeline: .fork(.change(to: try reader.number("the number of a timeline")))
    case .forgetTimeline: .fork(.forget(try reader.number("the number of a timeline")))
    case .break, .log: .breakpoint(.set(try reader.breakpointRule(verb.rawValue + " ")))
    case .toggleBreak: .toggleBreakpoint(try reader.state())
    case .changeBreak: .breakpoint(.change(try reader.breakpoint(), try reader.breakpointRule()))
    case .enable: .breakpoint(.enable(try reader.breakpoint(), true))
    case .disable: .breakpoint(.enable(try reader.breakpoint(), false))
    case .delete: .breakpoint(.delete(try reader.breakpoint()))
    case .set: try reader.change()
    case .goto: .edit(try reader.forcedNext())
    case .rule: .edit(try reader.forcedRule())
    case .returnResult: .edit(try reader.forcedResult())
    case .raise: .edit(try reader.forcedError())
    case .skip: .edit(.skip(in: try reader.branchOrFocus()))
    case .retry: .edit(.retry(in: try reader.branchOrFocus()))
    case .submit: try reader.answer(.submitted([:]))
    case .succeed: try reader.answer(.success(output: [:]))
    case .fail: try reader.answer(.failure(error: nil, cause: nil))
    case .heartbeat: try reader.answer(.heartbeat)
    case .take: .answer(try reader.task(), .started(worker: reader.isAtEnd ? nil : try reader.word("a worker's name")))
    case .expire: try reader.expiry()
    case .stop: try reader.stop()
    case .mapRun: try reader.mapRunUpdate()
    case .keep: .keep(try reader.keeping())
    case .unkeep: .keep(.forget(try reader.pattern()))
    case .pin: .keep(try reader.pinning())
    case .call: .call(.begin(try reader.task()))
    case .service: .service(try reader.serviceEdit())
    case .hangUp:
      reader.rest == "all" && reader.take("all") ? .call(.hangUp(nil)) : .call(.hangUp(try reader.task()))
    case .endWait: .skipWait(try reader.waitingBranch())
    case .advance: try reader.passingTime()
    case .clock: .clock(try reader.clockMode())
    case .branch: .focus(try reader.branch())
    case .tryOrders: .tryOrders(random: reader.isAtEnd ? 3 : try reader.number("how many random orders"))
    case .freeze: .freeze(try reader.branch())
    case .thaw: reader.rest == "all" && reader.take("all") ? .thawAll : .thaw(try reader.branch())
    case .watch: .watch(.add(try reader.expression()))
    case .unwatch: .watch(.remove(try reader.number("the number of a watch")))
    case .timelines, .breakpoints, .why, .evaluate, .compare, .trace, .origin, .print, .printAll, .where, .branches,
      .waiting, .kept, .callback, .saveMocks, .variables, .events, .list, .moments, .watches, .services, .help, .over,
      .out,
      .continue, .stage, .event,
      .backOver, .backOut, .backContinue, .backStage, .backEvent, .pause, .undo, .redo, .timer, .redrive, .restart:
      nil
    }
  }
}

extension Verb {
  /// The verb of a word that was typed: a name, a letter of the keys, or the beginning of only one name, or of one that
  /// all others go on from.
  package init?(typed text: String) {
    if let verb = Verb(rawValue: text) ?? Verb.letters[text] {
      self = verb
      return
    }
    let found =
      text.isEmpty ? [] : Verb.allCases.filter { $0.rawValue.hasPrefix(text) }.sorted { $0.rawValue < $1.rawValue }
    guard let first = found.first, found.allSatisfy({ $0.rawValue.hasPrefix(first.rawValue) }) else { return nil }
    self = first
  }

  /// The letters that stand for a verb, as the keys of the screen do.
  package static let letters: [String: Verb] = [
    "n": .over, "s": .into, "f": .out, "c": .continue, ".": .stage, "N": .backOver, "S": .backInto, "F": .backOut,
    "C": .backContinue, ",": .backStage, "t": .to, "b": .break, "[": .previous, "]": .next, "{": .previousStop,
    "}": .nextStop, "u": .undo, "x": .endWait, "X": .timer, "r": .redrive, "R": .restart, "T": .clock,
    "#": .breakpoints,
    "W": .why, "=": .evaluate, "p": .print, "l": .list, "h": .help, "?": .help,
  ]
}

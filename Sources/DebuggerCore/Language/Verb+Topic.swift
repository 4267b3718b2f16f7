extension Verb {
  /// What commands have to do with, by which help groups them.
  package enum Topic: String, CaseIterable, Hashable, Sendable {
    case movement, timeline, breakpoints, edits, answers, clock, branches, questions

    /// The commands that have to do with it, in the order of the registry.
    package var verbs: [Verb] { Verb.allCases.filter { $0.topic == self } }
  }

  /// What the command has to do with.
  package var topic: Topic {
    switch self {
    case .over, .into, .out, .continue, .stage, .event, .to, .backOver, .backInto, .backOut, .backContinue, .backStage,
      .backEvent, .backTo, .pause, .stop, .redrive, .restart:
      .movement
    case .go, .previous, .next, .previousStop, .nextStop, .bookmark, .unbookmark, .timeline, .forgetTimeline, .compare,
      .timelines, .undo, .redo, .moments:
      .timeline
    case .break, .log, .breakpoints, .enable, .disable, .delete, .toggleBreak, .changeBreak: .breakpoints
    case .set, .goto, .rule, .returnResult, .skip, .raise, .retry, .mapRun: .edits
    case .succeed, .fail, .submit, .heartbeat, .take, .expire, .callback, .call, .hangUp, .keep, .unkeep, .pin, .kept,
      .saveMocks,
      .service:
      .answers
    case .endWait, .timer, .advance, .clock: .clock
    case .branch, .branches, .freeze, .thaw, .tryOrders: .branches
    case .evaluate, .watch, .unwatch, .why, .origin, .trace, .print, .printAll, .where, .waiting, .variables, .events,
      .list,
      .watches, .services,
      .help:
      .questions
    }
  }

  /// The command with what has to follow it: `to STATE`.
  package var usage: String { syntax.isEmpty ? rawValue : "\(rawValue) \(syntax)" }

  /// The letters that stand for it, as the keys of the screen do, in order.
  package var letters: [String] { Verb.letters.filter { $0.value == self }.map(\.key).sorted() }
}

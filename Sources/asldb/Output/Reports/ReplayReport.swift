import DebuggerCore
import Integrations
import Interpreter
import StatesLanguage
import TerminalUI

/// What came of a walk along a history, in words.
struct ReplayReport {
  private let replay: Replay
  private let path: String
  private let definition: DefinitionFile

  /// Makes the report of a walk that has come to its end.
  init(of replay: Replay, _ path: String, _ definition: DefinitionFile) {
    self.replay = replay
    self.path = path
    self.definition = definition
  }

  /// Whether the definition goes another way than the history.
  var hasDivergence: Bool { replay.divergence != nil }

  /// All of it, for people.
  var text: String {
    let notes = replay.notes.map { "note: " + Text.escaped($0.words(in: replay)) }
    guard let divergence = replay.divergence else {
      return (["\(Text.escaped(path)): no divergence: \(agreement)"] + notes).joined(separator: "\n")
    }
    let data = divergence.dataLines.map { "  " + Text.escaped($0) }
    return ([excerpt(of: divergence)] + data + notes).joined(separator: "\n")
  }

  /// The lines of the session's log.
  var logLines: [String] {
    guard let divergence = replay.divergence else { return ["replayed \(path): \(agreement)"] + noteLines }
    let place = divergence.recorded.map { "event \($0.id)" } ?? "the end"
    let ways = [
      "goes another way at \(place) of \(path)", "history: \(divergence.historyWords)",
      "here: \(divergence.definitionWords(in: replay.execution.machine))",
    ]
    return ways + divergence.dataLines + noteLines
  }

  private var noteLines: [String] { replay.notes.map { $0.words(in: replay) } }

  private var agreement: String {
    let count = replay.history.events.count
    return "all \(count) events are as this definition makes them; " + end
  }

  private var end: String {
    switch replay.execution.status {
    case .running: "the execution had not ended"
    case .succeeded: "the execution succeeded"
    case .failed(let error, _): "the execution failed with \(error ?? "an error without a name")"
    case .timedOut: "the execution timed out"
    case .aborted: "the execution was stopped"
    }
  }

  /// The place in the definition and what is different there.
  private func excerpt(of divergence: Divergence) -> String {
    let message = words(for: divergence)
    guard let state = divergence.state else { return "\(Text.escaped(path)): \(Text.escaped(message))" }
    let range = replay.execution.machine[state].nameRange
    return Finding(file: definition.path, bytes: definition.bytes, range: range, message: message).text
  }

  private func words(for divergence: Divergence) -> String {
    let ours = divergence.definitionWords(in: replay.execution.machine)
    guard let event = divergence.recorded else { return "the history has ended, and this definition \(ours)" }
    let clock = DurationText.clock(from: replay.start.now, to: event.moment)
    let place = "event \(event.id) of \(replay.history.events.count), \(clock)"
    return "\(place): the history \(divergence.historyWords), this definition \(ours)"
  }
}

extension ReplayNote {
  /// The note in words.
  fileprivate func words(in replay: Replay) -> String {
    let machine = replay.execution.machine
    switch self {
    case .wait(let state, let recorded, let here):
      let clock = { (moment: Instant) in DurationText.clock(from: replay.start.now, to: moment) }
      return "'\(machine[state].name)' waited until \(clock(recorded)) and would wait until \(clock(here)) here"
    case .mapRun(let state):
      return "the children of '\(machine[state].name)' are not in the history; its output was taken from it"
    }
  }
}

import DebuggerCore
import TerminalUI

/// Going through the timelines.
extension Model {
  /// Goes to another moment, or gives one a name.
  mutating func travel(_ travel: Action.Travel) -> [Request] {
    switch travel {
    case .previousMoment: return typed(.previous)
    case .nextMoment: return typed(.next)
    case .previousStop: return typed(.previousStop)
    case .nextStop: return typed(.nextStop)
    case .moments: overlay = .moments(MomentList(selection: snapshot.moment))
    case .timelines: show(.timelines, title: "Timelines")
    case .bookmark: begin(.bookmark)
    case .goToBookmark: begin(.go)
    case .undo: return typed(.undo)
    case .redo: return typed(.redo)
    }
    return []
  }

  /// Begins a line with a command.
  mutating func begin(_ verb: Verb, with start: String = "") {
    overlay = .command(CommandPrompt(field: TextField("\(verb.rawValue) \(start)")))
  }

  /// Does what a word means without anything after it.
  private mutating func typed(_ verb: Verb) -> [Request] {
    do throws(CommandLineError) {
      return perform(try TypedCommand(verb, parsing: "", in: snapshot))
    } catch {
      return refuse(error.message)
    }
  }

  /// Does what a line means.
  mutating func perform(_ command: TypedCommand) -> [Request] {
    switch command {
    case .command(let command): return [.command(command)]
    case .query(.moments):
      // The list of all of them, which is made only as far as it is seen.
      overlay = .moments(MomentList(selection: snapshot.moment))
      return []
    case .query(let query):
      show(query, title: query.title)
      return []
    case .save(let saving): return [.saveMocks(saving)]
    }
  }

  /// Shows the answer to a question: in the line below when it is short, else over the panes.
  private mutating func show(_ query: Query, title: String) {
    let lines = query.report(in: snapshot)
    if lines.count == 1, let line = lines.first, Text.columns(of: line) < size.width - 2 {
      message = Message(.info, Text.escaped(line))
    } else {
      overlay = .report(TextReport(title: title, lines: lines.map { Text.escaped($0) }))
    }
  }
}

extension Query {
  /// What the answer is called.
  fileprivate var title: String {
    switch self {
    case .timelines: "Timelines"
    case .compare(let left, let right): "Timelines \(left) and \(right)"
    case .breakpoints: "Breakpoints"
    case .evaluate: "Value"
    case .why: "Why"
    case .trace: "Expressions"
    case .origin(let place): "Where \(place) comes from"
    case .print: "Value"
    case .location: "Where"
    case .branches: "Branches"
    case .waiting: "Waiting"
    case .kept: "Kept answers"
    case .callback: "How it is answered"
    case .variables: "Variables"
    case .events: "Events"
    case .list: "State"
    case .moments: "Moments"
    case .watches: "Watches"
    case .services: "Simulated services"
    case .help: "Help"
    }
  }
}

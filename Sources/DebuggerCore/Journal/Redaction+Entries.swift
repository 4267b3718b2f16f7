import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// What is left out of the entries of a journal, one after the other.
extension Redaction {
  /// An entry without secrets: those that are marked are left out and noted, those noted so far are left out of texts.
  package mutating func redacted(_ entry: JournalEntry) -> JournalEntry {
    switch entry {
    case .session(let header): return .session(redacted(header))
    case .definition(let definition, let moment, let from):
      let changed = withoutMarked(definition)
      return .definition(secrets.hidden(inDefinition: changed), at: moment, from: from)
    case .reply(let effect, let undertakings):
      return .reply(effect: effect, undertakings.map { redacted($0) })
    case .command(let line, let moment, let from):
      return .command(line: redacted(line: line), at: moment, from: from)
    case .heard(let line, let moment, let from):
      return .heard(line: redacted(line: line), at: moment, from: from)
    case .services(let setup, let from):
      return .services(setup.map { redacted($0) }, from: from)
    case .tick, .timeLimit, .done: return entry
    }
  }

  private mutating func redacted(_ header: JournalHeader) -> JournalHeader {
    var header = header
    header.definition = withoutMarked(header.definition)
    for index in header.machines.indices {
      header.machines[index].definition = withoutMarked(header.machines[index].definition)
    }
    header.input = withoutMarked(header.input)
    header.services = header.services.map { withoutMarked($0) }
    header.history = header.history.map { events in
      Self.changed(history: events, payload: { withoutMarked($0, of: $1) }, cause: { $0 })
    }
    // All secrets are known only now.
    let secrets = secrets
    header.definition = secrets.hidden(inDefinition: header.definition)
    for index in header.machines.indices {
      header.machines[index].definition = secrets.hidden(inDefinition: header.machines[index].definition)
    }
    header.input = secrets.hidden(header.input)
    header.services = header.services.map { secrets.hidden($0) }
    header.history = header.history.map { events in
      Self.changed(history: events, payload: { value, _ in secrets.hidden(value) }, cause: { secrets.hidden($0) })
    }
    header.breakpoints = header.breakpoints.map { breakpoint in
      Breakpoint(number: breakpoint.number, rule: secrets.hidden(breakpoint.rule), isEnabled: breakpoint.isEnabled)
    }
    return header
  }

  /// A value without secrets.
  private mutating func redacted(_ value: JSON, of name: String = "") -> JSON {
    let changed = withoutMarked(value, of: name)
    return secrets.hidden(changed)
  }

  /// What is undertaken, without secrets in what it brings.
  private mutating func redacted(_ undertaking: Undertaking) -> Undertaking {
    switch undertaking {
    case .tell(let stimulus, let milliseconds): .tell(redacted(stimulus), afterMilliseconds: milliseconds)
    case .simulate, .call, .source: undertaking
    }
  }

  /// A stimulus without secrets in what it brings.
  private mutating func redacted(_ stimulus: Stimulus) -> Stimulus {
    switch stimulus {
    case .taskSubmitted(let task, let output): .taskSubmitted(task, output: redacted(output))
    case .taskSucceeded(let task, let output): .taskSucceeded(task, output: redacted(output))
    case .taskFailed(let task, let error, let cause):
      .taskFailed(task, error: error, cause: cause.map { secrets.hidden($0) })
    case .executionStarted(let task, let start): .executionStarted(task, redacted(start))
    case .itemsRead(let run, .items(let items, let isLast)):
      .itemsRead(
        run,
        .items(
          items.map { ReadItem(value: redacted($0.value), key: $0.key, source: $0.source) },
          isLast: isLast
        )
      )
    case .mapRunEnded(let run, .succeeded(let output, let assigned)):
      .mapRunEnded(
        run,
        .succeeded(
          output: redacted(output),
          assigned: assigned.map { Visit.Assigned(name: $0.name, value: redacted($0.value, of: $0.name)) }
        )
      )
    case .mapRunEnded(let run, .failed(let error, let cause)):
      .mapRunEnded(run, .failed(error: error, cause: secrets.hidden(cause)))
    case .taskStarted, .taskHeartbeat, .timePassed, .stopped, .redriven, .itemsRead, .resultsWritten,
      .mapRunUpdated:
      stimulus
    }
  }
}

/// Executions that tasks have started.
extension Redaction {
  private mutating func redacted(_ start: ExecutionStart) -> ExecutionStart {
    let form: ExecutionStart.Form =
      switch start.form {
      case .detached(let result): .detached(result: redacted(result))
      case .callback(let submission): .callback(submission: redacted(submission))
      case .awaited(let submission, let isParsed): .awaited(submission: redacted(submission), parsed: isParsed)
      case .answered: .answered
      }
    return ExecutionStart(machine: start.machine, name: start.name, input: redacted(start.input), form: form)
  }
}

/// Commands, as the lines that a journal has of them.
extension Redaction {
  private mutating func redacted(line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = words.first.flatMap(Verb.init(rawValue:)), words.count > 1 else { return line }
    switch verb {
    case .break, .log: return hidden(rule: line) ?? line
    case .changeBreak:
      let parts = words[1].split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count > 1, let rule = hidden(rule: parts[1]) else { return line }
      return "\(words[0]) \(parts[0]) \(rule)"
    case .watch: return "\(words[0]) \(hidden(expression: words[1]))"
    case .set, .returnResult, .raise, .succeed, .fail, .submit, .service, .keep, .stop:
      return redacted(valueAtEndOf: line)
    case .over, .into, .out, .continue, .stage, .event, .to, .backOver, .backInto, .backOut, .backContinue, .backStage,
      .backEvent, .backTo, .pause, .go, .previous, .next, .previousStop, .nextStop, .bookmark, .unbookmark, .timeline,
      .forgetTimeline, .compare, .timelines, .undo, .redo, .breakpoints, .enable, .disable, .delete, .toggleBreak,
      .goto, .rule, .skip, .retry, .heartbeat, .take, .expire, .callback, .mapRun, .call, .hangUp, .unkeep, .pin, .kept,
      .saveMocks, .services,
      .endWait, .timer, .advance, .clock, .redrive, .restart,
      .branch, .freeze,
      .thaw, .tryOrders, .evaluate, .unwatch, .why, .origin, .trace, .print, .printAll, .where, .branches, .waiting,
      .variables, .events, .list, .moments, .watches, .help:
      return line
    }
  }

  private func hidden(rule text: String) -> String? {
    (try? BreakpointRule(parsing: text)).map { secrets.hidden($0).text }
  }

  private func hidden(expression text: String) -> String {
    (try? FrameExpression(parsing: text)).flatMap { secrets.hidden($0)?.text } ?? secrets.hidden(inExpression: text)
  }

  /// A line without secrets in the JSON at its end, if it has some: what a secret becomes has none at all.
  private mutating func redacted(valueAtEndOf line: String) -> String {
    let words = line.split(separator: " ")
    for (index, word) in words.enumerated() where index > 0 {
      guard let value = try? JSON(parsing: line[word.startIndex...]) else { continue }
      let place = words[0] == "set" ? words[index - 1] : ""
      let name = place.split { ".[]'\"$".contains($0) }.last.map(String.init) ?? ""
      return line[..<word.startIndex] + redacted(value, of: name).text()
    }
    return line
  }
}

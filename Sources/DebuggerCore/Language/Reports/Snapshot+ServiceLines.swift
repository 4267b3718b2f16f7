import Integrations
import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage

/// What the simulated services have, in lines.
extension Snapshot {
  /// How much of a text is shown.
  private static let textLength = 60

  /// The lines about all services, or about one queue, topic, table, bus or job.
  package func serviceLines(of name: String? = nil) -> [String] {
    guard let report = surroundings.services?.report else {
      return ["no services are simulated; give tasks to 'simulated' in asldb.yaml"]
    }
    let sections: [(name: String, lines: [String])] =
      report.jobs.map { ($0.name, lines(of: $0)) } + report.queues.map { ($0.name, lines(of: $0)) }
      + report.topics.map { ($0.name, lines(of: $0)) }
      + (report.direct.isEmpty ? [] : [("direct", ["messages to no topic"] + report.direct.map(line))])
      + report.tables.map { ($0.name, lines(of: $0)) }
      + report.buses.filter { !$0.events.isEmpty || !$0.rules.isEmpty }.map { ($0.name, lines(of: $0)) }
    let chosen = sections.filter { name == nil || $0.name == name }.flatMap(\.lines)
    if !chosen.isEmpty { return chosen }
    return [
      name.map { "the simulated services have nothing named '\($0)'" } ?? "the simulated services have nothing yet"
    ]
  }

  private func lines(of queue: ServicesReport.Queue) -> [String] {
    ["queue \(queue.name): \(queue.messages.count == 1 ? "1 message" : "\(queue.messages.count) messages")"]
      + queue.messages.map { message in
        let state =
          switch message.state {
          case .available: message.receiveCount > 0 ? ", received \(message.receiveCount) times" : ""
          case .delayed(let until): ", delayed for \(duration(until: until))"
          case .inFlight(let until): ", in flight for \(duration(until: until))"
          }
        return "  \(message.id.prefix(8))  \(Self.brief(message.body))\(state)"
      }
  }

  private func lines(of topic: ServicesReport.Topic) -> [String] {
    let listeners = topic.subscriptions.map { "\($0.proto) \($0.endpoint.split(separator: ":").last ?? "")" }
    return ["topic \(topic.name): \(listeners.isEmpty ? "nobody listens" : listeners.joined(separator: ", "))"]
      + topic.published.map(line)
  }

  private func line(of published: ServicesReport.Published) -> String {
    let delivered = published.delivered.isEmpty ? "" : " to \(published.delivered.joined(separator: ", "))"
    return "  \(published.id.prefix(8))  \(Self.brief(published.message))\(delivered)"
  }

  private func lines(of table: ServicesReport.Table) -> [String] {
    let key = table.key.joined(separator: ", ") + (table.keyIsGuess ? " (guessed)" : "")
    return ["table \(table.name), key \(key): \(table.items.count == 1 ? "1 item" : "\(table.items.count) items")"]
      + table.items.map { "  \($0.briefText(upTo: Self.textLength))" }
  }

  private func lines(of bus: ServicesReport.Bus) -> [String] {
    let rules = bus.rules.isEmpty ? "no rules" : "rules \(bus.rules.joined(separator: ", "))"
    return ["bus \(bus.name), \(rules): \(bus.events.count == 1 ? "1 event" : "\(bus.events.count) events")"]
      + bus.events.map { event in
        let targets = event.targets.isEmpty ? "" : " to \(event.targets.joined(separator: ", "))"
        return "  \(event.event.briefText(upTo: Self.textLength))\(targets)"
      }
  }

  private func lines(of job: ServicesReport.Job) -> [String] {
    let watch = surroundings.jobs.first { watched in
      pendingTasks.contains { $0.id == watched.task } && watched.concerns(job.id)
    }
    let polls = watch.map { ", polled \($0.count == 1 ? "once" : "\($0.count) times")" } ?? ""
    return ["job \(job.shortID) \(job.name), \(job.kind): \(job.past.last?.status ?? "")\(polls)"]
      + job.past.map { "  \(offset(of: $0.at))  \($0.status)" }
      + job.ahead.map { "  \(offset(of: $0.at))  (\($0.status))" }
  }

  /// A moment as the time since the execution began.
  private func offset(of moment: Instant) -> String {
    "+" + DurationText.text(milliseconds: max(0, moment.milliseconds - start.milliseconds))
  }

  private func duration(until moment: Instant) -> String {
    DurationText.text(milliseconds: max(0, moment.milliseconds - now.milliseconds))
  }

  private static func brief(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > textLength ? line.prefix(textLength - 1) + "…" : line
  }
}

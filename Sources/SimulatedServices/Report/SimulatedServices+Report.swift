import HashTreeCollections
import Interpreter
import JSONModel

extension SimulatedServices {
  /// What the services know, as plain data to be shown.
  package var report: ServicesReport {
    ServicesReport(
      queues: queues.names.compactMap { queues.queues[$0] }.map(report),
      topics: topics.names.compactMap { topics.topics[$0] }.map(report),
      direct: topics.direct.map(\.report),
      tables: tables.names.compactMap { tables.tables[$0] }.map { table in
        ServicesReport.Table(
          name: table.name,
          key: table.schema.key.attributes.map(\.name),
          keyIsGuess: table.isGuess,
          items: table.scanned.map(\.json)
        )
      },
      buses: events.names.compactMap { events.buses[$0] }.map { bus in
        ServicesReport.Bus(
          name: bus.name,
          rules: bus.rules.keys.sorted(),
          events: bus.events.map {
            ServicesReport.Event(event: $0.event, at: $0.at, rules: $0.rules, targets: $0.targets)
          }
        )
      },
      jobs: zip(jobs.ordered, jobs.shortIdentifiers).map { $0.report(called: $1) }
    )
  }

  private func report(_ queue: Queue) -> ServicesReport.Queue {
    ServicesReport.Queue(name: queue.name, url: queueURL(of: queue.name), messages: queue.ordered.map { report($0) })
  }

  private func report(_ message: QueueMessage) -> ServicesReport.Message {
    let state: ServicesReport.Message.State =
      if message.visibleAt <= now {
        .available
      } else {
        message.receiveCount > 0 ? .inFlight(until: message.visibleAt) : .delayed(until: message.visibleAt)
      }
    return ServicesReport.Message(
      id: message.id,
      body: message.body,
      attributes: .object(message.attributes),
      group: message.group,
      sentAt: message.sentAt,
      receiveCount: message.receiveCount,
      state: state
    )
  }

  private func report(_ topic: Topic) -> ServicesReport.Topic {
    ServicesReport.Topic(
      name: topic.name,
      arn: topicARN(of: topic.name),
      subscriptions: topic.subscriptions.map { ServicesReport.Subscription(proto: $0.proto, endpoint: $0.endpoint) },
      published: topic.published.map(\.report)
    )
  }
}

extension Publication {
  fileprivate var report: ServicesReport.Published {
    ServicesReport.Published(id: id, at: at, subject: subject, message: message, delivered: delivered)
  }
}

extension Job {
  fileprivate func report(called shortID: String) -> ServicesReport.Job {
    ServicesReport.Job(
      kind: kind.rawValue,
      id: id,
      shortID: shortID,
      name: name,
      seconds: seconds,
      outcome: outcome,
      past: stages.map { ServicesReport.Job.Stage(status: $0.status, at: $0.at) },
      ahead: ahead.map { ServicesReport.Job.Stage(status: $0.status, at: $0.at) },
      description: description
    )
  }
}

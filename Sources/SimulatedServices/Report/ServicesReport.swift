package import Interpreter
package import JSONModel

/// What the services know, as plain data to be shown.
package struct ServicesReport: Sendable, Equatable {
  /// A queue.
  package struct Queue: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// Its URL.
    package let url: String
    /// Its messages, in their order.
    package let messages: [Message]
  }

  /// A message in a queue.
  package struct Message: Sendable, Equatable {
    /// Whether it can be received.
    package enum State: Sendable, Equatable {
      /// It can be received.
      case available
      /// It can be received from then on.
      case delayed(until: Instant)
      /// Somebody has received it, and has it until then.
      case inFlight(until: Instant)
    }

    /// Its identifier.
    package let id: String
    /// Its text.
    package let body: String
    /// Its attributes, as the API writes them.
    package let attributes: JSON
    /// The group that it is ordered in.
    package let group: String?
    /// When it was sent.
    package let sentAt: Instant
    /// How often it was received.
    package let receiveCount: Int
    /// Whether it can be received.
    package let state: State
  }

  /// A topic.
  package struct Topic: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// Its ARN.
    package let arn: String
    /// Who listens: a protocol and an address each.
    package let subscriptions: [Subscription]
    /// What was published.
    package let published: [Published]
  }

  /// A listener of a topic.
  package struct Subscription: Sendable, Equatable {
    /// How it is told.
    package let proto: String
    /// Where it is told.
    package let endpoint: String
  }

  /// What was published.
  package struct Published: Sendable, Equatable {
    /// Its identifier.
    package let id: String
    /// When.
    package let at: Instant
    /// The subject, if it has one.
    package let subject: String?
    /// The text.
    package let message: String
    /// Who got it.
    package let delivered: [String]
  }

  /// A table.
  package struct Table: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// The names of its key's attributes.
    package let key: [String]
    /// Whether the key was guessed of an item.
    package let keyIsGuess: Bool
    /// Its items, as the API writes them, in the order of a scan.
    package let items: [JSON]
  }

  /// An event bus.
  package struct Bus: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// The names of its rules.
    package let rules: [String]
    /// The events, in their order.
    package let events: [Event]
  }

  /// An event.
  package struct Event: Sendable, Equatable {
    /// The event, as rules see it.
    package let event: JSON
    /// When it was put on the bus.
    package let at: Instant
    /// The rules that it matched.
    package let rules: [String]
    /// Who got it.
    package let targets: [String]
  }

  /// A job.
  package struct Job: Sendable, Equatable {
    /// A status, and since when.
    package struct Stage: Sendable, Equatable {
      /// The status, in the service's word.
      package let status: String
      /// Since when, or from when on.
      package let at: Instant
    }

    /// What kind of job it is.
    package let kind: String
    /// What the service finds it by.
    package let id: String
    /// A short text that means it, and no other job, where a job is named by hand.
    package let shortID: String
    /// What its author called it.
    package let name: String
    /// How long it takes, in seconds.
    package let seconds: Double
    /// How it ended, or is to end.
    package let outcome: JobOutcome
    /// The statuses that it had.
    package let past: [Stage]
    /// The statuses that it is going to have.
    package let ahead: [Stage]
    /// The job as its service describes it.
    package let description: JSON
  }

  /// The queues, by name.
  package let queues: [Queue]
  /// The topics, by name.
  package let topics: [Topic]
  /// What was sent to telephone numbers and other targets that are no topics.
  package let direct: [Published]
  /// The tables, by name.
  package let tables: [Table]
  /// The event buses, by name.
  package let buses: [Bus]
  /// The jobs, in the order in which they were started.
  package let jobs: [Job]
}

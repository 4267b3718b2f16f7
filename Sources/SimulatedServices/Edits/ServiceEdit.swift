package import JSONModel

/// What a person changes by hand in what the services know.
package enum ServiceEdit: Sendable, Equatable {
  /// Makes a queue.
  case makeQueue(String)
  /// Sends a message to a queue.
  case send(queue: String, body: String, group: String?)
  /// Receives messages of a queue, as a consumer does.
  case receive(queue: String, count: Int)
  /// Takes a message out of a queue, by its identifier.
  case deleteMessage(queue: String, id: String)
  /// Publishes a message to a topic.
  case publish(topic: String, message: String)
  /// Makes a table with a key: one or two names with their types, `S`, `N` or `B`.
  case makeTable(String, key: [String: String], partition: String)
  /// Puts an item: plain JSON, or values with their types.
  case putItem(table: String, item: JSON)
  /// Deletes the item with a key: plain JSON, or values with their types.
  case deleteItem(table: String, key: JSON)
  /// Puts an event on a bus.
  case putEvent(bus: String, source: String, detailType: String, detail: JSON)
  /// Ends a job that runs, now.
  case endJob(id: String, JobOutcome)
  /// Changes how long a job that runs takes, and how it is to end.
  case changeJob(id: String, seconds: Double?, outcome: JobOutcome?)
  /// Says how long the next jobs take and how they end; comes before all rules that were there.
  case setNextJobs(JobRule)
}

/// Why a change by hand was not made.
package struct ServiceEditError: Error, Sendable, Equatable {
  /// The reason.
  package let message: String

  /// Makes an error.
  package init(message: String) { self.message = message }
}

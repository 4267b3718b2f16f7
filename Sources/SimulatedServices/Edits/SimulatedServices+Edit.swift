import HashTreeCollections
package import Interpreter
import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// Changes by hand what the services know; after an error nothing has changed.
  package mutating func perform(_ edit: ServiceEdit, at now: Instant) throws(ServiceEditError) {
    advance(to: now)
    var changed = self
    do throws(Refusal) {
      try changed.make(edit)
    } catch {
      switch error {
      case .error(let error): throw ServiceEditError(message: error.message)
      case .notSimulated(let what): throw ServiceEditError(message: "\(what) is not simulated")
      }
    }
    self = changed
  }

  private mutating func make(_ edit: ServiceEdit) throws(Refusal) {
    switch edit {
    case .makeQueue(let name):
      try make(.queue(name, name.hasSuffix(".fifo") ? ["FifoQueue": "true"] : [:], deadLetters: nil))
    case .send(let queue, let body, let group): try send(body, to: queue, group: group)
    case .receive(let queue, let count):
      let name = try existingQueue(queue)
      guard !receive(count, of: name, visibilitySeconds: nil).isEmpty else {
        throw .error("", "no message of '\(queue)' can be received now")
      }
    case .deleteMessage(let queue, let id):
      let fitting = queues.queues[queue]?.messages.values.filter { $0.id.hasPrefix(id) } ?? []
      guard let message = fitting.first, fitting.count == 1 else {
        throw .error("", "'\(queue)' has no message \(id)")
      }
      queues.queues[queue]?.remove(message.number)
    case .publish(let topic, let message):
      let name = try existingTopic(arn: topicARN(of: topic))
      _ = try publish(TopicMessage(text: message), to: name)
    case .makeTable(let name, let key, let partition): try makeTable(name, key, partition)
    case .putItem(let table, let item):
      let item = try Attributes(plain: item.object ?? [:])
      _ = try change(.put, Members(["TableName": .string(table), "Item": item.json], of: "the item"))
    case .deleteItem(let table, let key):
      let key = try Attributes(plain: key.object ?? [:])
      let members = try Members(
        ["TableName": .string(table), "Key": key.json, "ReturnValues": "ALL_OLD"],
        of: "the item"
      )
      guard try change(.delete, members).returned != nil else {
        throw .error("", "'\(table)' has no item with this key")
      }
    case .putEvent(let bus, let source, let type, let detail):
      let entry: JSON = [
        "Source": .string(source), "DetailType": .string(type), "Detail": .string(detail.text()),
        "EventBusName": .string(bus),
      ]
      let call = APICall(service: "eventbridge", action: "putEvents", parameters: ["Entries": [entry]])
      let answer = try answer(.putEvents, call)
      if let message = answer["Entries"]?[0]?["ErrorMessage"]?.string { throw .error("", message) }
    case .endJob(let id, let outcome):
      let job = try runningJob(id)
      jobs.change(job.kind.subject, job.id) { $0.end(outcome, at: now) }
    case .changeJob(let id, let seconds, let outcome):
      let job = try runningJob(id)
      jobs.change(job.kind.subject, job.id) { $0.change(seconds: seconds, outcome: outcome, at: now) }
      jobs.advance(to: now)
    case .setNextJobs(let rule): setup.jobs.insert(rule, at: 0)
    }
  }

  private mutating func send(_ body: String, to queue: String, group: String?) throws(Refusal) {
    let name = try existingQueue(queue)
    let isFIFO = queues.queues[name]?.attributes.isFIFO ?? false
    let message = OutgoingMessage(
      body: body,
      attributes: .none,
      group: group ?? (isFIFO ? "by-hand" : nil),
      // What a person sends twice is meant twice.
      deduplication: isFIFO ? identifiers.uuid() : nil
    )
    _ = try send(message, to: name)
  }

  private mutating func makeTable(_ name: String, _ key: [String: String], _ partition: String) throws(Refusal) {
    guard tables.tables[name] == nil else { throw .error("", "there is a table '\(name)'") }
    func attribute(_ name: String) throws(Refusal) -> TableSchema.KeyAttribute {
      guard let kind = key[name].flatMap(AttributeValue.Kind.init), [.string, .number, .binary].contains(kind) else {
        throw .error("", "the type of '\(name)' is S, N or B")
      }
      return TableSchema.KeyAttribute(name: name, kind: kind)
    }
    let sorts = key.keys.filter { $0 != partition }.sorted()
    guard sorts.count <= 1 else { throw .error("", "a key has at most two attributes") }
    let sort = try sorts.first.map { name throws(Refusal) in try attribute(name) }
    try make(.table(name, TableSchema.Key(partition: try attribute(partition), sort: sort)))
  }

  private func runningJob(_ id: String) throws(Refusal) -> Job {
    guard let job = jobs.meant(by: id) else {
      let known = zip(jobs.ordered, jobs.shortIdentifiers).filter { !$0.0.hasEnded }.map(\.1)
      let hint = known.isEmpty ? "none runs" : "there are \(known.joined(separator: ", "))"
      throw .error("", "no job, or more than one, is \(id); \(hint)")
    }
    guard !job.hasEnded else { throw .error("", "the job has ended: \(job.status)") }
    return job
  }
}

import JSONModel

/// Changes by hand as lines: `send Orders "hello"`, `put-item Prices {"id": 1}`, `end-job 7f… fails "no capacity"`.
extension ServiceEdit {
  /// How a line of each kind is written.
  package static let forms = [
    "make-queue QUEUE", "send QUEUE TEXT [GROUP]", "receive QUEUE [COUNT]", "delete-message QUEUE ID",
    "publish TOPIC TEXT", "make-table TABLE NAME:S|N|B [NAME:S|N|B]", "put-item TABLE JSON", "delete-item TABLE JSON",
    "put-event BUS SOURCE TYPE JSON", "end-job ID [OUTCOME]", "change-job ID SECONDS|- [OUTCOME]", "next-jobs JSON",
  ]

  /// The change as a line that reads back as the same change.
  package var line: String {
    switch self {
    case .makeQueue(let queue): Self.line("make-queue", queue)
    case .send(let queue, let body, let group): Self.line("send", queue, body, group)
    case .receive(let queue, let count): Self.line("receive", queue, "\(count)")
    case .deleteMessage(let queue, let id): Self.line("delete-message", queue, id)
    case .publish(let topic, let message): Self.line("publish", topic, message)
    case .makeTable(let table, let key, let partition):
      Self.line(
        "make-table",
        table,
        "\(partition):\(key[partition] ?? "S")",
        key.first { $0.key != partition }.map { "\($0.key):\($0.value)" }
      )
    case .putItem(let table, let item): Self.line("put-item", table) + " " + item.text()
    case .deleteItem(let table, let key): Self.line("delete-item", table) + " " + key.text()
    case .putEvent(let bus, let source, let type, let detail):
      Self.line("put-event", bus, source, type) + " " + detail.text()
    case .endJob(let id, let outcome): Self.line("end-job", id) + outcome.words
    case .changeJob(let id, let seconds, let outcome):
      Self.line("change-job", id, seconds.map { JSONNumber($0).text } ?? "-") + (outcome?.words ?? "")
    case .setNextJobs(let rule): "next-jobs " + rule.json.text()
    }
  }

  /// Reads a line.
  ///
  /// - Throws: What was found, and what was expected.
  package init(parsing line: String) throws(ServiceEditError) {
    var words = EditWords(line)
    guard let kind = words.next() else { throw Self.noForm("nothing") }
    guard let form = Self.forms.first(where: { $0.prefix { $0 != " " } == kind }) else {
      throw Self.noForm("'\(kind)'")
    }
    guard let edit = try Self.edit(kind, &words), words.isAtEnd else {
      throw ServiceEditError(message: "expected \(form)")
    }
    self = edit
  }

  private static func noForm(_ found: String) -> ServiceEditError {
    ServiceEditError(message: "found \(found), expected one of: \(forms.joined(separator: "; "))")
  }

  private static func edit(_ kind: String, _ words: inout EditWords) throws(ServiceEditError) -> ServiceEdit? {
    if kind == "next-jobs" {
      guard let json = try words.json() else { return nil }
      return try rule(json).map { .setNextJobs($0) }
    }
    guard let subject = words.next() else { return nil }
    switch kind {
    case "make-queue": return .makeQueue(subject)
    case "send": return words.next().map { .send(queue: subject, body: $0, group: words.next()) }
    case "receive": return Int(words.next() ?? "1").map { .receive(queue: subject, count: $0) }
    case "delete-message": return words.next().map { .deleteMessage(queue: subject, id: $0) }
    case "publish": return words.next().map { .publish(topic: subject, message: $0) }
    case "make-table": return table(subject, &words)
    case "put-item": return try words.json().map { .putItem(table: subject, item: $0) }
    case "delete-item": return try words.json().map { .deleteItem(table: subject, key: $0) }
    case "put-event":
      guard let source = words.next(), let type = words.next() else { return nil }
      return .putEvent(bus: subject, source: source, detailType: type, detail: try words.json() ?? [:])
    case "end-job":
      return words.isAtEnd ? .endJob(id: subject, .succeeds) : words.outcome().map { .endJob(id: subject, $0) }
    case "change-job":
      guard let text = words.next() else { return nil }
      let seconds = Double(text).flatMap { (0...ServicesSetup.longestJobSeconds).contains($0) ? $0 : nil }
      guard seconds != nil || text == "-" else { return nil }
      return .changeJob(id: subject, seconds: seconds, outcome: words.isAtEnd ? nil : words.outcome())
    default: return nil
    }
  }

  private static func table(_ name: String, _ words: inout EditWords) -> ServiceEdit? {
    var (key, partition): ([String: String], String?) = ([:], nil)
    while let word = words.next() {
      let parts = word.split(separator: ":").map(String.init)
      guard parts.count == 2, ["S", "N", "B"].contains(parts[1]), key.count < 2, key[parts[0]] == nil else {
        return nil
      }
      partition = partition ?? parts[0]
      key[parts[0]] = parts[1]
    }
    return partition.map { .makeTable(name, key: key, partition: $0) }
  }

  private static func rule(_ json: JSON) throws(ServiceEditError) -> JobRule? {
    do throws(SetupProblems) { return try ServicesSetup(json: ["jobs": [json]]).jobs.first } catch {
      guard let problem = error.problems.first else { return nil }
      throw ServiceEditError(message: problem.message)
    }
  }

  private static func line(_ words: String?...) -> String {
    words.compactMap(\.self).map(EditWords.written).joined(separator: " ")
  }
}

extension JobOutcome {
  /// The outcome at the end of a line, with a blank before it.
  fileprivate var words: String {
    switch self {
    case .succeeds: " succeeds"
    case .timesOut: " timesOut"
    case .stops: " stops"
    case .fails(let reason): " fails " + EditWords.written(reason)
    }
  }
}

/// The words of a line: up to a blank, or a text of JSON in quotes.
private struct EditWords {
  private var rest: Substring

  init(_ line: String) { rest = line[...].drop(while: \.isWhitespace) }

  var isAtEnd: Bool { rest.isEmpty }

  /// A word as a line has it: in quotes where it has to be.
  static func written(_ word: String) -> String {
    let isBare = !word.isEmpty && word.allSatisfy { !$0.isWhitespace } && !"\"{[".contains(word.first ?? "\"")
    return isBare ? word : JSON.string(word).text()
  }

  /// The next word.
  mutating func next() -> String? {
    guard let first = rest.first else { return nil }
    defer { rest = rest.drop(while: \.isWhitespace) }
    guard first == "\"" else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      return String(word)
    }
    var end = rest.index(after: rest.startIndex)
    while end < rest.endIndex, rest[end] != "\"" {
      end = rest.index(end, offsetBy: rest[end] == "\\" ? 2 : 1, limitedBy: rest.endIndex) ?? rest.endIndex
    }
    guard end < rest.endIndex else { return nil }
    let quoted = rest[...end]
    rest = rest[rest.index(after: end)...]
    return (try? JSON(parsing: quoted))?.string
  }

  /// The rest as JSON; nothing when there is none.
  mutating func json() throws(ServiceEditError) -> JSON? {
    guard !rest.isEmpty else { return nil }
    defer { rest = "" }
    do throws(JSONSyntaxError) { return try JSON(parsing: rest) } catch {
      throw ServiceEditError(message: "this is no JSON, \(error)")
    }
  }

  /// The rest as a job's outcome.
  mutating func outcome() -> JobOutcome? {
    switch next() {
    case "succeeds": .succeeds
    case "timesOut": .timesOut
    case "stops": .stops
    case "fails": .fails(next() ?? "")
    default: nil
    }
  }
}

import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// A case of the recorded executions, ready to be run.
struct RecordedExecution {
  private let item: JSON

  init(_ item: JSON) { self.item = item }

  /// Why the case says nothing about us; `nil` when it does.
  var reasonToSkip: String? {
    if let reason = item["suspect"]?.string { return "suspect: \(reason)" }
    return item["validated"] == true ? nil : "not validated against AWS"
  }

  /// Whether the case needs something of its runner.
  func needs(_ need: String) -> Bool { item["needs"]?.array?.contains(.string(need)) ?? false }

  // MARK: What is run

  /// The definition with the real names in the place of masks.
  var definition: JSON { unmasked(item["definition"] ?? .null) }

  /// The input with the real names in the place of masks.
  var input: JSON { unmasked(item["input"] ?? .null) }

  /// The settings that give the names of the recording.
  var settings: ExecutionSettings {
    var settings = ExecutionSettings()
    settings.region = Mask.region
    settings.account = Mask.account
    settings.workflow = item["type"] == "EXPRESS" ? .express : .standard
    if let role = events?.first?["executionStartedEventDetails"]?["roleArn"]?.string { settings.roleARN = role }
    return settings
  }

  /// When the execution started: as recorded, else the day on which the recording was last checked.
  var start: Instant {
    let text = (item["now"] ?? item["last_validated"])?.string
    return text.flatMap { Timestamp(parsing: $0) }.map { Instant($0) } ?? Instant(milliseconds: 1_700_000_000_000)
  }

  /// What each task was asked and answered, in the order of the history; `nil` when nothing of them was recorded.
  var tasks: [JSON]? { item["tasks"]?.array }

  /// The texts of the objects of S3 at the start, by bucket and key.
  var buckets: [String: [String: String]] {
    let buckets = (item["s3"]?.object?.members ?? []).map { bucket in
      (bucket.name, (bucket.value.object?.members ?? []).map { ($0.name, $0.value.string ?? "") })
    }
    return Dictionary(uniqueKeysWithValues: buckets.map { ($0.0, Dictionary(uniqueKeysWithValues: $0.1)) })
  }

  /// What stands for the same run in Step Functions Local, when the case has it.
  var mocks: MockConnector? {
    get throws {
      guard let mock = item["mock"], let config = mock["config"] else { return nil }
      let choice = MockSelection.Choice.named(mock["test_case"]?.string ?? "")
      return MockConnector(try MockConfiguration(parsing: config.utf8()).testCase(choice), of: "the mocks")
    }
  }

  private func unmasked(_ value: JSON) -> JSON {
    let substitutes = (item["substitute"]?.object?.members ?? []).map { ($0.name, $0.value.string ?? "") }
    return value.mappingTexts { text in
      substitutes.reduce(text) { $0.replacing($1.0, with: $1.1) }
        .replacing(Mask.partition, with: "aws").replacing(Mask.regionName, with: Mask.region)
    }
  }

  // MARK: What is expected

  /// The recorded events; `nil` when the test kept only the outcome.
  var events: [JSON]? { item["events"]?.array.map { isOlderThanNewMapExits ? $0.withNewMapExits : $0 } }

  /// Whether the recording was made before AWS let the exit of a distributed Map point back to the start of its Map Run
  /// and no longer to its end: between June and November 2024.
  private var isOlderThanNewMapExits: Bool { (item["last_validated"]?.string ?? "") < "2024-11" }

  /// How the execution ended.
  var outcome: JSON? { item["outcome"].flatMap { $0 == .null ? nil : $0 } }

  /// The last event of an express execution, as its log has it.
  var endEvent: JSON? { item["end_event"] }

  /// Whether the events of branches carry no numbers and are sorted.
  var hasMaskedIDs: Bool { item["ids_normalised"] == true }

  /// An event of ours as the recording would have it.
  func masked(event: JSON) -> JSON {
    let event = masked(event.parsingObjectsInTexts)
    return isOlderThanRedrive ? event.withoutRedriveCounts : event
  }

  /// A value of ours with the masks of the recording.
  func masked(_ value: JSON) -> JSON {
    // A text at a place whose name has the word timestamp is hidden there, and only there.
    let placeholders = (item["placeholders"]?.object?.members ?? []).filter { $0.value != "timestamp" }
      .map { ($0.name, $0.value.string ?? "") }
    let names = (item["substitute"]?.object?.members ?? []).map { (Mask.real($0.value.string ?? ""), $0.name) }
    return value.mappingTexts { text in
      (placeholders + names).reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// A recorded value with the times that the input has in the place of their masks.
  func withTimes(_ value: JSON) -> JSON {
    let times = item["placeholders"]?.object?.members ?? []
    return value.mappingTexts { text in times.first { $0.value.string == text }?.name ?? text }
  }

  /// Whether the recording was made before executions could be redriven, so that their context object had no count.
  private var isOlderThanRedrive: Bool { (item["last_validated"]?.string).map { $0 < "2023-11-15" } ?? false }
}

extension JSON {
  /// The value without the `RedriveCount` of context objects in it.
  fileprivate var withoutRedriveCounts: JSON {
    switch self {
    case .object(var object):
      if object["StartTime"] != nil { object["RedriveCount"] = nil }
      return .object(JSONObject(object.members.map { ($0.name, $0.value.withoutRedriveCounts) }))
    case .array(let elements): return .array(elements.map(\.withoutRedriveCounts))
    case .null, .bool, .number, .string: return self
    }
  }
}

extension [JSON] {
  /// Recorded events in which the exits of distributed Maps point back to the starts of their Map Runs.
  fileprivate var withNewMapExits: [JSON] {
    map { event in
      guard case .object(var object) = event, event["type"] == "MapStateExited",
        let ended = self.event(before: event), ended["type"] == "MapRunSucceeded"
      else { return event }
      object["previousEventId"] = ended["previousEventId"]
      return .object(object)
    }
  }

  private func event(before event: JSON) -> JSON? { first { $0["id"] == event["previousEventId"] } }
}

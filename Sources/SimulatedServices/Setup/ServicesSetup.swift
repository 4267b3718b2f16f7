package import JSONModel

/// What the simulated services begin with, and what they do about what is missing.
///
/// Without a setup, queues, topics and tables are made when they are used first. What a setup lists is complete: with
/// one queue in it, other queues are missing, as on AWS.
package struct ServicesSetup: Sendable, Equatable {
  /// What is done about a queue, a topic or a table that is not there.
  package enum Missing: String, Sendable, CaseIterable {
    /// It is made when it is used first.
    case make
    /// The call is refused, as AWS refuses it.
    case refuse
  }

  /// The section that this was read from, without functions and jobs, which can change.
  private let section: JSONObject
  /// What is there at the beginning, in the order in which it is made.
  let steps: [SetupStep]
  /// Whether a missing queue is made.
  let makesMissingQueues: Bool
  /// Whether a missing topic is made.
  let makesMissingTopics: Bool
  /// Whether a missing table is made.
  let makesMissingTables: Bool
  /// The functions that somebody can run, by their names.
  package var functions: Set<String>
  /// How long jobs take and how they end: of the rules for a job the first that says it.
  package var jobs: [JobRule]
  /// How long a job takes that no rule is for.
  package static let jobSeconds = 60.0
  /// How long a job takes at most: a hundred years, longer than any execution.
  package static let longestJobSeconds = 3.2e9

  /// A setup with nothing in it.
  package init() { self.init(section: [:], steps: [], functions: [], jobs: []) }

  init(section: JSONObject, steps: [SetupStep], functions: Set<String>, jobs: [JobRule]) {
    self.section = JSONObject(
      distinct: section.members.filter { $0.name != "functions" && $0.name != "jobs" && $0.value != .null }
    )
    self.steps = steps
    self.functions = functions
    self.jobs = jobs
    let missing = section["missing"]?.string.flatMap(Missing.init)
    func makes(_ kind: String) -> Bool { missing.map { $0 == .make } ?? (section[kind] == nil) }
    makesMissingQueues = makes("queues")
    makesMissingTopics = makes("topics")
    makesMissingTables = makes("tables")
  }

  /// The setup as a section that reads back as the same setup.
  package var json: JSON {
    var object = section
    object["functions"] = functions.isEmpty ? nil : .array(functions.sorted().map { .string($0) })
    object["jobs"] = jobs.isEmpty ? nil : .array(jobs.map(\.json))
    return .object(object)
  }

  /// Reads what ``json`` has written.
  package init(json: JSON) throws(SetupProblems) {
    let bytes = json.utf8()
    guard let document = try? JSONDocument(parsing: bytes) else {
      throw SetupProblems(problems: [])
    }
    self = try SetupReader.read(document.root)
  }
}

extension JobRule {
  /// The rule as a section has it.
  var json: JSON {
    var object = JSONObject()
    object.set("service", service)
    object.set("action", action)
    object.set("name", name)
    if let seconds { object["seconds"] = .number(JSONNumber(seconds)) }
    switch outcome {
    case nil: break
    case .succeeds?: object["outcome"] = "succeeds"
    case .timesOut?: object["outcome"] = "timesOut"
    case .stops?: object["outcome"] = "stops"
    case .fails(let reason)?: object["fails"] = .string(reason)
    }
    return .object(object)
  }
}

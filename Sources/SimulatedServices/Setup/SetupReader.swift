import Interpreter
package import JSONModel
import ServiceCalls
import StatesLanguage

/// Reads the section `simulate` of a bindings file, whatever syntax it was written in.
package struct SetupReader {
  private enum Key: String, CaseIterable {
    case missing, queues, topics, tables, buses, functions, jobs
  }

  /// What was read, and what was tried with it so far.
  var steps: [SetupStep] = []
  private var functions: Set<String> = []
  private var jobs: [JobRule] = []
  private var problems: [SetupProblem] = []
  private var trial = SimulatedServices(
    ServicesSetup(),
    seed: 0,
    region: "us-east-1",
    account: "123456789012",
    at: Instant(milliseconds: 0)
  )

  private init() {}

  /// Reads a section.
  ///
  /// - Throws: Everything that is wrong, in the order of the text.
  package static func read(_ section: LocatedJSON) throws(SetupProblems) -> ServicesSetup {
    var reader = SetupReader()
    reader.read(section)
    guard reader.problems.isEmpty else { throw SetupProblems(problems: reader.problems) }
    return ServicesSetup(
      section: section.value.object ?? [:],
      steps: reader.steps,
      functions: reader.functions,
      jobs: reader.jobs
    )
  }

  private mutating func read(_ section: LocatedJSON) {
    guard section.value != .null else { return }
    for (name, value) in members(of: section, "'simulate'") {
      guard let key = Key(rawValue: name) else {
        reportUnknown(name, among: Key.allCases.map(\.rawValue), "the section 'simulate'", at: value)
        continue
      }
      switch key {
      case .missing: _ = word(value, "'missing'", ServicesSetup.Missing.allCases.map(\.rawValue))
      case .queues: readQueues(value)
      case .topics: readTopics(value)
      case .tables: readTables(value)
      case .buses: readBuses(value)
      case .functions:
        functions.formUnion(elements(of: value, "'functions'").compactMap { text($0, "a function's name") })
      case .jobs: jobs = elements(of: value, "'jobs'").compactMap { jobRule($0) }
      }
    }
  }

  /// Takes a step, after it was tried.
  mutating func add(_ step: SetupStep, at value: LocatedJSON) {
    do throws(Refusal) {
      try trial.make(step)
      steps.append(step)
    } catch {
      switch error {
      case .error(let error): report(error.message, at: value.range)
      case .notSimulated(let what): report("\(what) is not simulated", at: value.range)
      }
    }
  }

  private mutating func jobRule(_ value: LocatedJSON) -> JobRule? {
    var rule = JobRule()
    for (name, value) in members(of: value, "a rule for jobs") {
      switch name {
      case "service": rule.service = known(value, "service", among: JobAction.startingNames.map(\.service))
      case "action": rule.action = known(value, "action", among: JobAction.startingNames.map(\.action))
      case "name": rule.name = text(value, "a name, where * stands for any letters")
      case "seconds": rule.seconds = jobSeconds(value)
      case "fails": rule.outcome = text(value, "the reason").map { .fails($0) }
      case "outcome":
        switch word(value, "'outcome'", ["succeeds", "fails", "timesOut", "stops"]) {
        case "succeeds"?: rule.outcome = .succeeds
        case "timesOut"?: rule.outcome = .timesOut
        case "stops"?: rule.outcome = .stops
        case "fails"?: rule.outcome = .fails("The job failed")
        case _: break
        }
      case let other:
        reportUnknown(
          other,
          among: ["service", "action", "name", "seconds", "outcome", "fails"],
          "a rule for jobs",
          at: value
        )
      }
    }
    return rule
  }

  /// The name of something that starts simulated jobs.
  private mutating func known(_ value: LocatedJSON, _ what: String, among names: [String]) -> String? {
    guard let name = text(value, "the name of the \(what)") else { return nil }
    guard !names.contains(name) else { return name }
    let known = Set(names).sorted()
    let nearest = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
    let hint = nearest ?? "there are \(known.joined(separator: ", "))"
    report("no \(what) '\(name)' has simulated jobs; \(hint)", at: value.range)
    return nil
  }

  /// How long a job takes.
  private mutating func jobSeconds(_ value: LocatedJSON) -> Double? {
    guard let seconds = number(value, "'seconds'") else { return nil }
    if seconds <= ServicesSetup.longestJobSeconds { return seconds }
    report("'seconds' is at most \(JSONNumber(ServicesSetup.longestJobSeconds).text), a hundred years", at: value.range)
    return nil
  }
}

extension SetupReader {
  /// The members of an object; `null` has none.
  mutating func members(of value: LocatedJSON, _ what: String) -> [(name: String, value: LocatedJSON)] {
    if value.value == .null { return [] }
    guard value.value.object == nil else { return value.members }
    report("\(what) has names with their values, but this is \(value.value.kind.withArticle)", at: value.range)
    return []
  }

  /// The elements of a list; `null` has none.
  mutating func elements(of value: LocatedJSON, _ what: String) -> [LocatedJSON] {
    if value.value == .null { return [] }
    guard value.value.array == nil else { return value.elements }
    report("\(what) is a list, but this is \(value.value.kind.withArticle)", at: value.range)
    return []
  }

  /// A text that is not empty.
  mutating func text(_ value: LocatedJSON, _ expected: String) -> String? {
    if let text = value.value.string, !text.isEmpty { return text }
    report("this is \(expected), not \(value.value.kind.withArticle)", at: value.range)
    return nil
  }

  /// A number that is not negative.
  mutating func number(_ value: LocatedJSON, _ what: String) -> Double? {
    if let number = value.value.number?.double, number >= 0, number.isFinite { return number }
    report("\(what) is a number from 0 on, but this is \(value.value.text())", at: value.range)
    return nil
  }

  /// One of some words.
  mutating func word(_ value: LocatedJSON, _ what: String, _ words: [String]) -> String? {
    if let text = value.value.string, words.contains(text) { return text }
    let nearest =
      value.value.string.flatMap { nearestName(to: $0, among: words) }.map { "; did you mean '\($0)'?" } ?? ""
    report("\(what) is \(words.joined(separator: " or ")), not \(value.value.text())\(nearest)", at: value.range)
    return nil
  }

  /// A boolean.
  mutating func flag(_ value: LocatedJSON, _ what: String) -> Bool? {
    if let flag = value.value.bool { return flag }
    report("\(what) is true or false, but this is \(value.value.kind.withArticle)", at: value.range)
    return nil
  }

  /// Reports a name that is none of those that are known.
  mutating func reportUnknown(_ name: String, among known: [String], _ what: String, at value: LocatedJSON) {
    let nearest = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    report(
      "there is no key '\(name)'; \(what) may have \(known.joined(separator: ", "))\(nearest)",
      at: value.nameRange ?? value.range
    )
  }

  /// Reports a problem.
  mutating func report(_ message: String, at range: Range<SourcePosition>) {
    problems.append(SetupProblem(message: message, range: range))
  }
}

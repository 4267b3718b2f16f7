import JSONModel
import StatesLanguage

/// The members of an event's details, read by their names.
struct EventDetails {
  /// The event.
  let event: LocatedJSON
  /// Its type.
  let type: String
  /// What the task calls that the event before it is about.
  let resource: TaskResource?
  private let details: LocatedJSON?

  init(of event: LocatedJSON, type: String, calling resource: TaskResource?) {
    self.event = event
    self.type = type
    self.resource = resource
    details = event.members.first { $0.name.hasSuffix("EventDetails") }?.value
  }

  /// A member, when it is there.
  func member(_ name: String) -> LocatedJSON? { details?[name] }

  /// A text that may be left out.
  func optionalText(_ name: String) throws(HistoryProblem) -> String? {
    guard let member = member(name), member.value != .null else { return nil }
    guard let text = member.value.string else { throw HistoryProblem("'\(name)' is a text", at: member.range) }
    return text
  }

  /// A text.
  func text(_ name: String) throws(HistoryProblem) -> String {
    if let text = try optionalText(name) { return text }
    throw missing(name)
  }

  /// A whole number that may be left out.
  func optionalNumber(_ name: String) throws(HistoryProblem) -> Int? {
    guard let member = member(name), member.value != .null else { return nil }
    guard let number = member.value.number?.integer else {
      throw HistoryProblem("'\(name)' is a whole number", at: member.range)
    }
    return number
  }

  /// A whole number.
  func number(_ name: String) throws(HistoryProblem) -> Int {
    if let number = try optionalNumber(name) { return number }
    throw missing(name)
  }

  /// Data, which is the text of a JSON value.
  func payload(_ name: String) throws(HistoryProblem) -> JSON {
    guard let member = member(name) else {
      throw HistoryProblem(
        "event \(event["id"]?.value.text() ?? "") has no '\(name)'; "
          + "let the AWS CLI print the history with --include-execution-data",
        at: details?.range ?? event.range
      )
    }
    if let whole = self.member(name + "Details"), whole.value["truncated"] == true {
      throw HistoryProblem("'\(name)' is cut off, so that the execution cannot be replayed", at: whole.range)
    }
    return try Self.value(of: member, named: name)
  }

  /// The variables that a state has set.
  func assigned() throws(HistoryProblem) -> [Visit.Assigned] {
    var assigned: [Visit.Assigned] = []
    for (name, value) in member("assignedVariables")?.members ?? [] {
      assigned.append(Visit.Assigned(name: name, value: try Self.value(of: value, named: name)))
    }
    return assigned
  }

  private static func value(of member: LocatedJSON, named name: String) throws(HistoryProblem) -> JSON {
    guard let text = member.value.string else {
      throw HistoryProblem("'\(name)' is the text of a JSON value", at: member.range)
    }
    do throws(JSONSyntaxError) {
      return try JSON(parsing: text)
    } catch {
      throw HistoryProblem("the text of '\(name)' is no JSON: \(error.message)", at: member.range)
    }
  }

  private func missing(_ name: String) -> HistoryProblem {
    HistoryProblem("the details of \(type) have '\(name)'", at: details?.range ?? event.range)
  }
}

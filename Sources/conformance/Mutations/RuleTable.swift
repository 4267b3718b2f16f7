import JSONModel

/// Whether a mutation breaks a rule, by the tables of the reference.
struct RuleTable {
  /// The member that is changed.
  let member: JSONObject.Member
  /// What holds it.
  let role: Role
  /// The object that holds it.
  let holder: JSON

  /// Whether the change breaks a rule by itself, whatever it does to the rest of the definition, which ``WholeTable``
  /// judges; `nil` when the tables do not say.
  func isBroken(by change: Mutation.Change) -> Bool? {
    switch change {
    case .drop: isBrokenByDropping
    case .rename(let name): isBrokenByRenaming(to: name)
    case .replace(let value):
      value.kind == member.value.kind ? isBrokenByMisspelling(value.string ?? "") : isBrokenByRetyping
    }
  }

  private var isBrokenByDropping: Bool {
    switch role {
    case .machine, .scope: ["StartAt", "States"].contains(member.name)
    case .states: holder.object?.count == 1
    case .state(let type): isRequired(ofStateType: type)
    case .rule: !["Comment", "Assign", "Output"].contains(member.name)
    case .retrier: member.name == "ErrorEquals"
    case .catcher: ["ErrorEquals", "Next"].contains(member.name)
    case .credentials: true
    case .template, .literal, .assignments, .distribution: false
    }
  }

  private func isRequired(ofStateType type: String) -> Bool {
    let always = ["Type", "Next", "End", "Resource", "Choices", "Branches", "ItemProcessor", "Iterator"]
    return always.contains(member.name) || type == "Wait" && Self.times.contains(member.name)
  }

  private func isBrokenByRenaming(to name: String) -> Bool {
    switch role {
    case .machine, .scope, .states, .retrier, .catcher, .rule, .state, .credentials: true
    case .template: isTwice(name)
    case .assignments: isTwice(name) || !Self.isVariableName(Self.plain(name))
    case .literal, .distribution: false
    }
  }

  /// Whether the object has another member that a name stands for, too: `a` and `a.$` are the same one.
  private func isTwice(_ name: String) -> Bool {
    let others = (holder.object?.members ?? []).map(\.name).filter { $0 != member.name }
    return others.contains { Self.plain($0) == Self.plain(name) }
  }

  private static func plain(_ name: String) -> String { name.hasSuffix(".$") ? String(name.dropLast(2)) : name }

  private static func isVariableName(_ name: String) -> Bool { name.wholeMatch(of: /[A-Za-z_]\w{0,79}/) != nil }

  private func isBrokenByMisspelling(_ text: String) -> Bool? {
    switch role {
    case .machine, .scope: member.name != "Comment"
    case .states: nil
    case .state: isBroken(stateText: text)
    case .rule: isBroken(ruleText: text)
    case .retrier, .catcher: isBroken(handlingText: text)
    case .template, .assignments, .credentials: isBroken(templateText: text)
    case .literal: false
    case .distribution: member.name.hasSuffix("Path") ? TextTable.breaks(text, as: .path) : false
    }
  }

  private func isBroken(stateText text: String) -> Bool? {
    switch member.name {
    case "Type", "Next", "Default", "QueryLanguage": true
    case "Comment", "Label", "Result", "Parameters": false
    case "Error", "Cause", "Output", "Arguments", "Items", "Seconds": TextTable.breaks(text, as: .data)
    case "Resource": ResourceTable.isRefused(text)
    case "Timestamp": TextTable.breaks(text, as: .timestamp)
    case "ResultPath": TextTable.breaks(text, as: .placement)
    case "ErrorPath", "CausePath": TextTable.breaks(text, as: .template)
    case let name where name.hasSuffix("Path"): TextTable.breaks(text, as: .path)
    default: TextTable.breaks(text, as: .data)
    }
  }

  private func isBroken(ruleText text: String) -> Bool? {
    switch member.name {
    case "Next": true
    case "Comment": false
    case "Variable": TextTable.breaks(text, as: .path)
    case let name where name.hasSuffix("Path"): TextTable.breaks(text, as: .path)
    case let name where name.hasPrefix("Timestamp"): TextTable.breaks(text, as: .timestamp)
    default: TextTable.breaks(text, as: .data)
    }
  }

  private func isBroken(handlingText text: String) -> Bool? {
    switch member.name {
    case "Next", "JitterStrategy": true
    case "ResultPath": TextTable.breaks(text, as: .placement)
    default: TextTable.breaks(text, as: .data)
    }
  }

  private func isBroken(templateText text: String) -> Bool? {
    TextTable.breaks(text, as: member.name.hasSuffix(".$") ? .template : .data)
  }

  private var isBrokenByRetyping: Bool? {
    switch role {
    case .machine, .scope, .states, .retrier, .credentials: true
    case .rule, .catcher: member.name != "Output"
    case .state: isStateBrokenByRetyping
    case .template, .assignments: member.name.hasSuffix(".$")
    case .literal, .distribution: false
    }
  }

  private var isStateBrokenByRetyping: Bool? {
    switch member.name {
    case "Result", "Parameters", "Arguments", "Output": false
    // A list of items may become an object only in a distributed Map.
    case "Items": member.value.array == nil ? member.value.string != nil : nil
    // What an expression computes may as well be a number.
    case let name where Self.numbers.contains(name): member.value.string == nil
    default: true
    }
  }

  private static let times = ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]
  private static let numbers = [
    "TimeoutSeconds", "HeartbeatSeconds", "Seconds", "MaxConcurrency", "ToleratedFailureCount",
    "ToleratedFailurePercentage",
  ]
}

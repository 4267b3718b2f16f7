import JSONModel

/// Whether a mutation breaks a rule, by the tables of the reference.
struct RuleTable {
  /// The member that is changed.
  let member: JSONObject.Member
  /// What holds it.
  let role: Role
  /// The object that holds it.
  let holder: JSON

  /// Whether the change breaks a rule by itself, whatever it does to the graph; `nil` when the tables do not say.
  func isBroken(by change: Mutation.Change) -> Bool? {
    switch change {
    case .drop: isBrokenByDropping
    case .rename(let name): isBrokenByRenaming(to: name)
    case .replace(let value):
      value.kind == member.value.kind ? isBrokenByMisspelling(value.string ?? "") : isBrokenByRetyping
    }
  }

  private var isBrokenByDropping: Bool? {
    switch role {
    case .machine, .scope: member.name == "ProcessorConfig" ? nil : ["StartAt", "States"].contains(member.name)
    case .states: holder.object?.count == 1
    case .state(let type): isRequired(ofStateType: type)
    case .rule(let isTop): isRequired(inRuleAtTop: isTop)
    case .retrier: member.name == "ErrorEquals"
    case .catcher: member.name == "Assign" ? nil : ["ErrorEquals", "Next"].contains(member.name)
    case .template, .literal: false
    case .other: nil
    }
  }

  private func isRequired(ofStateType type: String) -> Bool? {
    if Self.undecided.contains(member.name) { return nil }
    let always = ["Type", "Next", "End", "Resource", "Choices", "Branches", "ItemProcessor", "Iterator"]
    return always.contains(member.name) || type == "Wait" && Self.times.contains(member.name)
  }

  private func isRequired(inRuleAtTop isTop: Bool) -> Bool? {
    switch member.name {
    case "Assign": nil
    case "Comment": false
    default: true
    }
  }

  private func isBrokenByRenaming(to name: String) -> Bool? {
    switch role {
    case .machine, .scope, .states, .retrier, .catcher, .rule: true
    case .state: true
    case .template: member.name.hasSuffix(".$") && name.hasSuffix(".$") ? false : nil
    case .literal: false
    case .other: nil
    }
  }

  private func isBrokenByMisspelling(_ text: String) -> Bool? {
    switch role {
    case .machine, .scope: member.name == "Comment" ? false : member.name == "StartAt" ? true : nil
    case .states: nil
    case .state: isBroken(stateText: text)
    case .rule: member.name == "Next" ? true : member.name == "Comment" || isPlainOperand ? false : nil
    case .retrier, .catcher: member.name == "Next" || member.name == "JitterStrategy" ? true : nil
    case .template: member.name.hasSuffix(".$") ? nil : false
    case .literal: false
    case .other: nil
    }
  }

  private var isPlainOperand: Bool { member.name.hasPrefix("String") && !member.name.hasSuffix("Path") }

  private func isBroken(stateText text: String) -> Bool? {
    switch member.name {
    case "Type", "Next", "Default": true
    case "Comment", "Cause": false
    default: nil
    }
  }

  private var isBrokenByRetyping: Bool? {
    switch role {
    case .machine, .scope, .states, .retrier, .catcher, .rule: member.name == "Assign" ? nil : true
    case .state: ["Result", "Parameters"].contains(member.name) ? false : member.name == "Assign" ? nil : true
    case .template: member.name.hasSuffix(".$")
    case .literal: false
    case .other: nil
    }
  }

  private static let times = ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]
  private static let undecided = [
    "QueryLanguage", "Assign", "ItemReader", "ItemBatcher", "ResultWriter", "Label", "TimeoutSeconds",
  ]
}

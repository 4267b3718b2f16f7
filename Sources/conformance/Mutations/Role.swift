import JSONModel

/// What an object of a definition is, which decides what its members mean.
///
/// This reads the reference's tables by itself, so that the loader is not judged by its own rules.
indirect enum Role: Equatable {
  case machine
  case states
  case state(type: String)
  case scope
  case rule(isTop: Bool)
  case retrier
  case catcher
  /// Data: nothing in it is a field of the language, but for names that end in `.$`.
  case template
  /// Data that is never evaluated.
  case literal
  /// Something whose rules are not in the tables here.
  case other

  /// The role of the value of a member, or of the elements of that value.
  func inner(_ name: String, _ value: JSON) -> Role? {
    switch self {
    case .machine, .scope: name == "States" ? .states : name == "ProcessorConfig" ? .other : nil
    case .states: .state(type: value["Type"]?.string ?? "")
    case .state: Self.ofStateField(name)
    case .rule:
      ["And", "Or", "Not"].contains(name) ? .rule(isTop: false) : name == "Assign" ? .other : nil
    case .retrier: nil
    case .catcher: name == "Assign" ? .other : nil
    case .template: .template
    case .literal: .literal
    case .other: .other
    }
  }

  private static func ofStateField(_ name: String) -> Role? {
    switch name {
    case "Branches", "ItemProcessor", "Iterator": .scope
    case "Choices": .rule(isTop: true)
    case "Retry": .retrier
    case "Catch": .catcher
    case "Parameters", "ResultSelector", "ItemSelector": .template
    case "Result": .literal
    case "Assign", "Credentials", "ItemReader", "ItemBatcher", "ResultWriter": .other
    default: nil
    }
  }
}

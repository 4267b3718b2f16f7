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
  /// Data: nothing in it is a field of the language, but for names that end in `.$` and texts that are expressions.
  case template
  /// Data that is never evaluated.
  case literal
  /// Variables by their names.
  case assignments
  /// The role that a Task is done with.
  case credentials
  /// A part of what makes a Map distributed; ``MapTable`` has its rules.
  case distribution

  /// The role of the value of a member, or of the elements of that value.
  func inner(_ name: String, _ value: JSON) -> Role? {
    switch self {
    case .machine, .scope: name == "States" ? .states : name == "ProcessorConfig" ? .distribution : nil
    case .states: .state(type: value["Type"]?.string ?? "")
    case .state: Self.ofStateField(name)
    case .rule:
      ["And", "Or", "Not"].contains(name) ? .rule(isTop: false) : Self.ofCommonField(name)
    case .catcher: Self.ofCommonField(name)
    case .retrier, .credentials: nil
    case .template, .assignments: .template
    case .literal: .literal
    case .distribution: ["Parameters", "Arguments", "BatchInput"].contains(name) ? .template : .distribution
    }
  }

  private static func ofCommonField(_ name: String) -> Role? {
    switch name {
    case "Assign": .assignments
    case "Output": .template
    default: nil
    }
  }

  private static func ofStateField(_ name: String) -> Role? {
    switch name {
    case "Branches", "ItemProcessor", "Iterator": .scope
    case "Choices": .rule(isTop: true)
    case "Retry": .retrier
    case "Catch": .catcher
    case "Parameters", "ResultSelector", "ItemSelector", "Arguments", "Items": .template
    case "Result": .literal
    case "Credentials": .credentials
    case "ItemReader", "ItemBatcher", "ResultWriter": .distribution
    default: ofCommonField(name)
    }
  }
}

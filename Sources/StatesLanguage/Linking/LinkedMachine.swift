/// A state machine that the tasks of another one can start an execution of.
public struct LinkedMachine: Sendable, Equatable {
  /// What tasks call it by: its name, or its ARN.
  public let key: String
  /// Which kind of workflow its executions are.
  public let workflow: WorkflowType
  /// Its definition.
  public let machine: StateMachine

  /// Makes a linked machine.
  public init(key: String, workflow: WorkflowType = .standard, machine: StateMachine) {
    self.key = key
    self.workflow = workflow
    self.machine = machine
  }

  /// Its name: what its ARN ends with.
  public var name: String { MachineReference(key).name }

  /// Whether a task that calls a machine by a text means this one.
  public func isMeant(by text: String) -> Bool {
    MachineReference(text).means(MachineReference(key))
  }
}

/// How a task calls a state machine: by its ARN, that of a version or an alias of it, or by a name alone, which is what
/// stands in the place of an ARN that is not known yet.
///
/// - Source: API reference, `StartExecution`, `stateMachineArn`.
public struct MachineReference: Sendable, Hashable {
  /// What it begins with before the name: `arn:aws:states:us-east-1:123456789012`; nothing without an ARN.
  public let prefix: String?
  /// The name.
  public let name: String
  /// The version or the alias.
  public let qualifier: String?

  /// Reads a text.
  public init(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 7, parts[0] == "arn", parts[2] == "states", parts[5] == "stateMachine" else {
      (prefix, name, qualifier) = (nil, text, nil)
      return
    }
    prefix = parts[..<5].joined(separator: ":")
    name = String(parts[6])
    qualifier = parts.count > 7 ? parts[7...].joined(separator: ":") : nil
  }

  /// Whether a machine of another reference is meant: a name alone stands for the machine of that name wherever it is,
  /// and an ARN for all versions and aliases.
  public func means(_ other: MachineReference) -> Bool {
    guard name == other.name else { return false }
    if let qualifier = other.qualifier, qualifier != self.qualifier { return false }
    return prefix == nil || other.prefix == nil || prefix == other.prefix
  }
}

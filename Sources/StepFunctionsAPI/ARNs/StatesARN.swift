/// The ARN of something in Step Functions.
///
/// - Source: API reference, the ARNs in arguments and answers of the actions.
package struct StatesARN: Sendable, Hashable {
  /// The partition: `aws`.
  package let partition: String
  /// The region: `us-east-1`.
  package let region: String
  /// The number of the account: twelve digits.
  package let account: String
  /// What it is the ARN of.
  package let resource: Resource
  /// The test case after `#`, which chooses mocked answers for an execution of a machine.
  package let testCase: String?

  /// What an ARN can name.
  package enum Resource: Sendable, Hashable {
    /// A state machine, or one of its versions or aliases, or what a distributed Map with a label runs.
    case stateMachine(name: String, label: String? = nil, qualifier: Qualifier? = nil)
    /// An execution of a Standard machine; that of a distributed Map's child has the Map's label.
    case execution(machine: String, label: String? = nil, name: String)
    /// An execution of an Express machine.
    case express(machine: String, label: String? = nil, name: String, id: String)
    /// An activity.
    case activity(name: String)
    /// A run of a distributed Map.
    case mapRun(machine: String, label: String? = nil, id: String)
  }

  /// What follows a machine's name.
  package enum Qualifier: Sendable, Hashable {
    /// The number of a version.
    case version(Int)
    /// The name of an alias.
    case alias(String)
  }

  /// Makes an ARN.
  package init(
    partition: String,
    region: String,
    account: String,
    resource: Resource,
    testCase: String? = nil
  ) {
    self.partition = partition
    self.region = region
    self.account = account
    self.resource = resource
    self.testCase = testCase
  }

  /// The ARN of something else in the same account and region.
  package func sibling(_ resource: Resource) -> StatesARN {
    StatesARN(partition: partition, region: region, account: account, resource: resource)
  }
}

extension StatesARN: CustomStringConvertible {
  /// The ARN's text.
  package var text: String {
    "arn:\(partition):states:\(region):\(account):\(resource.text)\(testCase.map { "#" + $0 } ?? "")"
  }

  /// The ARN's text.
  package var description: String { text }
}

extension StatesARN.Resource {
  /// The part of an ARN after the account.
  package var text: String {
    switch self {
    case .stateMachine(let name, let label, let qualifier):
      "stateMachine:\(Self.labelled(name, label))\(qualifier.map { ":" + $0.text } ?? "")"
    case .execution(let machine, let label, let name): "execution:\(Self.labelled(machine, label)):\(name)"
    case .express(let machine, let label, let name, let id):
      "express:\(Self.labelled(machine, label)):\(name):\(id)"
    case .activity(let name): "activity:\(name)"
    case .mapRun(let machine, let label, let id): "mapRun:\(Self.labelled(machine, label)):\(id)"
    }
  }

  /// The word for the kind of resource, as ARNs and messages have it.
  package var kind: String {
    switch self {
    case .stateMachine: "stateMachine"
    case .execution: "execution"
    case .express: "express"
    case .activity: "activity"
    case .mapRun: "mapRun"
    }
  }

  private static func labelled(_ name: String, _ label: String?) -> String {
    label.map { "\(name)/\($0)" } ?? name
  }
}

extension StatesARN.Qualifier {
  /// The qualifier as ARNs have it.
  package var text: String {
    switch self {
    case .version(let number): String(number)
    case .alias(let name): name
    }
  }
}

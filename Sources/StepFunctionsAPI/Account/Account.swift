/// An account in a region: its state machines and activities.
///
/// It is a value, and what is done to it is a pure function: equal accounts, operations, arguments, times and seeds
/// give equal accounts and answers. So the list of the calls that changed it is a journal that makes it again.
///
///     var account = Account(region: "eu-west-1", id: "111111111111", pageKey: key)
///     let arguments = try APIArguments(body, for: .createStateMachine)
///     let answer = try account.respond(to: .createStateMachine, arguments, at: now, seed: seed)
package struct Account: Sendable, Equatable {
  /// The partition of the region: `aws`.
  package let partition: String
  /// The region: `us-east-1`.
  package let region: String
  /// The account's number: twelve digits.
  package let id: String
  /// What signs the tokens of pages.
  package let tokens: PageTokens

  var machinesByName: [String: RegisteredMachine] = [:]
  var activitiesByName: [String: RegisteredActivity] = [:]

  /// Makes an account that has nothing yet.
  ///
  /// - Parameters:
  ///   - partition: The partition of the region.
  ///   - region: The region.
  ///   - id: The account's number: twelve digits.
  ///   - pageKey: The key with which tokens of pages are signed.
  package init(partition: String = "aws", region: String, id: String, pageKey: [UInt8]) {
    self.partition = partition
    self.region = region
    self.id = id
    tokens = PageTokens(key: pageKey)
  }

  /// The state machines, by their names.
  package var machines: [RegisteredMachine] { machinesByName.values.sorted { $0.name.precedes($1.name) } }

  /// The activities, by their names.
  package var activities: [RegisteredActivity] { activitiesByName.values.sorted { $0.name.precedes($1.name) } }

  /// The ARN of something in the account.
  package func arn(of resource: StatesARN.Resource) -> StatesARN {
    StatesARN(partition: partition, region: region, account: id, resource: resource)
  }

  /// Whether an ARN is one of the account's in the region.
  func owns(_ arn: StatesARN) -> Bool { arn.partition == partition && arn.region == region && arn.account == id }
}

extension String {
  /// Whether a name comes before another where listings are sorted.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

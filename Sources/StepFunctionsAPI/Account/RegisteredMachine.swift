package import Interpreter
package import StatesLanguage

/// A state machine of an account, with its versions and aliases.
package struct RegisteredMachine: Sendable, Equatable {
  /// Whether a machine is there or on its way out; the raw value is the API's word.
  package enum Status: String, Sendable {
    /// It can be used.
    case active = "ACTIVE"
    /// It is gone once its last execution has ended.
    case deleting = "DELETING"
  }

  /// What the call that made it said of its first version, which a repeated call has to say again.
  struct Publication: Sendable, Equatable {
    /// Whether there is to be one.
    let isWanted: Bool
    /// The version's description.
    let description: String?
  }

  /// Its ARN.
  package let arn: StatesARN
  /// Its name.
  package let name: String
  /// Its type.
  package let workflow: WorkflowType
  /// When it was made.
  package let creationDate: Instant
  /// Whether it is on its way out.
  package internal(set) var status = Status.active
  /// What executions without a version run.
  package internal(set) var revision: MachineRevision
  /// Its published versions, the oldest first.
  package internal(set) var versions: [MachineVersion] = []
  /// Its aliases, by their names.
  package internal(set) var aliases: [MachineAlias] = []
  /// Its tags.
  package internal(set) var tags: [ResourceTag]
  /// How many versions were ever published.
  var publishedCount = 0
  /// What the call that made it said of its first version.
  let publication: Publication

  /// The version with a number.
  package func version(_ number: Int) -> MachineVersion? { versions.first { $0.number == number } }

  /// The alias with a name.
  package func alias(_ name: String) -> MachineAlias? { aliases.first { $0.name == name } }

  /// The ARN of one of its versions.
  package func arn(ofVersion number: Int) -> String {
    arn.sibling(.stateMachine(name: name, qualifier: .version(number))).text
  }

  /// The ARN of one of its aliases.
  package func arn(ofAlias alias: String) -> String {
    arn.sibling(.stateMachine(name: name, qualifier: .alias(alias))).text
  }

  /// Publishes the current revision, unless that was done.
  ///
  /// - Throws: `ServiceQuotaExceededException` when there are a thousand versions.
  /// - Source: API reference, `PublishStateMachineVersion`; recorded: numbers of deleted versions are not used again.
  mutating func publish(_ description: String?, at now: Instant) throws(APIFailure) -> MachineVersion {
    if let published = versions.last(where: { $0.revision.id == revision.id }) { return published }
    guard versions.count < 1000 else {
      throw APIFailure("ServiceQuotaExceededException", "A state machine can have 1000 versions.")
    }
    publishedCount += 1
    let version = MachineVersion(
      number: publishedCount,
      revision: revision,
      description: description,
      creationDate: now
    )
    versions.append(version)
    return version
  }
}

package import Interpreter
package import JSONModel

/// An activity of an account.
package struct RegisteredActivity: Sendable, Equatable {
  /// Its ARN.
  package let arn: StatesARN
  /// Its name.
  package let name: String
  /// When it was made.
  package let creationDate: Instant
  /// How its inputs are encrypted, as DescribeActivity answers it.
  package let encryption: JSON
  /// Its tags.
  package internal(set) var tags: [ResourceTag]
}

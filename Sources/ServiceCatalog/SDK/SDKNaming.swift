/// How AWS SDK integrations write the names of an API's model.
///
/// - Source: Step Functions guide, "Learning to use AWS service SDK integrations"; the names of AWS SDK for Java 2.
package enum SDKNaming {
  /// The name of an action: `describeDBClusters` for `DescribeDBClusters`.
  package static func action(_ operation: String) -> String {
    let letters = Array(operation.utf8)
    let capitals = letters.prefix { isCapital($0) }.count
    // The last capital of several begins the next word when a small letter follows it.
    let isWordNext = capitals > 1 && capitals < letters.count && isSmall(letters[capitals])
    let lowered = capitals - (isWordNext ? 1 : 0)
    return String(decoding: letters[..<lowered].map { $0 | 0x20 } + letters[lowered...], as: UTF8.self)
  }

  /// The name of a member, at any depth: `DbInstanceIdentifier` for `DBInstanceIdentifier`, `Arn` for `arn`.
  package static func member(_ name: String) -> String { capitalized(action(name)) }

  /// The name of a member as optimized integrations write it: `DBInstanceIdentifier`, `Arn` for `arn`.
  package static func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  private static func isCapital(_ letter: UInt8) -> Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter }
  private static func isSmall(_ letter: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter }
}

/// The names of members, as AWS SDK integrations write them.
enum MemberName {
  /// The name in PascalCase of a member of the API: `DBInstanceIdentifier` is `DbInstanceIdentifier`, `taskDefinition`
  /// is `TaskDefinition`, `ARN` is `Arn`.
  ///
  /// The capitals that a name begins with are made small, but for one that begins a word, and then the first is made
  /// large.
  ///
  /// - Source: AWS SDK for Java 2, `Utils.unCapitalize` of its code generator.
  static func pascal(_ name: String) -> String {
    var scalars = Array(name.unicodeScalars)
    guard let first = scalars.first else { return name }
    scalars[0] = upper(first)
    var index = 1
    while index < scalars.count, isCapital(scalars[index]) {
      if index + 1 < scalars.count, isSmall(scalars[index + 1]) { break }
      scalars[index] = lower(scalars[index])
      index += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isSmall(scalar) ? Unicode.Scalar(UInt8(scalar.value - 32)) : scalar
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isCapital(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }
}

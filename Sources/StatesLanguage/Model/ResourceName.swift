/// Which names state machines, executions and activities can have.
///
/// - Source: API reference, `CreateStateMachine`, `StartExecution` and `CreateActivity`, `name`.
package enum ResourceName {
  private static let forbidden = Set("<>{}[]?*\"#%\\^|~`$&,;:/".unicodeScalars)

  /// Whether something can have a name.
  package static func isValid(_ name: String) -> Bool {
    if name.utf8.allSatisfy(isPlain) { return (1...80).contains(name.utf8.count) }
    let scalars = name.unicodeScalars
    return (1...80).contains(scalars.count) && scalars.allSatisfy(isAllowed)
  }

  /// Whether a byte is one of those that most names have, so that the others need not be looked at.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFFFE...0xFFFF, 0x10FFFF: false
    default: !scalar.properties.isWhitespace && !forbidden.contains(scalar)
    }
  }
}

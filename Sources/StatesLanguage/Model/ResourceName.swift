/// Which names state machines, executions and activities can have.
///
/// - Source: API reference, `CreateStateMachine`, `StartExecution` and `CreateActivity`, `name`.
package enum ResourceName {
  private static let forbidden = Set("<>{}[]?*\"#%\\^|~`$&,;:/".unicodeScalars)

  /// Whether something can have a name.
  package static func isValid(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return (1...80).contains(scalars.count) && scalars.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFFFE...0xFFFF, 0x10FFFF: false
    default: !scalar.properties.isWhitespace && !forbidden.contains(scalar)
    }
  }
}

import JSONModel
import JSONPathEngine

/// Which variables the paths of a definition read and its `Assign` fields set, and where.
struct VariableUse {
  /// A variable at a place in the text.
  struct Use {
    let name: String
    let range: Range<SourcePosition>
  }

  /// What is read, with the scope of the reading state.
  private(set) var readings: [(use: Use, scope: ScopeID)] = []
  /// What expressions read, with the scope of the reading state.
  private(set) var expressionReadings: [(use: Use, scope: ScopeID)] = []
  /// What is set, with the scope of the state that sets it, and the state itself when that is done by a catcher of it.
  private(set) var assignments: [(use: Use, scope: ScopeID, catching: StateID?)] = []
  /// The variables that have values before the machine starts.
  var given: Set<String> = []
  /// The scope whose states are being decoded.
  var scope = ScopeID.machine
  /// The state whose catchers are being decoded.
  var catching: StateID?

  /// Notes what a path reads.
  ///
  /// The place is asked for only when the path reads a variable.
  mutating func noteReading(_ path: JSONPath, at range: @autoclosure () -> Range<SourcePosition>) {
    guard case .variable(let name) = path.root else { return }
    readings.append((Use(name: name, range: range()), scope))
  }

  /// Notes that an expression reads a variable.
  mutating func noteExpression(reading name: String, at range: Range<SourcePosition>) {
    expressionReadings.append((Use(name: name, range: range), scope))
  }

  /// Notes that a variable is set.
  mutating func noteAssignment(of name: String, in scope: ScopeID, at range: Range<SourcePosition>) {
    assignments.append((Use(name: name, range: range), scope, catching))
  }
}

/// The rules for names of variables.
///
/// - Source: States Language specification, "Variable Name Syntax": Unicode identifiers of up to 80 characters.
package enum VariableName {
  /// Whether a text is the name of a variable.
  static func isValid(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, scalars.count <= 80 else { return false }
    return isStart(first) && scalars.dropFirst().allSatisfy(isContinuation)
  }

  /// Whether a text is the name of a variable that can be set.
  ///
  /// - Source: Step Functions guide, "Transforming data with JSONata": `$states` is reserved.
  package static func isAssignable(_ name: String) -> Bool { name != StatesMember.variable && isValid(name) }

  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDStart || scalar == "_"
  }

  private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDContinue || scalar == "_"
  }
}

import JSONModel
public import JSONPathEngine

/// The fields that carry data through a state in the JSONPath language, in the order in which they act.
///
/// - Source: States Language specification, "Input and Output Processing".
public struct DataFlow: Sendable {
  /// `InputPath`: what of the state's input it works on.
  public var inputPath: PathSelection
  /// `Parameters`: the template of what it sends.
  public var parameters: PayloadTemplate?
  /// `ResultSelector`: the template of what it keeps of the result.
  public var resultSelector: PayloadTemplate?
  /// `ResultPath`: where in the state's input the result goes.
  public var resultPath: ResultPlacement
  /// `OutputPath`: what of that it passes on.
  public var outputPath: PathSelection
  /// `Assign`: the variables that it sets.
  public var assign: Assignments?

  /// The flow of a state that names none of these fields.
  public static let unchanged = DataFlow(inputPath: .whole, resultPath: .replace, outputPath: .whole)
}

/// What an `InputPath` or `OutputPath` lets through.
public enum PathSelection: Sendable, Equatable {
  /// Absent or `$`: everything.
  case whole
  /// `null`: nothing, which is an empty object.
  case nothing
  /// What a path finds.
  case path(JSONPath)
}

/// What a `ResultPath` does with the result.
public enum ResultPlacement: Sendable, Equatable {
  /// Absent or `$`: it takes the input's place.
  case replace
  /// `null`: it is thrown away.
  case discard
  /// It is put into the input, there.
  case at(ReferencePath)
}

/// An `Assign` field: variables and the templates of their values.
public struct Assignments: Sendable, Equatable {
  /// A variable and its value's template.
  public struct Variable: Sendable, Equatable {
    /// The variable's name, without `$`.
    public let name: String
    /// What it is set to.
    public let value: PayloadTemplate
  }

  /// The variables, in the order in which they are written.
  public let variables: [Variable]
}

/// A whole number that is written in the definition or found by a path.
public enum DynamicInteger: Sendable, Equatable {
  /// Written in the definition.
  case constant(Int)
  /// Found by the `…Path` form of the field.
  case path(JSONPath)
}

/// A number that is written in the definition or found by a path.
public enum DynamicNumber: Sendable, Equatable {
  /// Written in the definition.
  case constant(Double)
  /// Found by the `…Path` form of the field.
  case path(JSONPath)
}

/// A text that is written in the definition, found by a path, or made by an intrinsic function.
public enum DynamicText: Sendable, Equatable {
  /// Written in the definition.
  case constant(String)
  /// Found by the `…Path` form of the field.
  case path(JSONPath)
  /// Made by an intrinsic function in the `…Path` form of the field.
  case intrinsic(IntrinsicCall)
}

public import JSONPathEngine

/// The fields that carry data through a state in the JSONPath language, in the order in which they act.
///
/// - Source: States Language specification, "Input and Output Processing".
public struct PathFlow: Sendable {
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
  public var assign: Assignments<PayloadTemplate>?

  /// The flow of a state that names none of these fields.
  public static let unchanged = PathFlow(inputPath: .whole, resultPath: .replace, outputPath: .whole)
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

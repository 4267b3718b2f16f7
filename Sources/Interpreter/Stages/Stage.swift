/// A stage of a state's data flow: the smallest thing that a person can want to see happen.
///
/// The order of the cases is the order in which a visit goes through them; a visit leaves out those that its state does
/// not have.
///
/// - Source: States Language specification, "Input and Output Processing".
public enum Stage: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  /// The state is entered with its input.
  case enter
  /// `InputPath` selects.
  case inputPath
  /// `Parameters`, in JSONata `Arguments`, make what is sent; in a Map, `ItemsPath` or `Items` finds the items.
  case parameters
  /// The state does its work: the task is scheduled, the rule chosen, the branches started, the wait begun.
  case perform
  /// `ResultSelector` shapes the result.
  case resultSelector
  /// `ResultPath` puts it into the input.
  case resultPath
  /// `Assign` computes variables.
  case assign
  /// `OutputPath` selects; in JSONata, `Output` makes what is passed on.
  case outputPath
  /// The state is left: variables are set, and the next state is entered or the scope ends.
  case exit
  /// An error is looked at: retried, caught, or passed on.
  case recover

  /// Whether one stage comes before another.
  public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
}

/// What an UpdateExpression does.
///
/// - Source: DynamoDB developer guide, "Update expressions".
struct Update: Sendable, Equatable {
  /// A value that is set.
  struct Assignment: Sendable, Equatable {
    /// Where.
    let path: DocumentPath
    /// To what.
    let value: Value
  }

  /// A value that an attribute is set to.
  indirect enum Value: Sendable, Equatable {
    /// The value that a path leads to.
    case path(DocumentPath)
    /// A value of the call.
    case value(AttributeValue)
    /// The value that a path leads to, or another where nothing is.
    case ifNotExists(DocumentPath, Value)
    /// One list after another.
    case listAppend(Value, Value)
    /// A sum.
    case plus(Value, Value)
    /// A difference.
    case minus(Value, Value)
  }

  /// A value that is added to another, or taken out of it.
  struct Change: Sendable, Equatable {
    /// Where.
    let path: DocumentPath
    /// What.
    let value: AttributeValue
  }

  /// What is set.
  var sets: [Assignment] = []
  /// What is removed.
  var removes: [DocumentPath] = []
  /// What numbers and sets get.
  var adds: [Change] = []
  /// What sets lose.
  var deletes: [Change] = []
  /// The paths that are changed, in the order of the expression's sections.
  var paths: [DocumentPath] { sets.map(\.path) + removes + adds.map(\.path) + deletes.map(\.path) }
}

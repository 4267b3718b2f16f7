import JSONModel

/// A state as the rules of advice see it: the text that it was read from, and what is known about it.
struct AdvisedState {
  /// The state's place in the definition.
  let outline: DefinitionOutline.State
  /// The state's type.
  let type: StateType
  /// The state's fields.
  let fields: Members

  /// The state's number.
  var id: StateID { outline.id }
  /// The state's name.
  var name: StateName { outline.name }

  /// What a Task calls.
  var resource: TaskResource? {
    type == .task ? fields["Resource"]?.value.string.map { TaskResource(parsing: $0) } : nil
  }

  /// A whole number that a field holds.
  func integer(_ field: String) -> Int? { fields[field]?.value.number?.integer }
}

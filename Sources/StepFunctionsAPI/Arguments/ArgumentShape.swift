/// What a value in the arguments of a call has to be.
///
/// - Source: The API's service model: shapes of the input members.
indirect enum ArgumentShape: Sendable, Equatable {
  /// A text.
  case text(TextConstraints)
  /// One of some words, listed as AWS's message lists them.
  case choice([String])
  /// A whole number.
  case integer(NumberRange)
  /// A number.
  case number(NumberRange)
  /// `true` or `false`.
  case flag
  /// Any number of values of one shape, or as many as a range allows.
  case list(of: ArgumentShape, counts: LengthRange)
  /// Members with names; the name of the shape stands in messages.
  case structure(String, [ArgumentMember])
}

/// A member of a call's arguments, or of a structure in them.
struct ArgumentMember: Sendable, Equatable {
  /// The member's name.
  let name: String
  /// What its value has to be.
  let shape: ArgumentShape
  /// Whether it must be there.
  let isRequired: Bool

  /// A member that must be there.
  static func required(_ name: String, _ shape: ArgumentShape) -> ArgumentMember {
    ArgumentMember(name: name, shape: shape, isRequired: true)
  }

  /// A member that may be there.
  static func optional(_ name: String, _ shape: ArgumentShape) -> ArgumentMember {
    ArgumentMember(name: name, shape: shape, isRequired: false)
  }
}

/// How long a text or a list may be.
struct LengthRange: Sendable, Equatable {
  /// The least length.
  var minimum: Int?
  /// The greatest length.
  var maximum: Int?

  /// Any length.
  static let any = LengthRange()
}

/// In which bounds a number has to be.
struct NumberRange: Sendable, Equatable {
  /// The least value.
  var minimum: Int?
  /// The greatest value.
  var maximum: Int?
}

/// Whether a person has brought a moment about.
package enum Hand: Sendable, Equatable {
  /// Nobody: it came of itself, or from outside.
  case none
  /// A person did something.
  case new
  /// It belongs to what the person did at the moment before: both are taken back together.
  case same

  /// The hand of what belongs to this as well.
  var more: Hand {
    switch self {
    case .none: .none
    case .new, .same: .same
    }
  }
}

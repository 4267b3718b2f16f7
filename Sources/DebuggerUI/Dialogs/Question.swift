/// Something that the user has to confirm.
struct Question: Sendable, Equatable {
  /// What it is about.
  enum Purpose: Sendable, Equatable {
    /// The debugger is left.
    case quit
    /// A text that is no JSON is changed again.
    case editAgain(ExternalEdit)
  }

  /// What is asked.
  let text: String
  /// What it is about.
  let purpose: Purpose
  /// The chosen button.
  var selection = 0

  /// What the buttons say: first what is asked for, then the way out.
  var buttons: [String] {
    switch purpose {
    case .quit: ["Leave", "Stay"]
    case .editAgain: ["Edit again", "Drop the change"]
    }
  }
}

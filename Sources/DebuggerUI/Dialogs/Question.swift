/// Something that the user has to confirm.
struct Question: Sendable, Equatable {
  /// What it is about.
  enum Purpose: Sendable, Equatable {
    /// The debugger is left.
    case quit
    /// A text that is no JSON is changed again.
    case editAgain(ExternalEdit)
    /// The text that an editor left becomes the value, although the editor ended badly.
    case use(ExternalEdit)
  }

  /// What is asked.
  let text: String
  /// What it is about.
  let purpose: Purpose
  /// The chosen button.
  var selection = 0

  /// What the dialog is called.
  var title: String {
    switch purpose {
    case .quit: "Leave"
    case .editAgain: "Not JSON"
    case .use: "The editor failed"
    }
  }

  /// What the buttons say: first what is asked for, then the way out.
  var buttons: [String] {
    switch purpose {
    case .quit: ["Leave", "Stay"]
    case .editAgain: ["Edit again", "Drop the change"]
    case .use: ["Use the text", "Drop the change"]
    }
  }

  /// The user's text that the question is about.
  var edit: ExternalEdit? {
    switch purpose {
    case .quit: nil
    case .editAgain(let edit), .use(let edit): edit
    }
  }
}

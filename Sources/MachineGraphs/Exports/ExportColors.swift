/// The colours of states in pictures: light ones with dark text, for light and dark pages alike.
struct ExportColors {
  /// The inside.
  let fill: String
  /// The border.
  let line: String

  /// The colours of a type of states, by the word for it.
  static let types: [(word: String, colors: ExportColors)] = [
    ("task", ExportColors(fill: "#e8f0fe", line: "#3367d6")),
    ("choice", ExportColors(fill: "#fff4d6", line: "#b7791f")),
    ("wait", ExportColors(fill: "#f1e8fd", line: "#7b4fc9")),
    ("succeed", ExportColors(fill: "#e3f6e8", line: "#24813f")),
    ("fail", ExportColors(fill: "#fde8e8", line: "#c53030")),
    ("pass", ExportColors(fill: "#f4f5f7", line: "#5f6b7a")),
    ("parallel", ExportColors(fill: "#f7fafc", line: "#5f6b7a")),
    ("map", ExportColors(fill: "#f7fafc", line: "#5f6b7a")),
    ("unknown", ExportColors(fill: "#ffffff", line: "#c53030")),
  ]

  /// The colours of what an execution made of a state.
  static func of(_ status: RunStatus) -> ExportColors {
    switch status {
    case .idle: ExportColors(fill: "#ffffff", line: "#848d9a")
    case .succeeded: ExportColors(fill: "#e3f6e8", line: "#24813f")
    case .aborted: ExportColors(fill: "#ececec", line: "#5f6b7a")
    case .caught: ExportColors(fill: "#fff0dc", line: "#b45309")
    case .failed: ExportColors(fill: "#fde8e8", line: "#c53030")
    case .running: ExportColors(fill: "#e0efff", line: "#1d6fd1")
    case .waiting: ExportColors(fill: "#f1e8fd", line: "#7b4fc9")
    }
  }
}

extension ExportColors {
  /// The colours of a type of states, by the word for it.
  static func of(type word: String) -> ExportColors {
    types.first { $0.word == word }?.colors ?? ExportColors(fill: "#ffffff", line: "#c53030")
  }
}

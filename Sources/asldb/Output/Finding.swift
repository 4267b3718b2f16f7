import JSONModel
import StatesLanguage
import TerminalUI

/// Something wrong in a file, as it is shown: place, message, the line and a mark below it.
///
///     order.asl.json:12:15: error: no state is named 'Shipp' here; did you mean 'Ship'?
///       12 |       "Next": "Shipp"
///          |               ^~~~~~~
struct Finding {
  /// The file, or what stands for it.
  let file: String
  /// The bytes of the file.
  let bytes: [UInt8]
  /// Which part of it is to blame.
  let range: Range<SourcePosition>
  /// How bad it is.
  var severity = Diagnostic.Severity.error
  /// What is wrong.
  let message: String

  /// All of it, without a line break at the end.
  var text: String {
    let place = "\(Text.escaped(file)):\(range.lowerBound.line):\(range.lowerBound.column)"
    return "\(place): \(severity.word): \(Text.escaped(message))\n" + SourceExcerpt(of: range, in: bytes).text
  }
}

extension Diagnostic.Severity {
  /// How a person reads it.
  var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}

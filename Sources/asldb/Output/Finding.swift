import JSONModel
import StatesLanguage
import TerminalUI

/// Something wrong in a file, as it is shown: place, message, the line and a mark below it.
///
///     order.asl.json:12:15: error: no state is named 'Shipp' here; did you mean 'Ship'?
///       12 |       "Next": "Shipp"
///          |               ^~~~~~~
struct Finding: Equatable {
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
  /// The code of the kind of problem; empty for files that are no definitions.
  var code = ""
  /// What is wrong, in AWS's words; nothing for what AWS never sees.
  var awsMessage: String?
  /// Where, as AWS says it.
  var location: String?

  /// All of it, without a line break at the end.
  var text: String { line + "\n" + SourceExcerpt(of: range, in: bytes).text }

  /// The place, the message and the code, which is AWS's for errors and switches warnings off.
  var line: String {
    let place = "\(Text.escaped(file)):\(range.lowerBound.line):\(range.lowerBound.column)"
    let suffix = code.isEmpty ? "" : " [\(code)]"
    return "\(place): \(severity.word): \(Text.escaped(message))\(suffix)"
  }
}

extension Finding {
  /// Makes a finding of a diagnostic of a definition.
  init(_ diagnostic: Diagnostic, file: String, bytes: [UInt8]) {
    self.init(
      file: file,
      bytes: bytes,
      range: diagnostic.range,
      severity: diagnostic.severity,
      message: diagnostic.message,
      code: diagnostic.code,
      awsMessage: diagnostic.awsMessage,
      location: diagnostic.location
    )
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

import JSONModel

extension Finding {
  /// The finding as a command that GitHub makes an annotation of.
  ///
  /// - Source: GitHub's documentation, "Workflow commands"; actions/toolkit, `command.ts`, for the escapes.
  var githubCommand: String {
    let (start, end) = (range.lowerBound, range.upperBound)
    var properties = [("file", file), ("line", "\(start.line)"), ("endLine", "\(end.line)")]
    if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
    properties.append(("title", code))
    let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    return "::\(severity.word) \(list)::\(message.escapedForGitHub)"
  }

  private static func escapedProperty(_ text: String) -> String {
    text.escapedForGitHub.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

extension CheckReport {
  /// Why a file could not be read, as a command that GitHub makes an annotation of.
  static func githubCommand(_ failure: String) -> String {
    let start = "error: "
    let reason = failure.hasPrefix(start) ? String(failure.dropFirst(start.count)) : failure
    return "::error::\(reason.escapedForGitHub)"
  }
}

extension String {
  fileprivate var escapedForGitHub: String {
    replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}

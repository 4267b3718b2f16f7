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
    return "::\(severity.word) \(list)::\(Self.escaped(message))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

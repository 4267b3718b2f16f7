import JSONModel

extension DatePicture {
  /// Reads a time; the parts that the picture leaves out are those of now, or zero.
  ///
  /// - Returns: Milliseconds since 1970, or `nil` when the text does not fit the picture.
  func parse(_ text: String, now: Double, _ evaluation: Evaluation) throws(JSONataError) -> Double? {
    var source = "^"
    for part in parts { source += "(" + (try expression(for: part)) + ")" }
    let pattern = try Pattern(source + "$", ignoresCase: true, isMultiline: false, position: 0)
    guard let match = try evaluation.find(pattern, in: Subject(text), from: 0) else { return nil }
    var values: [Character: Double] = [:]
    for (part, text) in zip(parts, match.groups) {
      guard case .marker(let marker) = part, let text else { continue }
      values[marker.component] = try value(of: text, marker)
    }
    return values.isEmpty ? nil : try DateParts(values: values).milliseconds(now: CalendarDate(milliseconds: now))
  }

  /// The regular expression for a part.
  private func expression(for part: Part) throws(JSONataError) -> String {
    switch part {
    case .literal(let text):
      return text.map { ".*+?^${}()|[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    case .marker(let marker):
      if marker.component == "Z" || marker.component == "z" { return zoneExpression(marker) }
      if marker.names == nil, let format = marker.format { return try format.expression }
      guard marker.nameList != nil || marker.component == "P" else {
        throw JSONataError("D3133", value: .string(String(marker.component)))
      }
      return "[a-zA-Z]+"
    }
  }

  private func zoneExpression(_ marker: Marker) -> String {
    let separator = marker.separator.map { "\($0)[0-9]+" } ?? ""
    return (marker.component == "z" ? "GMT" : "") + "[-+][0-9]+" + separator
  }

  private func value(of text: String, _ marker: Marker) throws(JSONataError) -> Double? {
    if marker.component == "Z" || marker.component == "z" { return zone(text, marker) }
    if marker.names == nil, let format = marker.format { return try format.parse(text) }
    if marker.component == "P" { return text.lowercased() == "am" ? 0 : text.lowercased() == "pm" ? 1 : nil }
    let names = marker.nameList?.map { name in marker.mostWidth.map { String(name.prefix($0)) } ?? name }
    return names?.firstIndex(of: text).map { Double($0 + 1) }
  }

  /// The minutes of an offset.
  private func zone(_ text: String, _ marker: Marker) -> Double? {
    let text = marker.component == "z" ? text.dropFirst(3) : text[...]
    var parts: [Substring]
    if let separator = marker.separator?.first {
      parts = text.split(separator: separator, maxSplits: 1)
    } else {
      parts = text.count <= 3 ? [text] : [text.prefix(3), text.dropFirst(3)]
    }
    guard let hours = parts.first.flatMap({ Double($0) }) else { return nil }
    let minutes = parts.count > 1 ? Double(parts[1]) ?? 0 : 0
    return hours * 60 + minutes
  }
}

extension DatePicture.Marker {
  /// The sign between hours and minutes of an offset.
  fileprivate var separator: String? {
    guard let format, format.interval > 0 else { return nil }
    return format.separators.first?.character
  }
}

extension IntegerPicture {
  /// The regular expression that finds a number of this picture.
  fileprivate var expression: String {
    get throws(JSONataError) {
      switch style {
      case .letters: return capitals == .upper ? "[A-Z]+" : "[a-z]+"
      case .roman: return capitals == .upper ? "[MDCLXVI]+" : "[mdclxvi]+"
      case .words: return "(?:" + (NumberWords.values.keys.sorted() + ["and", "[\\-, ]"]).joined(separator: "|") + ")+"
      case .decimal: return "[0-9]" + (width.map { "{\($0)}" } ?? "+") + (isOrdinal ? "(?:th|st|nd|rd)" : "")
      case .sequence(let token): throw JSONataError("D3130", value: .string(token))
      }
    }
  }
}

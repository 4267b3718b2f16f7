extension JSON {
  /// The beginning of the value's compact text, with `…` where it was cut; a large value costs no more than a small
  /// one.
  ///
  /// - Parameter count: About how many characters it may have.
  /// - Returns: A text of one line.
  package func briefText(upTo count: Int) -> String {
    var text = ""
    write(to: &text, upTo: count)
    return text
  }

  /// - Returns: Whether all of it was written.
  @discardableResult
  private func write(to text: inout String, upTo count: Int) -> Bool {
    switch self {
    case .null, .bool, .number: text += self.text()
    case .string(let value):
      guard value.utf8.count > count else { return Self.add(self.text(), to: &text) }
      text += JSON.string(String(value.prefix(count))).text().dropLast() + "…"
      return false
    case .array(let elements):
      return Self.write(elements.lazy.map { ("", $0) }, between: "[", "]", to: &text, upTo: count)
    case .object(let object):
      let members = object.members.lazy.map { (JSON.string($0.name).text() + ":", $0.value) }
      return Self.write(members, between: "{", "}", to: &text, upTo: count)
    }
    return true
  }

  private static func add(_ part: String, to text: inout String) -> Bool {
    text += part
    return true
  }

  private static func write(
    _ parts: some Sequence<(String, JSON)>,
    between opening: String,
    _ closing: String,
    to text: inout String,
    upTo count: Int
  ) -> Bool {
    text += opening
    var isFirst = true
    for (name, value) in parts {
      if !isFirst { text += "," }
      isFirst = false
      guard text.utf8.count < count else {
        text += "…"
        return false
      }
      text += name
      guard value.write(to: &text, upTo: count) else { return false }
    }
    return add(closing, to: &text)
  }
}

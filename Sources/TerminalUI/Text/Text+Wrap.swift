extension Text {
  /// The lines of text, broken between words so that none takes more than so many columns; a longer word is cut.
  ///
  /// Line breaks in the text are kept. There is at least one line.
  package static func wrapped(_ text: some StringProtocol, to columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrappedLine($0, to: max(1, columns)) }
  }

  private static func wrappedLine(_ line: some StringProtocol, to columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if self.columns(of: longer) <= columns {
        current = longer
      } else {
        if !current.isEmpty { lines.append(current) }
        current = cutting(word, to: columns, into: &lines)
      }
    }
    return lines + [current]
  }

  /// Adds full lines of a word that is too long and returns what is left of it.
  private static func cutting(_ word: some StringProtocol, to columns: Int, into lines: inout [String]) -> String {
    var rest = String(word)
    while self.columns(of: rest) > columns {
      let head = prefix(of: rest, columns: columns)
      let line = head.isEmpty ? String(rest.prefix(1)) : head
      lines.append(line)
      rest.removeFirst(line.count)
    }
    return rest
  }
}

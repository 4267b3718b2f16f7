/// One line of text being typed, and where the cursor is in it.
package struct TextField: Hashable, Sendable {
  /// What stands before the cursor.
  package private(set) var before: String
  /// What stands after it.
  package private(set) var after: String
  /// What was cut out last, to be put back.
  private var cut = ""

  /// Makes a field with the cursor at the end of its text.
  package init(_ text: String = "") {
    before = TextField.oneLine(text)
    after = ""
  }

  /// All of the text.
  package var text: String { before + after }
  /// Whether there is no text.
  package var isEmpty: Bool { before.isEmpty && after.isEmpty }
  /// How many characters stand before the cursor.
  package var cursor: Int { before.count }

  /// Puts text at the cursor; what would break the line becomes a space.
  package mutating func insert(_ text: some StringProtocol) { before += TextField.oneLine(text) }

  /// Puts other text in place of all, with the cursor at its end.
  package mutating func replace(with text: String) {
    before = TextField.oneLine(text)
    after = ""
  }

  /// Answers a key that edits a line; other keys are left alone.
  ///
  /// - Returns: whether the key was one of them.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    if let character = key.character {
      insert(String(character))
      return true
    }
    guard let action = TextField.actions[key] else { return false }
    action(&self)
    return true
  }

  // MARK: - Moving

  mutating func moveBack(_ count: Int) {
    after = before.suffix(count) + after
    before.removeLast(min(count, before.count))
  }

  mutating func moveOn(_ count: Int) {
    before += after.prefix(count)
    after.removeFirst(min(count, after.count))
  }

  // MARK: - Cutting

  mutating func cutBefore(_ count: Int, keeping: Bool) {
    if keeping { cut = String(before.suffix(count)) }
    before.removeLast(min(count, before.count))
  }

  mutating func cutAfter(_ count: Int, keeping: Bool) {
    if keeping { cut = String(after.prefix(count)) }
    after.removeFirst(min(count, after.count))
  }

  mutating func putBack() { before += cut }

  private static func oneLine(_ text: some StringProtocol) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

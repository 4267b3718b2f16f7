import JSONModel
import TerminalUI

/// A line in which a value is changed.
struct ValueEditor: Sendable {
  /// The value.
  let target: ValueTarget
  /// Its text.
  var field: TextField
  /// Why the text is no JSON; known after the first try.
  var problem: String?

  /// Makes an editor.
  init(target: ValueTarget, text: String) {
    self.target = target
    field = TextField(text)
  }

  /// Reads the text, or says why it is no JSON.
  mutating func read() -> JSON? {
    do throws(JSONSyntaxError) {
      return try JSON(parsing: field.text)
    } catch {
      problem = "column \(error.position.column): \(error.message)"
      return nil
    }
  }
}

import JSONModel
import TerminalUI

/// A line in which a value is changed.
struct ValueEditor: Sendable {
  /// Longer texts are not for a line.
  static let greatestLength = 10_000

  /// The value's place.
  let target: ValueTarget
  /// The value as it was.
  let value: JSON
  /// Its text.
  var field: TextField
  /// Why the text is no JSON; known after the first try.
  var problem: String?
  /// Why the value cannot be set any more; nothing while it can.
  private(set) var end: String?

  /// Makes an editor; none for a value whose text is too long for a line.
  init?(target: ValueTarget, value: JSON) {
    guard (value.string?.utf8.count ?? 0) <= Self.greatestLength else { return nil }
    self.target = target
    self.value = value
    field = TextField(value.text())
  }

  /// What goes to the user's editor instead: the value, or what was typed.
  var externalEdit: ExternalEdit {
    let isTouched = field != TextField(value.text())
    return ExternalEdit(purpose: .value(target), beginning: isTouched ? .draft(field.text + "\n") : .value(value))
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

extension ValueEditor {
  /// Learns that another moment is shown: what would be set is not what the user has seen.
  ///
  /// - Parameter reason: What was done last by somebody else, when that is known.
  mutating func giveUp(after reason: String?) {
    end = reason ?? end ?? "the execution has moved meanwhile"
  }
}

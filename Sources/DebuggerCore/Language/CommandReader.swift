import Interpreter
import JSONModel
import StatesLanguage

/// Reads the words after the first one of a line, where they are meant.
struct CommandReader {
  /// What is shown when the line is typed.
  let snapshot: Snapshot
  private let line: String
  private var position: String.Index

  /// Makes a reader of a line that begins to read after its first word.
  init(_ line: String, after start: String.Index, in snapshot: Snapshot) {
    self.snapshot = snapshot
    self.line = line
    position = start
    skipBlanks()
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { position == line.endIndex }

  /// All that is left.
  var rest: String { String(line[position...]) }

  /// The column of the next character, from 1.
  var column: Int { line.distance(from: line.startIndex, to: position) + 1 }

  /// Takes all that is left.
  mutating func takeRest() -> String {
    defer { position = line.endIndex }
    return rest
  }

  /// Goes over so many characters, and the blanks after them.
  mutating func skip(_ count: Int) {
    position = line.index(position, offsetBy: count, limitedBy: line.endIndex) ?? line.endIndex
    skipBlanks()
  }

  /// Takes a text if it is next.
  mutating func take(_ text: String) -> Bool {
    guard line[position...].hasPrefix(text) else { return false }
    position = line.index(position, offsetBy: text.count)
    return true
  }

  /// Takes a word if it is next as a whole, and the blanks after it.
  mutating func takeWord(_ word: String) -> Bool {
    guard rest == word || rest.hasPrefix(word + " ") else { return false }
    skip(word.count)
    return true
  }

  /// Takes the characters up to the next blank, or a text in quotes as JSON has them.
  mutating func word(_ expected: String) throws(CommandLineError) -> String {
    guard !isAtEnd else { throw error("expected \(expected)") }
    if line[position] == "\"" { return try quoted() }
    let end = line[position...].firstIndex(of: " ") ?? line.endIndex
    let word = String(line[position..<end])
    position = end
    skipBlanks()
    return word
  }

  /// Takes a whole number.
  mutating func number(_ expected: String) throws(CommandLineError) -> Int {
    let start = self
    guard let number = Int(try word(expected)) else { throw start.error("expected \(expected)") }
    return number
  }

  /// Takes all that is left as JSON.
  mutating func json() throws(CommandLineError) -> JSON {
    let start = self
    do throws(JSONSyntaxError) {
      return try JSON(parsing: takeRest())
    } catch {
      throw CommandLineError("this is no JSON: \(error.message)", column: start.column + error.position.column - 1)
    }
  }

  /// Makes sure that nothing is left.
  func end() throws(CommandLineError) {
    if !isAtEnd { throw error("nothing more was expected here") }
  }

  /// An error at the next character.
  func error(_ message: String) -> CommandLineError { CommandLineError(message, column: column) }

  /// That what the next characters name is not there at this moment.
  func refusal(_ message: String) -> CommandLineError { CommandLineError(message, column: column, isRefusal: true) }

  private mutating func skipBlanks() {
    while position < line.endIndex, line[position] == " " { position = line.index(after: position) }
  }

  private mutating func quoted() throws(CommandLineError) -> String {
    var end = line.index(after: position)
    var isEscaped = false
    while end < line.endIndex, isEscaped || line[end] != "\"" {
      isEscaped = !isEscaped && line[end] == "\\"
      end = line.index(after: end)
    }
    guard end < line.endIndex else { throw error("the quotes are not closed") }
    end = line.index(after: end)
    guard let text = (try? JSON(parsing: line[position..<end]))?.string else {
      throw error("this is no text in quotes")
    }
    position = end
    skipBlanks()
    return text
  }
}

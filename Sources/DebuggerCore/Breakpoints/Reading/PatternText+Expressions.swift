import Integrations
import Interpreter
import JSONModel
import JSONPathEngine
import JSONataEngine
import StatesLanguage

extension PatternText {
  /// Reads an expression: JSONata between `{%` and `%}`, or a path up to the next blank.
  mutating func expression() throws(PatternSyntaxError) -> FrameExpression {
    let start = position
    if next == "{" { return try jsonata() }
    guard next == "$" else { throw unexpected("{% %} or a path that begins with '$'") }
    let text = pathText()
    do throws(FrameExpression.SyntaxError) {
      return try FrameExpression(parsing: text)
    } catch {
      throw error.located(after: start, in: text)
    }
  }

  /// Reads a path to something that can change.
  mutating func changingPath() throws(PatternSyntaxError) -> JSONPath {
    let start = position
    guard next == "$" else { throw unexpected("a path that begins with '$', or a variable") }
    let text = pathText()
    do throws(JSONPathSyntaxError) {
      let path = try JSONPath(parsing: text)
      if case .context = path.root {
        throw JSONPathSyntaxError(.unexpected(found: "$$", expected: "'$' or a variable"), at: 0)
      }
      return path
    } catch {
      throw FrameExpression.SyntaxError.path(error).located(after: start, in: text)
    }
  }

  /// Reads the text of a logpoint.
  mutating func logText() throws(PatternSyntaxError) -> LogText {
    let start = position
    guard take("\"") else { throw unexpected("a text in quotes, with {% %} for what it shows") }
    var parts: [LogText.Part] = []
    var text = ""
    while let next {
      if take("\"") { return LogText(parts + (text.isEmpty ? [] : [.text(text)])) }
      if startsExpression {
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        parts.append(.value(try jsonata()))
        continue
      }
      advance()
      text.append(next == "\\" ? try escaped() : next)
    }
    throw PatternSyntaxError(column: start + 1, message: "the quote is not closed")
  }

  private var startsExpression: Bool {
    next == "{" && characters.indices.contains(position + 1) && characters[position + 1] == "%"
  }

  private mutating func jsonata() throws(PatternSyntaxError) -> FrameExpression {
    let start = position
    guard startsExpression else { throw unexpected("{% %} or a path that begins with '$'") }
    advance(by: 2)
    while !isAtEnd, !take("%}") { advance() }
    let text = String(characters[start..<position])
    guard text.hasSuffix("%}"), text.count >= 4 else {
      throw PatternSyntaxError(column: start + 1, message: "'{%' is not closed by '%}'")
    }
    do throws(FrameExpression.SyntaxError) {
      return try FrameExpression(parsing: text)
    } catch {
      throw error.located(after: start, in: text)
    }
  }

  /// Goes over a path: blanks in brackets belong to it.
  private mutating func pathText() -> String {
    let start = position
    var depth = 0
    var quote: Character?
    while let next, depth > 0 || !next.isWhitespace {
      if let open = quote {
        if next == open { quote = nil }
      } else if "[(".contains(next) {
        depth += 1
      } else if "])".contains(next) {
        depth -= 1
      } else if depth > 0, "'\"".contains(next) {
        quote = next
      }
      advance()
    }
    return String(characters[start..<position])
  }
}

extension FrameExpression.SyntaxError {
  /// The error at its place in the line.
  fileprivate func located(after start: Int, in text: String) -> PatternSyntaxError {
    switch self {
    case .path(let error):
      let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
      return PatternSyntaxError(column: start + before.count + 1, message: error.message)
    case .intrinsic(let error):
      let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
      return PatternSyntaxError(column: start + before.count + 1, message: error.message)
    case .jsonata(let error):
      let blanks = text.dropFirst(2).prefix(while: \.isWhitespace).count
      let inside = String(text.dropFirst(2 + blanks))
      let before = String(decoding: inside.utf16.prefix(max(0, (error.position ?? 1) - 1)), as: UTF16.self)
      return PatternSyntaxError(column: start + 2 + blanks + before.count + 1, message: error.message)
    }
  }
}

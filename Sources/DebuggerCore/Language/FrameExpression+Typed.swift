import Interpreter
import JSONPathEngine
import JSONataEngine
import StatesLanguage

extension FrameExpression {
  /// Reads an expression as a person types it: a path, a call of an intrinsic function, else JSONata, which `{% %}` may
  /// stand around.
  init(typed text: String) throws(SyntaxError) {
    if text.hasPrefix("{%") || text.hasPrefix("States.") {
      self = try FrameExpression(parsing: text)
    } else if text.hasPrefix("$states") {
      // No variable has that name, so it is JSONata's.
      self = try FrameExpression(parsing: "{% \(text) %}")
    } else if ["$.", "$[", "$$"].contains(where: text.hasPrefix) || text == "$" {
      // In JSONata, `$` would be nothing here: so it is a path, or a mistake in one.
      self = try FrameExpression(parsing: text)
    } else if text.hasPrefix("$"), let path = try? FrameExpression(parsing: text) {
      self = path
    } else {
      self = try FrameExpression(parsing: "{% \(text) %}")
    }
  }
}

extension FrameExpression.SyntaxError {
  /// What is wrong, in words.
  var message: String {
    switch self {
    case .jsonata(let error): error.message
    case .path(let error): error.message
    case .intrinsic(let error): error.message
    }
  }
}

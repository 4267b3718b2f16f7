import Integrations
import Interpreter
import JSONPathEngine

extension BreakpointRule {
  /// The rule as a line after `:`; reading it again gives the same rule.
  package var text: String {
    var words =
      switch action {
      case .stop: ["break", place.text]
      case .log(let text): ["log", place.text, text.text]
      }
    if let condition { words.append("if \(condition.expression.text)") }
    if let hits { words.append("hits\(hits.text)") }
    if isOnce { words.append("once") }
    if let after { words.append("after:#\(after)") }
    return words.joined(separator: " ")
  }
}

extension BreakpointPlace {
  /// How it is written after `break`.
  var text: String {
    switch self {
    case .state(let pattern, .enter): pattern.text
    case .state(let pattern, let stage): "\(pattern.text) stage:\(stage.rawValue)"
    case .edge(let pattern, .rule(let number)): "edge:\(pattern.text)#\(number)"
    case .edge(let pattern, .otherwise): "edge:\(pattern.text)#default"
    case .catcher(let pattern, rule: nil): "catch:\(pattern.text)"
    case .catcher(let pattern, rule: let number?): "catch:\(pattern.text)#\(number)"
    case .error(let name, .raised): "error:\(name.text)"
    case .error(let name, let event): "error:\(name.text) \(event.rawValue)"
    case .change(let path): "change:\(path.text)"
    }
  }
}

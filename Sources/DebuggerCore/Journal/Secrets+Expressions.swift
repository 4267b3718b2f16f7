import Interpreter
import JSONModel

/// Secrets that stand in expressions as literals: `$.password = 's3cret'`.
extension Secrets {
  /// The text of an expression in which literals that are secrets say nothing: texts in quotes, and numbers.
  func hidden(inExpression text: String) -> String {
    guard !isEmpty else { return text }
    var (result, rest) = ("", Substring(text))
    while let character = rest.first {
      if character == "'" || character == "\"" {
        result += quoted(from: &rest, by: character)
      } else if character.isASCII, character.isNumber {
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let isLiteral = result.last.map { !$0.isLetter && !$0.isNumber && !"_[#@.".contains($0) } ?? true
        result += isLiteral && hasNumber(number) ? "0" : number
        rest = rest.dropFirst(number.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// A text in quotes, with what it says left out when that is a secret.
  private func quoted(from rest: inout Substring, by quote: Character) -> String {
    var (content, isEscaped) = ("", false)
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      if character == quote, !isEscaped { return "\(quote)\(hidden(content))\(quote)" }
      isEscaped = character == "\\" && !isEscaped
      content.append(character)
    }
    return "\(quote)\(hidden(content))"
  }

  /// An expression without secrets; where nothing is left that can be read, it is the mark of what was left out.
  func hidden(_ expression: FrameExpression) -> FrameExpression? {
    let text = hidden(inExpression: expression.text)
    if text == expression.text { return expression }
    return (try? FrameExpression(parsing: text)) ?? (try? FrameExpression(parsing: "{% '\(Redaction.mark)' %}"))
  }

  /// A breakpoint's rule without secrets in its condition and in what it writes.
  func hidden(_ rule: BreakpointRule) -> BreakpointRule {
    var rule = rule
    rule.condition = rule.condition.flatMap { hidden($0.expression) }.map(BreakpointCondition.init)
    switch rule.action {
    case .stop: break
    case .log(let text):
      let parts = text.parts.map { part -> LogText.Part in
        switch part {
        case .text(let text): .text(hidden(text))
        case .value(let expression): hidden(expression).map(LogText.Part.value) ?? .text(Redaction.mark)
        }
      }
      rule.action = .log(LogText(parts))
    }
    return rule
  }
}

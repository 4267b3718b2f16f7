import Interpreter
import JSONModel
import StatesLanguage

/// What a person forces an execution to do.
extension CommandReader {
  /// Takes what follows a word that forces something; without a branch, the one in focus is meant.
  mutating func forcedEdit(_ verb: Verb) throws(CommandLineError) -> Edit {
    let branch = try branchOrFocus()
    switch verb {
    case .goto: return .goTo(try state(), in: branch)
    case .rule: return .takeRule(try rule(), in: branch)
    case .returnResult:
      guard !isAtEnd else { throw error("expected the result, as JSON") }
      return .complete(try json(), in: branch)
    case .raise:
      let error = try word("an error's name")
      return .fail(error: error, cause: try cause(), in: branch)
    case .retry: return .retry(in: branch)
    default: return .skip(in: branch)
    }
  }

  /// Takes the number of a rule, from 1, or `default`.
  private mutating func rule() throws(CommandLineError) -> Int? {
    let start = self
    let expected = "the number of a rule, from 1, or 'default'"
    let text = try word(expected)
    if text == "default" { return nil }
    guard let number = Int(text), number > 0 else { throw start.error("expected \(expected)") }
    return number - 1
  }

  /// Takes all that is left as a cause, or one in quotes.
  mutating func cause() throws(CommandLineError) -> String? {
    if isAtEnd { return nil }
    return rest.hasPrefix("\"") ? try word("a cause") : takeRest()
  }
}

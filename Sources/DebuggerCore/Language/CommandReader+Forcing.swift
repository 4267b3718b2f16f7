import Interpreter
import JSONModel
import StatesLanguage

/// What a person forces an execution to do.
extension CommandReader {
  /// Takes the state that comes next; without a branch before it, that of the branch in focus.
  mutating func forcedNext() throws(CommandLineError) -> Edit {
    let branch = try branchOrFocus()
    return .goTo(try state(), in: branch)
  }

  /// Takes the rule of a Choice that is taken.
  mutating func forcedRule() throws(CommandLineError) -> Edit {
    let branch = try branchOrFocus()
    return .takeRule(try rule(), in: branch)
  }

  /// Takes the result of a state's work.
  mutating func forcedResult() throws(CommandLineError) -> Edit {
    let branch = try branchOrFocus()
    guard !isAtEnd else { throw error("expected the result, as JSON") }
    return .complete(try json(), in: branch)
  }

  /// Takes the error that a state's work fails with.
  mutating func forcedError() throws(CommandLineError) -> Edit {
    let branch = try branchOrFocus()
    let error = try word("an error's name")
    return .fail(error: error, cause: try cause(), in: branch)
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

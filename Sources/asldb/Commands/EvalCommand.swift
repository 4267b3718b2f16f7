import ArgumentParser
import Interpreter
import JSONModel
import JSONPathEngine
import JSONataEngine
import StatesLanguage

/// Evaluates an expression or a path.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Evaluate a JSONata expression, or a path, on an input.",
    discussion: """
      The input is the document of the expression and $states.input in it. The functions are those that Step Functions has. \
      An expression may stand between {% and %}, as in a definition.
      """
  )

  @Argument(help: "The expression, or the path.")
  var expression: String

  @OptionGroup var input: InputOptions

  @Flag(name: .customLong("jsonpath"), help: "The expression is a path of JSONPath.")
  var isPath = false

  func run() throws {
    let document = try input.value(within: .off)
    let result = try isPath ? path(on: document ?? [:]) : jsonata(on: document)
    guard let result else {
      throw CommandFailure("the expression gives nothing (undefined)", code: .executionFailed)
    }
    print(result.text(.pretty))
  }

  private func jsonata(on document: JSON?) throws(CommandFailure) -> JSON? {
    let text = FieldExpression.text(in: expression) ?? expression
    do throws(JSONataError) {
      return try JSONataExpression(parsing: text, library: .states).evaluate(
        document,
        bindings: document.map { ["states": ["input": $0]] } ?? [:],
        environment: JSONataEnvironment(now: Double(Instant.onTheWall.milliseconds))
      )
    } catch {
      let offset = error.position.map { String.Index(utf16Offset: max(0, $0 - 1), in: text) }
      throw failure(error.description, in: text, at: offset ?? text.startIndex)
    }
  }

  private func path(on document: JSON) throws(CommandFailure) -> JSON {
    let path: JSONPath
    do throws(JSONPathSyntaxError) {
      path = try JSONPath(parsing: expression)
    } catch {
      let offset = expression.utf8.index(expression.startIndex, offsetBy: error.offset)
      throw failure(error.message, in: expression, at: offset)
    }
    do throws(JSONPathError) {
      return try path.evaluate(on: document)
    } catch {
      throw CommandFailure("error: \(error.message)", code: .executionFailed)
    }
  }

  private func failure(_ message: String, in text: String, at index: String.Index) -> CommandFailure {
    let before = text[..<min(index, text.endIndex)]
    let position = SourcePosition(
      line: before.count(where: \.isNewline) + 1,
      column: before.reversed().prefix { !$0.isNewline }.count + 1,
      offset: before.utf8.count
    )
    let finding = Finding(
      file: "expression",
      bytes: Array(text.utf8),
      range: position..<position,
      message: message
    )
    return CommandFailure(finding.text)
  }
}

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
      An expression may stand between {% and %}, as in a definition. With --trace, each part of the expression is printed \
      with its value, the whole first. Ends with 1 when the evaluation fails or gives nothing, with 2 when the expression \
      or the input cannot be read.
      """
  )

  // An expression can begin with a minus, as an option does.
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The expression, or the path.", valueName: "expression"))
  var words: [String]

  @OptionGroup var input: InputOptions

  @Flag(name: .customLong("jsonpath"), help: "The expression is a path of JSONPath.")
  var isPath = false

  @Flag(help: "Print each part of the expression, or each step of the path, with what it gives.")
  var trace = false

  private var expression: String { words.first ?? "" }

  func validate() throws {
    if let surplus = words.dropFirst().first { throw ValidationError("Unexpected argument '\(surplus)'") }
  }

  func run() throws {
    let document = try input.value(within: .off)
    if trace { return try isPath ? tracePath(on: document ?? [:]) : traceJSONata(on: document) }
    let result = try isPath ? path(on: document ?? [:]) : jsonata(on: document)
    guard let result else { throw Self.nothing }
    try Console.say(result.text(.pretty))
  }

  private func jsonata(on document: JSON?) throws(CommandFailure) -> JSON? {
    let expression = try readExpression()
    do throws(JSONataError) {
      return try expression.evaluate(document, bindings: bindings(of: document), environment: environment)
    } catch {
      throw failure(error, code: .executionFailed)
    }
  }

  private func traceJSONata(on document: JSON?) throws(CommandFailure) {
    let expression = try readExpression()
    let trace = expression.trace(document, bindings: bindings(of: document), environment: environment)
    try show(traceText.lines(of: trace))
    switch trace.result {
    case .success(.nothing): throw Self.nothing
    case .success: return
    case .failure(let error): throw failure(error, code: .executionFailed)
    }
  }

  private func readExpression() throws(CommandFailure) -> JSONataExpression {
    do throws(JSONataError) {
      return try JSONataExpression(parsing: jsonataText, library: .states)
    } catch {
      throw failure(error, code: .wrongUsage)
    }
  }

  private func tracePath(on document: JSON) throws(CommandFailure) {
    let visits = try readPath().trace(on: document)
    try show(traceText.lines(of: visits))
    if let error = visits.last?.failure { throw failure(error) }
  }

  private func path(on document: JSON) throws(CommandFailure) -> JSON {
    let path = try readPath()
    do throws(JSONPathError) {
      return try path.evaluate(on: document)
    } catch {
      throw failure(error)
    }
  }

  private func readPath() throws(CommandFailure) -> JSONPath {
    do throws(JSONPathSyntaxError) {
      return try JSONPath(parsing: expression)
    } catch {
      let offset = expression.utf8.index(expression.startIndex, offsetBy: error.offset)
      throw failure(error.message, in: expression, at: offset, code: .wrongUsage)
    }
  }

  /// The expression without what stands around it in a definition.
  private var jsonataText: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    let trimmed = expression.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return FieldExpression.text(in: String(trimmed)) ?? expression
  }

  private var environment: JSONataEnvironment { JSONataEnvironment(now: Double(Instant.onTheWall.milliseconds)) }

  private func bindings(of document: JSON?) -> [String: JSON] {
    document.map { ["states": ["input": $0]] } ?? [:]
  }

  private var traceText: TraceText { TraceText(columns: TerminalWidth.ofStandardOutput ?? 120) }

  private func show(_ lines: [String]) throws(CommandFailure) { try Console.say(lines.joined(separator: "\n")) }

  private static var nothing: CommandFailure {
    CommandFailure("the expression gives nothing (undefined)", code: .executionFailed)
  }

  private func failure(_ error: JSONPathError) -> CommandFailure {
    CommandFailure("error: \(error.message)", code: .executionFailed)
  }

  private func failure(_ error: JSONataError, code: ExitCode) -> CommandFailure {
    let text = jsonataText
    let offset = error.position.map { String.Index(utf16Offset: max(0, $0 - 1), in: text) }
    return failure(error.description, in: text, at: offset ?? text.startIndex, code: code)
  }

  private func failure(
    _ message: String,
    in text: String,
    at index: String.Index,
    code: ExitCode
  ) -> CommandFailure {
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
    return CommandFailure(finding.text, code: code)
  }
}

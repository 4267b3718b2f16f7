import Interpreter
import JSONModel
import StatesLanguage

/// What an execution is started with.
struct StartArguments: Sendable {
  /// Its name.
  let name: String
  /// What tells it from others of its name, for an Express machine.
  let id: String
  /// Its input's text.
  let text: String
  /// What the caller wants traces to be told by.
  let traceHeader: String?
  /// The chance in it.
  let seed: UInt64

  /// Reads the arguments of StartExecution and StartSyncExecution; the input is not read yet.
  ///
  /// - Throws: `InvalidName`.
  init(_ arguments: APIArguments, seed: UInt64) throws(APIFailure) {
    var random = RandomSource(seed: seed)
    id = UUIDText.text(of: (random.next(), random.next()))
    name = arguments.text("name") ?? UUIDText.text(of: (random.next(), random.next()))
    guard ResourceName.isValid(name) else { throw .invalidName(name) }
    text = arguments.text("input") ?? "{}"
    traceHeader = arguments.text("traceHeader")
    self.seed = seed
  }

  /// Reads the input.
  ///
  /// - Throws: `InvalidExecutionInput`.
  func input() throws(APIFailure) -> JSON { try Self.input(text) }

  /// Reads an input.
  ///
  /// - Throws: `InvalidExecutionInput`.
  static func input(_ text: String) throws(APIFailure) -> JSON {
    do throws(JSONSyntaxError) {
      return try JSON(parsing: text)
    } catch {
      let place = "line \(error.position.line), column \(error.position.column)"
      let message = "Invalid State Machine Execution Input: '\(error.message) at \(place)'"
      throw APIFailure("InvalidExecutionInput", message)
    }
  }
}

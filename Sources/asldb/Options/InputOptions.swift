import ArgumentParser
import Integrations
import Interpreter
import JSONModel

/// Where an execution's input comes from.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read the input from a file, or from standard input with '-'.", valueName: "file"))
  var input: String?

  @Option(name: .customLong("input-json"), help: ArgumentHelp("The input itself.", valueName: "json"))
  var inputJSON: String?

  mutating func validate() throws {
    guard input == nil || inputJSON == nil else {
      throw ValidationError("--input and --input-json exclude each other")
    }
  }

  /// The same options, with the file of the bindings where none is given.
  ///
  /// - Throws: That the bindings name a file that is not there.
  func filled(from bindings: Bindings) throws(CommandFailure) -> InputOptions {
    guard input == nil, inputJSON == nil else { return self }
    try bindings.check(.input)
    var filled = self
    filled.input = bindings.input
    return filled
  }

  /// The input; without an option there is none.
  ///
  /// - Throws: What is wrong with it; also when it is larger than StartExecution takes it.
  func value(within limits: ExecutionLimits) throws(CommandFailure) -> JSON? {
    guard let value = try value() else { return nil }
    let bytes = value.utf8Count
    guard bytes > limits.payloadBytes else { return value }
    throw CommandFailure(
      "error: the input has \(bytes) bytes, and an execution takes at most \(limits.payloadBytes); "
        + "make it smaller, or explore with --limits off"
    )
  }

  private func value() throws(CommandFailure) -> JSON? {
    if let inputJSON { return try Self.parse(Array(inputJSON.utf8), from: "--input-json") }
    guard let input else { return nil }
    return try Self.parse(try FileContents.read(input), from: input == FileContents.standardInput ? "<stdin>" : input)
  }

  /// Reads an input, and says where it is wrong.
  static func parse(_ bytes: [UInt8], from name: String) throws(CommandFailure) -> JSON {
    do throws(JSONSyntaxError) {
      return try JSON(parsing: bytes)
    } catch {
      let range = error.position..<error.position
      throw CommandFailure(Finding(file: name, bytes: bytes, range: range, message: error.message).text)
    }
  }
}

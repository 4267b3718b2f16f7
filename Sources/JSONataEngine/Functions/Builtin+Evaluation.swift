import JSONModel

extension Builtin {
  static let evaluationFunctions: [Builtin] = [
    Builtin("eval", "<sx?:x>", 2, .constant) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      let input = call[1].isUndefined ? call.input : Evaluation.wrapped(call[1])
      return try call.evaluation.evaluate(text: text, input, call.frame)
    }
  ]
}

extension Evaluation {
  /// Reads and evaluates an expression in the place of another one.
  func evaluate(text: String, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let program: JSONataProgram
    do throws(JSONataError) {
      program = try JSONataProgram(parsing: text, library, symbols: symbols, stack: stack)
    } catch  where error.code.hasPrefix("U") {
      throw error
    } catch {
      throw JSONataError("D3120", value: .string(error.message))
    }
    try charge(bytes: text.utf8.count << 4)
    symbols = program.symbols
    bindGlobals(of: program)
    do throws(JSONataError) {
      return try evaluate(program.root, input, frame)
    } catch  where error.code.hasPrefix("U") {
      throw error
    } catch {
      throw JSONataError("D3121", value: .string(error.message))
    }
  }
}

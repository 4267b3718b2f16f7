import JSONModel

extension Builtin {
  static let evaluationFunctions: [Builtin] = [
    Builtin("eval", "<sx?:x>", 2) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      let input = call[1].isUndefined ? call.input : Evaluation.wrapped(call[1])
      return try call.evaluation.evaluate(text: text, input, call.frame)
    }
  ]
}

extension Evaluation {
  /// Reads and evaluates an expression in the place of another one.
  func evaluate(text: String, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    let expression: JSONataExpression
    do throws(JSONataError) {
      expression = try JSONataExpression(parsing: text, library, symbols: symbols, stack: stack)
    } catch {
      throw JSONataError("D3120", value: .string(error.message))
    }
    symbols = expression.symbols
    bindGlobals(of: expression)
    do throws(JSONataError) {
      return try evaluate(expression.root, input, frame)
    } catch  where error.code.hasPrefix("U") {
      throw error
    } catch {
      throw JSONataError("D3121", value: .string(error.message))
    }
  }
}

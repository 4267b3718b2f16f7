public import JSONModel

extension JSONataExpression {
  /// Evaluates the expression.
  ///
  /// - Parameters:
  ///   - input: The document, or `nil` for none.
  ///   - bindings: Variables by name, without the dollar sign.
  ///   - environment: The clock and random numbers.
  ///   - limits: How much it may use.
  /// - Returns: The result, or `nil` when there is none (undefined) or when it is a function.
  /// - Throws: An error that the evaluation ends with, or a limit that it passes.
  public func evaluate(
    _ input: JSON?,
    bindings: [String: JSON] = [:],
    environment: JSONataEnvironment = JSONataEnvironment(),
    limits: JSONataLimits = JSONataLimits()
  ) throws(JSONataError) -> JSON? {
    let evaluation = Evaluation(self, environment: environment, limits: limits, bindings: bindings)
    return try evaluation.run(self, on: input.map { Value($0) } ?? .undefined, outerNames.map { bindings[$0] }).json
  }

  /// Evaluates the expression without a document.
  ///
  /// - Parameters:
  ///   - values: The values of ``outerNames``, in their order; `nil` for those that have none.
  ///   - environment: The clock and random numbers.
  ///   - limits: How much it may use.
  /// - Returns: What came of it.
  /// - Throws: An error that the evaluation ends with, or a limit that it passes.
  package func result(
    binding values: [JSON?],
    environment: JSONataEnvironment,
    limits: JSONataLimits
  ) throws(JSONataError) -> JSONataResult {
    let evaluation = Evaluation(self, environment: environment, limits: limits, bindings: [:])
    return JSONataResult(try evaluation.run(self, on: .undefined, values))
  }
}

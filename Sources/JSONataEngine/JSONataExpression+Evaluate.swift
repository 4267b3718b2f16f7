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
    let evaluation = Evaluation(program, environment: environment, limits: limits, bindings: bindings)
    let values = bindings.isEmpty ? [] : outerNames.map { bindings[$0] }
    return try evaluation.json(of: try evaluation.run(on: input.map { Value($0) } ?? .undefined, values))
  }

  /// Evaluates the expression without a document.
  ///
  /// - Parameters:
  ///   - values: The values of ``outerNames``, in their order; `nil` for those that have none.
  ///   - reads: What ``outerReads`` give, in their order, or nothing; variables that only they read need no value then.
  ///   - environment: The clock and random numbers.
  ///   - limits: How much it may use.
  /// - Returns: What came of it.
  /// - Throws: An error that the evaluation ends with, or a limit that it passes.
  package func result(
    binding values: [JSON?],
    reading reads: [JSONataResult] = [],
    environment: JSONataEnvironment,
    limits: JSONataLimits
  ) throws(JSONataError) -> JSONataResult {
    let evaluation = Evaluation(program, environment: environment, limits: limits, bindings: [:])
    evaluation.reads = reads
    return try evaluation.result(of: try evaluation.run(on: .undefined, values))
  }
}

extension Evaluation {
  /// What a value is outside of the evaluation.
  func result(of value: Value) throws(JSONataError) -> JSONataResult {
    if let json = try json(of: value) { return .value(json) }
    return value.isUndefined ? .nothing : .function
  }

  /// A result as JSON.
  fileprivate func json(of value: Value) throws(JSONataError) -> JSON? {
    switch value {
    case .undefined, .null, .bool, .number, .string, .data, .range, .record, .function, .tuple: break
    // The same part of the input can stand in it again and again.
    case .list, .object: guard value.fitsAsJSON(bytes: bytesLeft) else { throw JSONataError("U1003") }
    }
    return value.json
  }
}

public import JSONModel

extension JSONataExpression {
  /// Evaluates the expression and writes down what each part of it gave.
  ///
  /// What comes of it is what ``evaluate(_:bindings:environment:limits:)`` gives, errors and limits included.
  ///
  /// - Parameters:
  ///   - input: The document, or `nil` for none.
  ///   - bindings: Variables by name, without the dollar sign.
  ///   - environment: The clock and random numbers.
  ///   - limits: How much the evaluation may use.
  ///   - traceLimits: How much of it is kept.
  /// - Returns: The visits and the result, of a failed evaluation with the error where it was raised.
  public func trace(
    _ input: JSON?,
    bindings: [String: JSON] = [:],
    environment: JSONataEnvironment = JSONataEnvironment(),
    limits: JSONataLimits = JSONataLimits(),
    keeping traceLimits: JSONataTraceLimits = JSONataTraceLimits()
  ) -> JSONataTrace {
    let tracer = Tracer(self, traceLimits)
    let evaluation = Evaluation(
      program,
      environment: environment,
      limits: limits,
      bindings: bindings,
      tracer: tracer
    )
    let document = input.map { Value($0) } ?? .undefined
    return trace(evaluation, on: document, outerNames.map { bindings[$0] }, with: tracer)
  }

  /// Evaluates the expression without a document and writes down what each part of it gave.
  ///
  /// - Parameters:
  ///   - values: The values of ``outerNames``, in their order; `nil` for those that have none.
  ///   - environment: The clock and random numbers.
  ///   - limits: How much the evaluation may use.
  ///   - traceLimits: How much of it is kept.
  /// - Returns: The visits and the result.
  package func trace(
    binding values: [JSON?],
    environment: JSONataEnvironment,
    limits: JSONataLimits,
    keeping traceLimits: JSONataTraceLimits = JSONataTraceLimits()
  ) -> JSONataTrace {
    let tracer = Tracer(self, traceLimits)
    let evaluation = Evaluation(program, environment: environment, limits: limits, bindings: [:], tracer: tracer)
    return trace(evaluation, on: .undefined, values, with: tracer)
  }

  private func trace(
    _ evaluation: Evaluation,
    on document: Value,
    _ values: [JSON?],
    with tracer: Tracer
  ) -> JSONataTrace {
    do throws(JSONataError) {
      return tracer.trace(endingWith: .success(try evaluation.result(of: try evaluation.run(on: document, values))))
    } catch {
      tracer.fail(with: error)
      return tracer.trace(endingWith: .failure(error))
    }
  }
}

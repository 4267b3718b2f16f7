public import JSONModel
import JSONataEngine

extension FieldExpression {
  /// What the expression gives.
  ///
  /// - Throws: ``EvaluationError`` with AWS's words when it fails, gives nothing, or gives what is no JSON.
  public func value(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    if let result = read?.result(in: scope) { return try value(of: result) }
    let result: JSONataResult
    do throws(JSONataError) {
      let environment = environment(in: &scope)
      let reads = reads(in: scope)
      result = try compiled.result(
        binding: values(in: scope, besideReads: reads != nil),
        reading: reads ?? [],
        environment: environment,
        limits: scope.limits
      )
    } catch {
      throw failure(of: error)
    }
    return try value(of: result)
  }

  /// What an evaluation gave, as a state can use it.
  func value(of result: JSONataResult) throws(EvaluationError) -> JSON {
    switch result {
    case .value(let value): return value
    case .nothing: throw failure("returned nothing (undefined).")
    case .function: throw failure("returned an unsupported result type.")
    }
  }

  /// What an evaluation that failed is for a state.
  func failure(of error: JSONataError) -> EvaluationError {
    failure("threw an error during evaluation\(error.reason)")
  }

  /// What the expression gives, which must be of one kind.
  ///
  /// - Throws: ``EvaluationError`` as ``value(in:)``, and when it is of another kind.
  public func value(
    _ kind: JSON.Kind,
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> JSON {
    let value = try value(in: &scope)
    guard value.kind == kind else { throw unexpected(value, expected: kind.rawValue) }
    return value
  }

  /// The whole number that the expression gives.
  ///
  /// - Throws: ``EvaluationError`` as ``value(in:)``, and when it is no such number.
  public func integer(
    from minimum: Int,
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> Int {
    let value = try value(.number, in: &scope)
    guard let number = value.number?.integer else { throw unexpected(value, expected: "integer") }
    guard number >= minimum else { throw outOfRange(minimum == 0 ? "cannot be negative." : "must be positive.") }
    return number
  }

  /// The number that the expression gives.
  ///
  /// - Throws: ``EvaluationError`` as ``value(in:)``, and when it is no such number.
  public func number(
    in range: ClosedRange<Double>,
    scope: inout some EvaluationScope
  ) throws(EvaluationError) -> Double {
    let value = try value(.number, in: &scope)
    guard let number = value.number?.double, range.contains(number) else {
      throw outOfRange("must be between \(Int(range.lowerBound)) and \(Int(range.upperBound)).")
    }
    return number
  }

  private func outOfRange(_ what: String) -> EvaluationError {
    let name = field.split(separator: "/").last ?? ""
    return EvaluationError(.queryEvaluationError, reason: "\(name) \(what)", field: field)
  }

  /// The error of a value of another type than the field needs.
  func unexpected(_ value: JSON, expected: String) -> EvaluationError {
    failure(
      "returned an unexpected result type. Expected '\(expected)', but was '\(value.kind.rawValue)' for value: "
        + value.text()
    )
  }

  /// - Source: recorded; Step Functions guide, "Error conditions for JSONata".
  private func failure(_ what: String) -> EvaluationError {
    EvaluationError(
      .queryEvaluationError,
      reason: "The JSONata expression '\(text)' specified for the field '\(field)' \(what)",
      field: field
    )
  }

  /// The clock and the random numbers of an evaluation.
  func environment(in scope: inout some EvaluationScope) -> JSONataEnvironment {
    let seed = isRandom ? scope.nextRandom() : 0
    return JSONataEnvironment(now: Double(scope.now.milliseconds), seed: seed)
  }

  /// The values of the variables that the expression reads from outside, in their order.
  ///
  /// - Parameters:
  ///   - scope: What it is evaluated against.
  ///   - areReadsKnown: Whether only those are needed that are not read by ``reads(in:)`` alone.
  /// - Returns: The values, `nil` for what has none or is not needed.
  func values(in scope: some EvaluationScope, besideReads areReadsKnown: Bool = false) -> [JSON?] {
    let names = compiled.outerNames
    var values: [JSON?] = []
    values.reserveCapacity(names.count)
    for (name, isReadElsewhere) in zip(names, isReadElsewhere) {
      values.append(areReadsKnown && !isReadElsewhere ? nil : value(of: name, in: scope))
    }
    return values
  }

  private func value(of name: String, in scope: some EvaluationScope) -> JSON? {
    guard name == StatesMember.variable else { return scope.variable(named: name) }
    var values: [JSONObject.Member] = []
    values.reserveCapacity(members.count)
    for member in members {
      if let value = scope.states(member) { values.append(JSONObject.Member(name: member.rawValue, value: value)) }
    }
    return .object(JSONObject(distinct: values))
  }
}

extension JSONataError {
  /// The error as AWS's causes end: a limit of the engine has no code there.
  fileprivate var reason: String {
    code.hasPrefix("U") ? ": \(message)" : ". \(code): \(message)"
  }
}

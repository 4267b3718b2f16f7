public import JSONModel
import JSONPathEngine

extension IntrinsicCall {
  /// The result of the call.
  ///
  /// - Throws: ``EvaluationError``: `States.Runtime` when a path finds nothing, else `States.IntrinsicFailure`.
  public func evaluate(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    var values: [JSON] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try value(of: argument, in: &scope)) }
    do throws(IntrinsicFailure) {
      return try result(of: values, in: &scope)
    } catch {
      throw EvaluationError(
        .intrinsicFailure,
        reason: "The function '\(text)' had the following error: \(error.reason)"
      )
    }
  }

  private func value(of argument: Argument, in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    switch argument {
    case .literal(let value): return value
    case .call(let call): return try call.evaluate(in: &scope)
    case .path(let path):
      do throws(PathFailure) {
        return try path.value(in: scope)
      } catch {
        throw EvaluationError(
          reason: "The function '\(text)' had the following error: The JsonPath argument for the field "
            + "'\(path.text)' could not be found in the input '\(scope.data.text())'"
        )
      }
    }
  }

  private func result(of values: [JSON], in scope: inout some EvaluationScope) throws(IntrinsicFailure) -> JSON {
    let input = IntrinsicInput(function: function, values: values)
    switch function {
    case .array: return .array(values)
    case .arrayPartition: return try input.partition()
    case .arrayContains: return .bool(try input.array(0).contains(values[1]))
    case .arrayRange: return try input.range()
    case .arrayGetItem: return try input.item()
    case .arrayLength: return .number(JSONNumber(try input.array(0).count))
    case .arrayUnique: return try input.unique()
    case .base64Encode: return .string(Base64.text(of: Array(try input.text(0, limit: 10_000).utf8)))
    case .base64Decode: return try input.base64Decoded()
    case .hash: return try input.hash()
    case .jsonMerge: return try input.merged()
    case .stringToJson: return try input.parsed()
    case .jsonToString: return .string(values[0].text())
    case .mathRandom: return try input.random { scope.nextRandom() }
    case .mathAdd: return try input.sum()
    case .stringSplit: return try input.split()
    case .uuid: return .string(UUIDText.text(of: (scope.nextRandom(), scope.nextRandom())))
    case .format: return try input.formatted(isFromContext: isFromContext)
    }
  }

  /// Whether an argument comes from the context object.
  private func isFromContext(_ index: Int) -> Bool {
    if case .path(let path) = arguments[index] { path.root == .context } else { false }
  }
}

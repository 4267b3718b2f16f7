public import JSONModel
import JSONPathEngine

extension PathSelection {
  /// What the selection lets through of a scope's data.
  ///
  /// - Throws: ``EvaluationError`` when its path finds nothing.
  public func select(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    switch self {
    case .whole: scope.data
    case .nothing: .object(JSONObject())
    case .path(let path): try path.validValue(in: scope)
    }
  }
}

extension ResultPlacement {
  /// The input with a result put into its place.
  ///
  /// - Parameters:
  ///   - result: What the state computed.
  ///   - input: The state's raw input.
  /// - Returns: the input with the result in it.
  /// - Throws: ``EvaluationError`` when the input has something else where an object or array is needed.
  public func place(_ result: JSON, into input: JSON) throws(EvaluationError) -> JSON {
    switch self {
    case .replace: return result
    case .discard: return input
    case .at(let path):
      do throws(JSONPathError) {
        return try path.setting(result, in: input)
      } catch {
        throw EvaluationError(
          .resultPathMatchFailure,
          reason: "Unable to apply ReferencePath \(path.path.text) to input \(input.text())"
        )
      }
    }
  }
}

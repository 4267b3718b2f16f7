public import JSONModel
import JSONPathEngine

extension MapState {
  /// An array of items: what a path finds in the effective input, what a template makes, or all of that input.
  ///
  /// In a distributed Map it can be an object, too, whose members are the items.
  ///
  /// - Throws: ``EvaluationError`` when there is nothing with items.
  public func items(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    let found = try items.value(in: &scope)
    guard found.array != nil || (distribution != nil && found.object != nil) else { throw items.refusal(of: found) }
    return found
  }
}

extension MapItems {
  fileprivate func value(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    switch self {
    case .jsonPath(let path): try path?.validValue(in: scope) ?? scope.data
    case .jsonata(let template): try template?.evaluate(in: &scope) ?? scope.data
    }
  }

  /// - Source: recorded.
  fileprivate func refusal(of found: JSON) -> EvaluationError {
    switch self {
    case .jsonPath(let path):
      EvaluationError(reason: "Reference path \"\(path?.plainText ?? "$")\" must point to array.")
    case .jsonata(.expression(let expression)): expression.unexpected(found, expected: "array")
    case .jsonata:
      EvaluationError(.queryEvaluationError, reason: "Map state input must be an array but was: \(found.text())")
    }
  }
}

extension JSONPath {
  /// The path as AWS names it where it means the object that the root is: without the second `$` of the context's.
  fileprivate var plainText: String {
    root == .context ? String(text.dropFirst()) : text
  }
}

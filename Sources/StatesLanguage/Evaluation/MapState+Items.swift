public import JSONModel
import JSONPathEngine

extension MapState {
  /// The items: what `ItemsPath` finds in the effective input, or all of that.
  ///
  /// - Throws: ``EvaluationError`` when the path finds nothing, or no array.
  public func items(in scope: inout some EvaluationScope) throws(EvaluationError) -> [JSON] {
    let found = try itemsPath?.validValue(in: scope) ?? scope.data
    guard let items = found.array else {
      throw EvaluationError(reason: "Reference path \"\(itemsPath?.plainText ?? "$")\" must point to array.")
    }
    return items
  }
}

extension JSONPath {
  /// The path as AWS names it where it means the object that the root is: without the second `$` of the context's.
  fileprivate var plainText: String {
    root == .context ? String(text.dropFirst()) : text
  }
}

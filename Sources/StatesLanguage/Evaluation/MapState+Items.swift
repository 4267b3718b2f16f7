public import JSONModel
import JSONPathEngine

extension MapState {
  /// What `ItemsPath` finds in the effective input, or all of that: an array of items.
  ///
  /// In a distributed Map it can be an object, too, whose members are the items.
  ///
  /// - Throws: ``EvaluationError`` when the path finds nothing, or nothing with items.
  public func items(in scope: inout some EvaluationScope) throws(EvaluationError) -> JSON {
    let found = try itemsPath?.validValue(in: scope) ?? scope.data
    guard found.array != nil || (distribution != nil && found.object != nil) else {
      throw EvaluationError(reason: "Reference path \"\(itemsPath?.plainText ?? "$")\" must point to array.")
    }
    return found
  }
}

extension JSONPath {
  /// The path as AWS names it where it means the object that the root is: without the second `$` of the context's.
  fileprivate var plainText: String {
    root == .context ? String(text.dropFirst()) : text
  }
}

package import JSONModel

/// Some of the items of a listing.
package struct Page<Item> {
  /// The items.
  package let items: [Item]
  /// The token with which the next page is asked for; nothing when this is the last one.
  package let nextToken: String?

  /// The page as an operation answers it.
  ///
  /// - Parameters:
  ///   - name: The member that has the items.
  ///   - item: What stands for an item.
  /// - Returns: the items, and `nextToken`.
  package func answer(as name: String, item: (Item) -> JSON) -> JSON {
    var object: JSONObject = [name: .array(items.map(item))]
    if let nextToken { object["nextToken"] = .string(nextToken) }
    return .object(object)
  }
}

extension Page: Sendable where Item: Sendable {}
extension Page: Equatable where Item: Equatable {}

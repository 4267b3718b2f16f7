import JSONModel

/// How a query or a scan goes through items, and which of them it shows.
struct ItemPage {
  /// What the table or the index has for its key.
  let key: TableSchema.Key
  /// The table's own key.
  let tableKey: TableSchema.Key
  /// What items must fulfil to be shown.
  let filter: Condition?
  /// What is shown of them.
  let projection: Projection?
  /// How many are looked at.
  let limit: Int?
  /// Whether only their number is wanted.
  let countsOnly: Bool
  /// The bytes that a page has at most.
  static let maximumBytes = 1_048_576

  /// The answer's members, and how many bytes were read.
  func answer(_ items: some Sequence<Attributes>) -> (members: JSONObject, bytes: Int) {
    var (shown, scanned, bytes) = ([JSON](), 0, 0)
    var (count, last, isCut) = (0, Attributes?.none, false)
    for item in items {
      if scanned == limit || (bytes + item.bytes > Self.maximumBytes && scanned > 0) {
        isCut = true
        break
      }
      scanned += 1
      bytes += item.bytes
      last = item
      guard filter?.holds(for: item) ?? true else { continue }
      count += 1
      if !countsOnly { shown.append((projection?.applied(to: item) ?? item).json) }
    }
    // DynamoDB does not look further once it has as many as it may look at.
    isCut = isCut || (scanned == limit && limit != nil)
    var members = JSONObject()
    if !countsOnly { members["Items"] = .array(shown) }
    members["Count"] = .integer(count)
    members["ScannedCount"] = .integer(scanned)
    if isCut, let last { members["LastEvaluatedKey"] = position(of: last).json }
    return (members, bytes)
  }

  /// The attributes that tell where an item stands.
  private func position(of item: Attributes) -> Attributes {
    var attributes = Attributes()
    for attribute in tableKey.attributes + key.attributes {
      if attributes[attribute.name] == nil, let value = item[attribute.name] { attributes[attribute.name] = value }
    }
    return attributes
  }
}

/// A row of a menu.
package struct MenuItem: Hashable, Sendable {
  /// The key that takes it.
  package let key: Key?
  /// What it does.
  package let label: String
  /// Why it cannot be taken now; nothing when it can.
  package let unavailable: String?

  /// Makes a row.
  package init(_ label: String, key: Key? = nil, unavailable: String? = nil) {
    self.label = label
    self.key = key
    self.unavailable = unavailable
  }
}

/// A line of a request's or an answer's head, or a parameter of a query: names may be repeated.
package struct HTTPField: Sendable, Hashable {
  /// The name; that of a header is the same whatever its case.
  package let name: String
  /// The value.
  package let value: String

  /// Makes a field.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether this is a header of a name, whatever its case.
  package func isNamed(_ name: String) -> Bool { self.name.lowercased() == name.lowercased() }
}

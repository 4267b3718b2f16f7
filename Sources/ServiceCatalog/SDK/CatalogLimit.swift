/// Which values of a type an API's model allows.
package enum CatalogLimit: Sendable, Hashable {
  /// Texts, or bytes, that are not shorter.
  case length(minimum: Int)
  /// One of these texts.
  case values([String])
  /// Numbers from the least to the greatest, where there are such.
  case range(minimum: Double?, maximum: Double?)

  /// Reads a limit as the catalog has it: `128,10240` for numbers, `1` for texts.
  init?(code: Substring) {
    let parts = code.split(at: ",")
    guard parts.count == 2 else {
      guard let minimum = Int(code) else { return nil }
      self = .length(minimum: minimum)
      return
    }
    self = .range(minimum: Double(parts[0]), maximum: Double(parts[1]))
  }
}

/// A value on its way through a path, with the variables that the path bound for it.
final class Tuple {
  let value: Value
  let bindings: [(symbol: Symbol, value: Value)]
  /// How large it is with its variables.
  let extent: Extent

  init(_ value: Value, _ bindings: [(symbol: Symbol, value: Value)]) {
    self.value = value
    self.bindings = bindings
    var extent = Extent(depth: 1, weight: bindings.count)
    extent.include(value)
    for binding in bindings { extent.include(binding.value) }
    self.extent = extent
  }

  /// The variables with one more, or with a new value for one.
  func binding(_ symbol: Symbol?, to value: Value) -> [(symbol: Symbol, value: Value)] {
    guard let symbol else { return bindings }
    var result = bindings
    if let position = result.firstIndex(where: { $0.symbol == symbol }) {
      result[position].value = value
    } else {
      result.append((symbol, value))
    }
    return result
  }
}

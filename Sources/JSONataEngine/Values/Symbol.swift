/// A variable's name as a number, so that looking one up compares numbers.
struct Symbol: Hashable {
  let index: Int32
}

/// The names that have numbers; those of the library's functions come first.
struct SymbolTable {
  private(set) var names: [String]
  private var symbols: [String: Symbol]

  /// Makes a table of some names, numbered in their order.
  init(_ names: [String]) {
    self.names = names
    symbols = [:]
    for (index, name) in names.enumerated() { symbols[name] = Symbol(index: Int32(index)) }
  }

  /// The number of a name, a new one when it has none.
  mutating func symbol(_ name: String) -> Symbol {
    if let known = symbols[name] { return known }
    let symbol = Symbol(index: Int32(names.count))
    names.append(name)
    symbols[name] = symbol
    return symbol
  }

  /// The number of a name that has one.
  func known(_ name: String) -> Symbol? { symbols[name] }
}

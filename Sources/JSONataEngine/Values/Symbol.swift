/// A variable's name as a number, so that looking one up compares numbers.
struct Symbol: Hashable {
  let index: Int32
}

/// The names that have numbers; those of the library's functions come first.
struct SymbolTable {
  /// The names that a table was made with, shared by all copies.
  private final class Known: Sendable {
    let names: [String]
    let symbols: [String: Symbol]

    init(_ names: [String]) {
      self.names = names
      var symbols: [String: Symbol] = [:]
      for (index, name) in names.enumerated() { symbols[name] = Symbol(index: Int32(index)) }
      self.symbols = symbols
    }
  }

  private let known: Known
  /// The names that were added, in the order of their numbers.
  private var added: [String] = []
  private var addedSymbols: [String: Symbol] = [:]

  /// Makes a table of some names, numbered in their order.
  init(_ names: [String]) { known = Known(names) }

  var count: Int { known.names.count + added.count }

  /// The number of a name, a new one when it has none.
  mutating func symbol(_ name: String) -> Symbol {
    if let known = known(name) { return known }
    let symbol = add(name)
    addedSymbols[name] = symbol
    return symbol
  }

  /// A number for a variable that no expression can name.
  mutating func anonymous() -> Symbol { add("!\(count)") }

  private mutating func add(_ name: String) -> Symbol {
    added.append(name)
    return Symbol(index: Int32(count - 1))
  }

  /// The number of a name that has one.
  func known(_ name: String) -> Symbol? { known.symbols[name] ?? addedSymbols[name] }

  /// The name that has a number.
  func name(of symbol: Symbol) -> String {
    let index = Int(symbol.index)
    return index < known.names.count ? known.names[index] : added[index - known.names.count]
  }
}

/// A variable's name as a number, so that looking one up compares numbers.
struct Symbol: Hashable {
  let index: Int32
}

/// The names that have numbers; those of the library's functions come first.
struct SymbolTable {
  private(set) var names: [String]
  /// The numbers of the names that it was made with, shared by all copies.
  private let known: [String: Symbol]
  /// The numbers of names that were added.
  private var added: [String: Symbol] = [:]

  /// Makes a table of some names, numbered in their order.
  init(_ names: [String]) {
    self.names = names
    var known: [String: Symbol] = [:]
    for (index, name) in names.enumerated() { known[name] = Symbol(index: Int32(index)) }
    self.known = known
  }

  /// The number of a name, a new one when it has none.
  mutating func symbol(_ name: String) -> Symbol {
    if let known = known(name) { return known }
    let symbol = Symbol(index: Int32(names.count))
    names.append(name)
    added[name] = symbol
    return symbol
  }

  /// The number of a name that has one.
  func known(_ name: String) -> Symbol? { known[name] ?? added[name] }
}

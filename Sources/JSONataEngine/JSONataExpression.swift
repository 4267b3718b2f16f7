public import JSONModel

/// A JSONata expression that was read once and can be evaluated many times.
///
///     let expression = try JSONataExpression(parsing: "$sum(items.(price * quantity))")
///     let total = try expression.evaluate(order)
///
/// - Source: jsonata.org, version 2.
public struct JSONataExpression: Sendable {
  /// The expression as it was written.
  public let text: String
  /// What it refers to outside of itself.
  public let references: JSONataReferences
  let root: Node
  let symbols: SymbolTable
  let library: JSONataLibrary
  /// The numbers of the variables that it reads from outside; their names are in the same order.
  let outerSymbols: [Symbol]
  /// The names of the variables that it reads from outside, each once.
  package let outerNames: [String]

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - library: The functions that it can call.
  /// - Throws: An error with a code that begins with `S` when it is none.
  public init(parsing text: String, library: JSONataLibrary = .standard) throws(JSONataError) {
    try self.init(parsing: text, library, symbols: library.symbols, stack: .reading)
  }

  init(
    parsing text: String,
    _ library: JSONataLibrary,
    symbols: SymbolTable,
    stack: StackGuard
  ) throws(JSONataError) {
    let syntax = try Parser.parse(text, stack)
    var resolver = Resolver(symbols, stack)
    self.text = text
    self.library = library
    root = try resolver.resolve(whole: syntax)
    references = ReferenceFinder.references(in: syntax)
    outerNames = references.variableNames
    var names = resolver.symbols
    outerSymbols = outerNames.map { names.symbol($0) }
    self.symbols = names
  }
}

/// What came of an evaluation.
public enum JSONataResult: Sendable, Equatable {
  /// A value that JSON has.
  case value(JSON)
  /// Nothing (undefined).
  case nothing
  /// A function, or a regular expression, which JSON does not have.
  case function
}

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
  let root: Node
  let symbols: SymbolTable

  /// Reads an expression.
  ///
  /// - Throws: An error with a code that begins with `S` when it is none.
  public init(parsing text: String) throws(JSONataError) {
    try self.init(parsing: text, symbols: SymbolTable(), stack: .reading)
  }

  init(parsing text: String, symbols: SymbolTable, stack: StackGuard) throws(JSONataError) {
    self.text = text
    var resolver = Resolver(symbols, stack)
    root = try resolver.resolve(whole: try Parser.parse(text, stack))
    self.symbols = resolver.symbols
  }

  /// Evaluates the expression.
  ///
  /// - Parameters:
  ///   - input: The document, or `nil` for none.
  ///   - bindings: Variables by name, without the dollar sign.
  ///   - environment: The clock, random numbers and further functions.
  ///   - limits: How much it may use.
  /// - Returns: The result, or `nil` when there is none (undefined) or when it is a function.
  /// - Throws: An error that the evaluation ends with, or a limit that it passes.
  public func evaluate(
    _ input: JSON?,
    bindings: [String: JSON] = [:],
    environment: JSONataEnvironment = JSONataEnvironment(),
    limits: JSONataLimits = JSONataLimits()
  ) throws(JSONataError) -> JSON? {
    let evaluation = Evaluation(symbols: symbols, environment: environment, limits: limits)
    return try evaluation.run(root, on: input.map { Value($0) } ?? .undefined, bindings: bindings).json
  }
}

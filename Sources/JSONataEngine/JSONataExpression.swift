public import JSONModel

/// A JSONata expression that was read once and can be evaluated many times.
///
///     let expression = try JSONataExpression(parsing: "$sum(items.(price * quantity))")
///     let total = try expression.evaluate(order)
///
/// - Source: jsonata.org, version 2.
public struct JSONataExpression: Sendable {
  let program: JSONataProgram

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - library: The functions that it can call.
  /// - Throws: An error with a code that begins with `S` when it is none.
  public init(parsing text: String, library: JSONataLibrary = .standard) throws(JSONataError) {
    program = try JSONataProgram(parsing: text, library, symbols: library.symbols, stack: .reading)
  }

  /// The expression as it was written.
  public var text: String { program.text }

  /// What it refers to outside of itself.
  public var references: JSONataReferences { program.references }

  /// The names of the variables that it reads from outside, each once.
  package var outerNames: [String] { program.outerNames }

  /// The paths in it that only read a variable from outside.
  package var outerReads: [PlainRead] { program.outerReads }

  /// What it does when that is only to read from outside.
  package var plainRead: PlainRead? { program.plainRead }
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

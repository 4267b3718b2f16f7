/// An expression as it is evaluated, shared by all copies of it.
final class JSONataProgram: Sendable {
  let text: String
  let references: JSONataReferences
  let root: Node
  let symbols: SymbolTable
  let library: JSONataLibrary
  /// The numbers of the variables that it reads from outside; their names are in the same order.
  let outerSymbols: [Symbol]
  /// The names of the variables that it reads from outside, each once.
  let outerNames: [String]
  /// The number of the document's own name, `$$`, when it reads that.
  let rootSymbol: Symbol?
  /// Whether it binds a name that a function of the library has, or evaluates texts that may do so.
  let shadowsLibrary: Bool

  /// The paths in it that only read a variable from outside, and no one that it binds itself.
  let outerReads: [PlainRead]
  /// What it does when that is only to read from outside.
  let plainRead: PlainRead?

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - library: The functions that it can call.
  ///   - symbols: The variables that already have numbers.
  ///   - stack: How much of the stack reading may take.
  /// - Throws: An error with a code that begins with `S` when it is none.
  init(
    parsing text: String,
    _ library: JSONataLibrary,
    symbols: SymbolTable,
    stack: StackGuard
  ) throws(JSONataError) {
    let (syntax, top) = try Parser.parse(text, stack)
    var resolver = Resolver(syntax, symbols, stack)
    root = try resolver.resolve(whole: top)
    outerReads = resolver.outerReads
    var finder = ReferenceFinder(syntax)
    finder.visit(top)
    self.text = text
    self.library = library
    references = finder.found
    outerNames = finder.variables.map { syntax.names[$0] }
    outerSymbols = finder.variables.map { resolver.symbol($0) }
    rootSymbol = references.root.isEmpty ? nil : resolver.symbols.known("$")
    shadowsLibrary = resolver.bindsKnownNames || outerNames.contains("eval")
    self.symbols = resolver.symbols
    plainRead = PlainRead(root, outerSymbols, outerNames)
  }
}

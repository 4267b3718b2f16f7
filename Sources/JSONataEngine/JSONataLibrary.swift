public import JSONModel

/// The functions that expressions find by name.
///
///     let double = JSONataFunction(signature: "<n:n>", arity: 1) { arguments in … }
///     let library = try JSONataLibrary.standard.removing(["eval"]).adding(["double": double])
///     let expression = try JSONataExpression(parsing: "$double(21)", library: library)
public struct JSONataLibrary: Sendable {
  /// All functions of JSONata 2.
  public static let standard = JSONataLibrary(Builtin.all)

  let functions: [Builtin]
  /// The numbers of the functions' names, which are their places in ``functions``.
  let symbols: SymbolTable

  init(_ functions: [Builtin]) {
    self.functions = functions
    symbols = SymbolTable(functions.map(\.name))
  }

  /// The library without some of its functions; they are undefined, like every name that nobody bound.
  public func removing(_ names: Set<String>) -> JSONataLibrary {
    JSONataLibrary(functions.filter { !names.contains($0.name) })
  }

  /// The library with more functions, which take the place of those of the same name.
  ///
  /// - Throws: S0401 or S0402 for a malformed signature.
  public func adding(_ functions: [String: JSONataFunction]) throws(JSONataError) -> JSONataLibrary {
    var added: [Builtin] = []
    for (name, function) in functions.sorted(by: { $0.key < $1.key }) { added.append(try Builtin(name, function)) }
    return adding(added)
  }

  func adding(_ added: [Builtin]) -> JSONataLibrary {
    JSONataLibrary(removing(Set(added.map(\.name))).functions + added)
  }

  /// Whether a function of that name is in it.
  public func contains(_ name: String) -> Bool { symbols.known(name) != nil }
}

/// A function of the host; an argument or result of `nil` stands for undefined.
public struct JSONataFunction: Sendable {
  /// The types of its arguments, for example `<s-n?:s>`; without one it takes anything.
  public let signature: String?
  /// How many arguments it takes.
  public let arity: Int
  /// What it does.
  public let body: @Sendable ([JSON?]) throws(JSONataError) -> JSON?

  /// Makes a function.
  public init(
    signature: String? = nil,
    arity: Int,
    body: @escaping @Sendable ([JSON?]) throws(JSONataError) -> JSON?
  ) {
    self.signature = signature
    self.arity = arity
    self.body = body
  }
}

extension Builtin {
  /// Makes a function of the library of one of the host.
  fileprivate convenience init(_ name: String, _ function: JSONataFunction) throws(JSONataError) {
    let signature: Signature? = if let text = function.signature { try Signature(text, position: 0) } else { nil }
    self.init(name, signature, function.arity, .linear) { call throws(JSONataError) in
      try function.body(call.arguments.map(\.json)).map { Value($0) } ?? .undefined
    }
  }
}

import JSONModel

extension Evaluation {
  /// A function with its arguments evaluated, in the form that costs least.
  private enum Prepared {
    /// A lambda that takes its arguments as they come: they are bound already.
    case lambda(Closure, Frame)
    case builtin(Builtin, [Value])
    case other(Value, [Value])
  }

  /// Calls a function; a first argument may come from the left of `~>`.
  func call(
    _ call: Call,
    _ node: Node,
    _ input: Value,
    _ frame: Frame,
    first: Value?
  ) throws(JSONataError) -> Value {
    let prepared = try prepare(call, node, input, frame, first: first)
    let tailVisits = tracer?.tailVisitCount
    do throws(JSONataError) {
      return try finish(try start(prepared, input, frame), tailVisits)
    } catch {
      throw error.at(node.position, token: call.procedure.functionName(symbols))
    }
  }

  /// Evaluates what is called, and then the arguments.
  private func prepare(
    _ call: Call,
    _ node: Node,
    _ input: Value,
    _ frame: Frame,
    first: Value?
  ) throws(JSONataError) -> Prepared {
    if let builtin = builtin(call.procedure) {
      try pass(call.procedure)
      return .builtin(builtin, try arguments(of: call, input, frame, first: first))
    }
    let procedure = try evaluate(call.procedure, input, frame)
    if procedure.isUndefined, let name = call.procedure.firstName, hasVariable(name, frame) {
      throw JSONataError("T1005", position: node.position, token: name)
    }
    guard case .function(let function) = procedure, case .lambda(let closure) = function.kind,
      closure.signature == nil
    else { return .other(procedure, try arguments(of: call, input, frame, first: first)) }
    let scope = Frame(parent: closure.frame)
    let parameters = closure.lambda.parameters
    var index = 0
    if let first {
      if let parameter = parameters.first { scope.start(parameter, with: first) }
      index = 1
    }
    for argument in call.arguments {
      let value = try evaluate(argument, input, frame)
      if index < parameters.count { scope.start(parameters[index], with: value) }
      index += 1
    }
    while index < parameters.count {
      scope.start(parameters[index], with: .undefined)
      index += 1
    }
    return .lambda(closure, scope)
  }

  /// The function of the library that a name stands for, when no variable can have taken the name.
  private func builtin(_ procedure: Node) -> Builtin? {
    guard !mayShadow, !isTracing, procedure.isBare, case .variable(let symbol) = procedure.kind,
      symbol.index < library.functions.count
    else { return nil }
    return library.functions[Int(symbol.index)]
  }

  private func arguments(
    of call: Call,
    _ input: Value,
    _ frame: Frame,
    first: Value?
  ) throws(JSONataError) -> [Value] {
    var arguments: [Value] = []
    arguments.reserveCapacity(call.arguments.count + 1)
    if let first { arguments.append(first) }
    for argument in call.arguments { arguments.append(try evaluate(argument, input, frame)) }
    return arguments
  }

  private func hasVariable(_ name: String, _ frame: Frame) -> Bool {
    guard let symbol = symbols.known(name) else { return false }
    return !lookup(symbol, frame).isUndefined
  }

  private func start(_ prepared: Prepared, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    switch prepared {
    case .lambda(let closure, let scope): try evaluate(closure.lambda.body, closure.input, scope)
    case .builtin(let builtin, let arguments): try run(builtin, arguments, input, frame)
    case .other(let procedure, let arguments): try start(procedure, arguments, input, frame)
    }
  }

  /// Makes the calls that the lambdas at work end with, without nesting.
  ///
  /// - Parameters:
  ///   - value: What the first of the lambdas gave.
  ///   - tailVisits: How many visits waited for such calls before it began, when the evaluation is traced.
  /// - Returns: What the last of them gives.
  /// - Throws: The error that one of them ends with.
  private func finish(_ value: Value, _ tailVisits: Int?) throws(JSONataError) -> Value {
    var result = value
    while let tail = tailCall {
      tailCall = nil
      tracer?.beginTailCall()
      let prepared = try prepare(tail.call, tail.node, tail.input, tail.frame, first: nil)
      do throws(JSONataError) {
        result = try start(prepared, tail.input, tail.frame)
      } catch {
        throw error.at(tail.node.position, token: tail.call.procedure.functionName(symbols))
      }
    }
    if let tailVisits { tracer?.finishTailCalls(since: tailVisits, with: result) }
    return result
  }

  /// Calls a function value and then whatever it calls last, without nesting.
  func apply(
    _ procedure: Value,
    _ arguments: [Value],
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let tailVisits = tracer?.tailVisitCount
    return try finish(try start(procedure, arguments, input, frame), tailVisits)
  }

  private func start(
    _ procedure: Value,
    _ arguments: [Value],
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    guard case .function(let function) = procedure else { throw JSONataError("T1006") }
    switch function.kind {
    case .library(let builtin): return try run(builtin, arguments, input, frame)
    case .lambda(let closure):
      let arguments = try closure.signature?.validate(arguments, context: input) ?? arguments
      return try run(closure, arguments)
    case .partial(let function, let known):
      try checkStack()
      var rest = arguments.makeIterator()
      let all = known.map { $0 ?? rest.next() ?? .undefined }
      return try apply(.function(function), all, input, frame)
    case .pattern(let pattern): return try match(pattern, arguments)
    case .nextMatch(let pattern, let subject, let offset):
      return try self.match(pattern, in: subject, from: offset, isFirst: false)
    case .transform(let transform, let frame):
      return try self.transform(transform, arguments.first ?? .undefined, frame)
    case .chain(let first, let second):
      try checkStack()
      let result = try apply(.function(first), arguments, .null, frame)
      return try apply(.function(second), [result], .null, frame)
    }
  }

  private func run(
    _ builtin: Builtin,
    _ arguments: [Value],
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let arguments = try builtin.signature?.validate(arguments, context: input) ?? arguments
    guard builtin.cost == .linear else {
      try spend(1)
      return try builtin.body(Invocation(arguments: arguments, input: input, frame: frame, evaluation: self))
    }
    var size = 4
    for argument in arguments { size += argument.size }
    try spend(size >> 2)
    let result = try builtin.body(Invocation(arguments: arguments, input: input, frame: frame, evaluation: self))
    try charge(bytes: result.builtBytes)
    return result
  }

  private func run(_ closure: Closure, _ arguments: [Value]) throws(JSONataError) -> Value {
    let frame = Frame(parent: closure.frame)
    for (index, parameter) in closure.lambda.parameters.enumerated() {
      frame.start(parameter, with: index < arguments.count ? arguments[index] : .undefined)
    }
    return try evaluate(closure.lambda.body, closure.input, frame)
  }

  /// Calls a function of one to three parameters, as functions of higher order do.
  func apply(
    _ procedure: Value,
    _ value: Value,
    _ place: () -> Value,
    _ whole: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    guard case .function(let function) = procedure, case .lambda(let closure) = function.kind,
      closure.signature == nil, closure.lambda.parameters.count <= 3
    else {
      let arity = procedure.function?.arity ?? 1
      var arguments = [value]
      if arity >= 2 { arguments.append(place()) }
      if arity >= 3 { arguments.append(whole) }
      return try apply(procedure, arguments, .null, frame)
    }
    let scope = Frame(parent: closure.frame)
    let parameters = closure.lambda.parameters
    if parameters.count >= 1 { scope.start(parameters[0], with: value) }
    if parameters.count >= 2 { scope.start(parameters[1], with: place()) }
    if parameters.count >= 3 { scope.start(parameters[2], with: whole) }
    let tailVisits = tracer?.tailVisitCount
    return try finish(try evaluate(closure.lambda.body, closure.input, scope), tailVisits)
  }

  func closure(_ lambda: Lambda, _ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
    try charge(bytes: 256)
    return .function(Function(.lambda(Closure(lambda: lambda, input: input, frame: frame))))
  }

  /// Holds some arguments of a function until the others come.
  func partial(
    _ procedure: Node,
    _ arguments: [Node?],
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    var known: [Value?] = []
    for argument in arguments {
      if let argument { known.append(try evaluate(argument, input, frame)) } else { known.append(nil) }
    }
    let value = try evaluate(procedure, input, frame)
    if value.isUndefined, let name = procedure.firstName, hasVariable(name, frame) {
      throw JSONataError("T1007", position: node.position, token: name)
    }
    guard case .function(let function) = value else {
      throw JSONataError("T1008", position: node.position, token: procedure.functionName(symbols))
    }
    try charge(bytes: 128 + known.count * MemoryLayout<Value>.stride)
    return .function(Function(.partial(function.unchecked, known)))
  }

  /// Hands a value to a function, or joins two functions.
  func apply(
    _ left: Node,
    _ right: Node,
    _ node: Node,
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    let value = try evaluate(left, input, frame)
    if case .call(let call) = right.kind { return try self.call(call, right, input, frame, first: value) }
    let target = try evaluate(right, input, frame)
    guard case .function(let function) = target else {
      throw JSONataError("T2006", position: node.position, value: target)
    }
    if case .function(let first) = value {
      try charge(bytes: 128)
      return .function(Function(.chain(first, function)))
    }
    return try apply(target, [value], .null, frame)
  }
}

extension Function {
  /// The function without checks of its arguments, as a partial application has it.
  fileprivate var unchecked: Function {
    guard case .lambda(let closure) = kind, closure.signature != nil else { return self }
    return Function(
      .lambda(Closure(lambda: closure.lambda, isUnchecked: true, input: closure.input, frame: closure.frame))
    )
  }
}

extension Value {
  /// What the value itself takes, without its members, when it was built and is no part of the input.
  fileprivate var builtBytes: Int {
    switch self {
    case .undefined, .null, .bool, .number, .function, .tuple, .data, .range, .record: 0
    case .string(let text): text.utf8.count
    case .list(let members, _, _): members.count * MemoryLayout<Value>.stride
    case .object(let box): box.count * (MemoryLayout<Value>.stride + MemoryLayout<String>.stride)
    }
  }

  /// What going through it once costs: its members at the top, or an eighth of its bytes.
  fileprivate var size: Int {
    switch self {
    case .undefined, .null, .bool, .number, .function, .tuple: 0
    case .string(let text): text.utf8.count >> 3
    case .list(let members, _, _): members.count
    case .data(let elements): elements.count
    case .range(let range): range.count
    case .object, .record: memberCount
    }
  }
}

extension Node {
  /// The name that a path begins with.
  fileprivate var firstName: String? {
    if case .name(let name) = firstStep?.kind { name } else { nil }
  }

  /// What is called, as messages show it.
  func functionName(_ symbols: SymbolTable) -> String? {
    switch kind {
    case .path: firstName
    case .variable(let symbol): symbols.name(of: symbol)
    case .literal(let literal): literal.text
    case .name, .context, .wildcard, .descendants, .parent, .arithmetic, .comparison, .equality, .connective,
      .concatenation, .range, .inclusion, .negate, .array, .object, .call, .tailCall, .partial, .lambda, .condition,
      .otherwise, .block, .bind, .apply, .sort, .transform, .pattern:
      nil
    }
  }
}

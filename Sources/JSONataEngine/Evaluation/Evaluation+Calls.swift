import JSONModel

extension Evaluation {
  /// Calls a function; a first argument may come from the left of `~>`.
  func call(
    _ call: Call,
    _ node: Node,
    _ input: Value,
    _ frame: Frame,
    first: Value?
  ) throws(JSONataError) -> Value {
    let procedure = try evaluate(call.procedure, input, frame)
    if procedure.isUndefined, let name = call.procedure.firstName, hasVariable(name, frame) {
      throw JSONataError("T1005", position: node.position, token: name)
    }
    var arguments: [Value] = []
    arguments.reserveCapacity(call.arguments.count + 1)
    if let first { arguments.append(first) }
    for argument in call.arguments { arguments.append(try evaluate(argument, input, frame)) }
    do throws(JSONataError) {
      return try apply(procedure, arguments, input, frame)
    } catch {
      throw error.at(node.position, token: call.procedure.functionName(symbols))
    }
  }

  private func hasVariable(_ name: String, _ frame: Frame) -> Bool {
    guard let symbol = symbols.known(name) else { return false }
    return !lookup(symbol, frame).isUndefined
  }

  /// Calls a function value and then whatever it calls last, without nesting.
  func apply(
    _ procedure: Value,
    _ arguments: [Value],
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    if let tracer { return try apply(procedure, arguments, input, frame, tracedBy: tracer) }
    var result = try applyOnce(procedure, arguments, input, frame)
    while case .function(let function) = result,
      case .tailCall(let node, let call, let input, let frame) = function.kind
    {
      let next = try evaluate(call.procedure, input, frame)
      var arguments: [Value] = []
      for argument in call.arguments { arguments.append(try evaluate(argument, input, frame)) }
      do throws(JSONataError) {
        result = try applyOnce(next, arguments, input, frame)
      } catch {
        throw error.at(node.position, token: call.procedure.functionName(symbols))
      }
    }
    return result
  }

  func applyOnce(
    _ procedure: Value,
    _ arguments: [Value],
    _ input: Value,
    _ frame: Frame
  ) throws(JSONataError) -> Value {
    guard case .function(let function) = procedure else { throw JSONataError("T1006") }
    switch function.kind {
    case .library(let builtin):
      let arguments = try builtin.signature?.validate(arguments, context: input) ?? arguments
      return try builtin.body(Invocation(arguments: arguments, input: input, frame: frame, evaluation: self))
    case .lambda(let closure):
      let arguments = try closure.signature?.validate(arguments, context: input) ?? arguments
      return try run(closure, arguments)
    case .tailCall: return procedure
    case .partial(let function, let known):
      var rest = arguments.makeIterator()
      let all = known.map { $0 ?? rest.next() ?? .undefined }
      return try apply(.function(function), all, input, frame)
    case .pattern(let pattern): return try match(pattern, arguments)
    case .nextMatch(let pattern, let subject, let offset):
      return try self.match(pattern, in: subject, from: offset, isFirst: false)
    case .transform(let transform, let frame):
      return try self.transform(transform, arguments.first ?? .undefined, frame)
    case .chain(let first, let second):
      let result = try apply(.function(first), arguments, .null, frame)
      return try apply(.function(second), [result], .null, frame)
    }
  }

  private func run(_ closure: Closure, _ arguments: [Value]) throws(JSONataError) -> Value {
    let frame = Frame(parent: closure.frame)
    for (index, parameter) in closure.parameters.enumerated() {
      frame.bind(parameter, to: index < arguments.count ? arguments[index] : .undefined)
    }
    return try evaluate(closure.body, closure.input, frame)
  }

  func closure(_ lambda: Lambda, _ input: Value, _ frame: Frame) -> Value {
    let closure = Closure(
      parameters: lambda.parameters,
      signature: lambda.signature,
      body: lambda.body,
      input: input,
      frame: frame
    )
    return .function(Function(.lambda(closure)))
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
    return .function(Function(.partial(function.withoutSignature, known)))
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
    if case .function(let first) = value { return .function(Function(.chain(first, function))) }
    return try apply(target, [value], .null, frame)
  }
}

extension Function {
  /// The function without checks of its arguments, as a partial application has it.
  fileprivate var withoutSignature: Function {
    guard case .lambda(let closure) = kind, closure.signature != nil else { return self }
    return Function(
      .lambda(
        Closure(
          parameters: closure.parameters,
          signature: nil,
          body: closure.body,
          input: closure.input,
          frame: closure.frame
        )
      )
    )
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
    case .variable(let symbol): symbols.names[Int(symbol.index)]
    case .literal(let literal): literal.text
    default: nil
    }
  }
}

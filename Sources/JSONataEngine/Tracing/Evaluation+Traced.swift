extension Evaluation {
  /// Calls a function value and then whatever it calls last, and writes down what the calls in tail position give.
  func apply(
    _ procedure: Value,
    _ arguments: [Value],
    _ input: Value,
    _ frame: Frame,
    tracedBy tracer: Tracer
  ) throws(JSONataError) -> Value {
    let start = tracer.tailVisitCount
    var result = try applyOnce(procedure, arguments, input, frame)
    while case .function(let function) = result,
      case .tailCall(let node, let call, let input, let frame) = function.kind
    {
      tracer.beginTailCall()
      let next = try evaluate(call.procedure, input, frame)
      var arguments: [Value] = []
      for argument in call.arguments { arguments.append(try evaluate(argument, input, frame)) }
      do throws(JSONataError) {
        result = try applyOnce(next, arguments, input, frame)
      } catch {
        throw error.at(node.position, token: call.procedure.functionName(symbols))
      }
    }
    tracer.finishTailCalls(since: start, with: result)
    return result
  }
}

extension Value {
  /// Whether it stands for a call that its caller has still to make.
  var isTailCall: Bool {
    if case .function(let function) = self, case .tailCall = function.kind { true } else { false }
  }

  /// Takes from a number of bytes what the value takes itself; stops below zero.
  ///
  /// Values of the input take nothing, nor does what is kept in the place of the value.
  func charge(_ bytes: inout Int) {
    switch self {
    case .undefined, .null, .bool, .number, .data, .record, .function: return
    case .string(let text): bytes -= text.utf8.count
    case .range(let range): bytes -= 16 * range.count
    case .tuple(let tuple): tuple.value.charge(&bytes)
    case .array(let members, _):
      for member in members where bytes >= 0 {
        bytes -= 16
        member.charge(&bytes)
      }
    case .object(let box):
      for index in 0..<box.count where bytes >= 0 {
        bytes -= 16 + box.names[index].utf8.count
        box.values[index].charge(&bytes)
      }
    }
  }
}

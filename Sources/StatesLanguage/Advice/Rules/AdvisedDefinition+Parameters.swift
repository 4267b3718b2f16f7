import JSONModel
import ServiceCatalog

extension AdvisedDefinition {
  /// Calls that lack what they cannot do without.
  func missingParameters() -> [Diagnostic] {
    callsInOrder.compactMap { call in
      guard let arguments = call.arguments, let json = call.state.fields[call.argumentsField] else { return nil }
      let misspelt = Set(call.unknown(arguments).compactMap(\.nearest))
      var missing = call.parameters.filter { $0.isRequired && !$0.isMadeUp }.map(\.name)
        .filter { name in !misspelt.contains(name) && !arguments.contains { $0.name == name } }
        .map { "'\($0)'" }
      if let choice = call.missingChoice(arguments), misspelt.isEmpty { missing.append(choice) }
      guard !missing.isEmpty else { return nil }
      let message = "'\(call.name)' needs \(missing.formatted(by: "and"))"
      let range = json.nameRange ?? json.range
      return advice(.missingParameter, message, at: range, of: call.state, field: call.argumentsField)
    }
  }

  /// What calls send that their actions do not take.
  func unknownParameters() -> [Diagnostic] {
    callsInOrder.flatMap { call in
      call.unknown(call.arguments ?? []).map { argument, nearest in
        var message = "'\(call.name)' has no parameter '\(argument.name)'"
        if call.unlisted.contains(argument.name) {
          message =
            "'\(argument.name)' is not on AWS's list of parameters for '\(call.name)', so it may be dropped"
            + (call.wrapped.map { "; 'aws-sdk:\($0.service):\($0.action)' takes it" } ?? "")
        } else if let nearest {
          message += "; did you mean '\(nearest)'?"
        }
        let range = argument.json.nameRange ?? argument.json.range
        return advice(.unknownParameter, message, at: range, of: call.state, field: call.argumentsField)
      }
    }
  }

  /// Values of another kind than their parameters'.
  func mistakenKinds() -> [Diagnostic] {
    callsInOrder.flatMap { call in
      let types = Dictionary(call.parameters.map { ($0.name, $0.type) }) { first, _ in first }
      return (call.arguments ?? []).compactMap { argument -> Diagnostic? in
        guard !argument.isComputed, let type = types[argument.name], !type.mayBeMade(of: argument.json.value) else {
          return nil
        }
        let message =
          "'\(argument.name)' of '\(call.name)' is \(argument.json.value.kind.withArticle); expected "
          + type.expectation
        return advice(
          .parameterKind,
          message,
          at: argument.json.range,
          of: call.state,
          field: call.argumentsField
        )
      }
    }
  }
}

extension AdvisedCall {
  /// What is sent that the action does not take, with the parameter that was probably meant.
  fileprivate func unknown(_ arguments: [CallArgument]) -> [(argument: CallArgument, nearest: String?)] {
    let known = parameters
    let names = Set(known.map(\.name))
    return arguments.filter { !names.contains($0.name) }.map { argument in
      let meant = known.first { $0.wireName == argument.name }?.name
      let free = known.map(\.name).filter { name in !arguments.contains { $0.name == name } }
      return (argument, meant ?? nearestName(to: argument.name, among: free))
    }
  }

  /// What the wrapped API takes, but AWS's page does not list.
  fileprivate var unlisted: [String] {
    switch target {
    case .optimized(let service, let action): service.unlistedParameters(of: action)
    case .sdk: []
    }
  }

  /// The action that an optimized one wraps.
  fileprivate var wrapped: SDKActionName? {
    switch target {
    case .optimized(let service, let action): service.call(of: action)
    case .sdk: nil
    }
  }

  /// The parameters of which one is needed and none is there, in words.
  fileprivate func missingChoice(_ arguments: [CallArgument]) -> String? {
    guard case .optimized(_, let action) = target, !action.oneOf.isEmpty else { return nil }
    let isThere = action.oneOf.contains { path in
      let steps = path.split(separator: ".").map(String.init)
      guard let argument = arguments.first(where: { $0.name == steps.first }) else { return false }
      return steps.count < 2 || argument.mayHave(steps[1])
    }
    return isThere ? nil : "one of " + action.oneOf.map { "'\($0)'" }.formatted(by: "or")
  }
}

extension CatalogType {
  /// Whether a value can stand for this type; scalars are turned into each other, and what is an object where a text is
  /// wanted may become its JSON text.
  fileprivate func mayBeMade(of value: JSON) -> Bool {
    switch self {
    case .document, .eventStream, .string, .blob: true
    case .enumeration, .timestamp: [.string, .number, .null].contains(value.kind)
    case .boolean: value.bool != nil || value == .null || ["true", "false"].contains(value.string?.lowercased())
    case .integer, .long, .float, .double:
      value.number != nil || value == .null || value.string.map { Double($0) != nil } == true
    case .structure, .map: [.object, .null].contains(value.kind)
    case .list: [.array, .null].contains(value.kind)
    case .limited(let type, _): type.mayBeMade(of: value)
    }
  }

  /// What is expected, with its article.
  fileprivate var expectation: String {
    switch self {
    case .string, .enumeration, .blob: "a string"
    case .timestamp: "a time as a string"
    case .boolean: "true or false"
    case .integer, .long, .float, .double: "a number"
    case .structure, .map: "an object"
    case .list: "an array"
    case .document, .eventStream: "any value"
    case .limited(let type, _): type.expectation
    }
  }
}

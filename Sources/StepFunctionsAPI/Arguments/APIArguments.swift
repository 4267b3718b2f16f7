package import JSONModel

/// The arguments of a call, checked against what its operation takes.
///
///     let arguments = try APIArguments(body, for: .startExecution)
///     let arn = arguments.text("stateMachineArn")
///
/// What is in them has the type, the length and the range that the operation's model demands; what only the operation
/// itself can judge, such as the form of an ARN, is not checked here. Members that the model does not have are ignored.
package struct APIArguments: Sendable, Equatable {
  /// The members as they came, without those that are `null`.
  package let object: JSONObject

  /// Reads the body of a call; no body at all stands for no arguments.
  ///
  /// - Throws: `SerializationException` when the body is no JSON object or a member has another type than it must, and
  ///   `ValidationException` with all other problems.
  /// - Source: measured by others at another service with the same protocol: what is no JSON object and no array is
  ///   refused without a message.
  package init(_ body: [UInt8], for operation: APIOperation) throws(APIFailure) {
    try self.init(try Self.object(in: body), for: operation)
  }

  /// Checks members.
  ///
  /// - Throws: As for a body.
  package init(_ members: JSONObject, for operation: APIOperation) throws(APIFailure) {
    var check = ArgumentCheck()
    object = try check.members(members, as: operation.arguments)
    try check.finish()
  }

  private static func object(in body: [UInt8]) throws(APIFailure) -> JSONObject {
    guard !body.isEmpty else { return [:] }
    switch try? JSONParser.parse(body, depthLimit: depthLimit) {
    case .object(let object): return object
    case .array: throw APIFailure("SerializationException", "Start of list found where not expected")
    case nil, .null, .bool, .number, .string: throw APIFailure("SerializationException", "")
    }
  }

  /// How deep values may nest; arguments have some four levels, and deeper ones could exhaust the stack.
  private static let depthLimit = 200
}

extension APIArguments {
  /// The text of a member.
  package func text(_ name: String) -> String? { object[name]?.string }

  /// The whole number of a member; a fraction is cut off.
  package func integer(_ name: String) -> Int? { object[name]?.number?.truncated }

  /// The number of a member.
  package func number(_ name: String) -> Double? { object[name]?.number?.double }

  /// Whether a member is `true` or `false`.
  package func flag(_ name: String) -> Bool? { object[name]?.bool }

  /// The elements of a member.
  package func list(_ name: String) -> [JSON]? { object[name]?.array }

  /// The members of a member.
  package func object(_ name: String) -> JSONObject? { object[name]?.object }

  /// A member as it is.
  package subscript(name: String) -> JSON? { object[name] }

  /// The text of a member that the operation demands, which is therefore there.
  ///
  /// - Throws: `ValidationException` when the operation does not demand it and it is not there.
  package func requiredText(_ name: String) throws(APIFailure) -> String {
    guard let text = text(name) else { throw ArgumentCheck.failure([.missing(name)]) }
    return text
  }
}

extension JSONNumber {
  /// The whole number without the fraction; the nearest one that there is beyond all.
  var truncated: Int {
    if let integer { return integer }
    let whole = double.rounded(.towardZero)
    return Int(exactly: whole) ?? (whole < 0 ? .min : .max)
  }
}

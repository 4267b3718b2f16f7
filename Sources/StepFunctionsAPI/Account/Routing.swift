import JSONModel

/// Where an alias leads, as arguments say it: versions of one machine with weights.
///
/// - Source: recorded, with the messages; that the versions are of one machine: API reference,
///   `CreateStateMachineAlias`.
struct Routing {
  /// The ARN of a version as it was given.
  let arn: StatesARN
  /// The machine that the versions are of.
  let machine: String
  /// The versions.
  let routes: [MachineAlias.Route]

  /// Reads a `routingConfiguration`.
  ///
  /// - Throws: `InvalidArn` or `ValidationException`.
  init(_ list: [JSON]) throws(APIFailure) {
    let texts = list.map { $0["stateMachineVersionArn"]?.string ?? "" }
    var versions: [(arn: StatesARN, machine: String, number: Int)] = []
    for text in texts {
      let arn = try StatesARN(parsing: text)
      let named = try arn.machine()
      guard case .version(let number) = named.qualifier else {
        throw Self.invalid("Routing configuration must contain state machine version ARNs. Received: \(texts.listed)")
      }
      versions.append((arn, named.name, number))
    }
    guard Set(texts).count == texts.count else {
      throw Self.invalid(
        "Routing configuration must contain distinct state machine version ARNs. Received: \(texts.listed)"
      )
    }
    guard let first = versions.first, Set(versions.map(\.machine)).count == 1 else {
      throw Self.invalid("Routing configuration must contain versions of one state machine. Received: \(texts.listed)")
    }
    let weights = list.map { $0["weight"]?.number?.truncated ?? 0 }
    guard weights.reduce(0, +) == 100 else {
      throw Self.invalid(
        "Sum of routing configuration weights must equal 100. Received: \(weights.map(String.init).listed)"
      )
    }
    arn = first.arn
    machine = first.machine
    routes = zip(versions, weights).map { MachineAlias.Route(version: $0.number, weight: $1) }
  }

  private static func invalid(_ message: String) -> APIFailure {
    APIFailure("ValidationException", message, reason: "INVALID_ROUTING_CONFIGURATION")
  }
}

extension [String] {
  /// The texts as messages list them.
  fileprivate var listed: String { "[\(joined(separator: ", "))]" }
}

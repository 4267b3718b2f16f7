package import ServiceCalls

/// What an EventBridge connection adds to the requests of HTTP tasks that name it.
package struct BoundConnection: Sendable, Equatable {
  /// Its name or its ARN; `*` stands for anything.
  package let name: String
  /// What it adds.
  package let connection: HTTPConnection

  /// Whether it is the connection of an ARN: `arn:aws:events:REGION:ACCOUNT:connection/NAME/ID`.
  func isFor(_ arn: String) -> Bool {
    let pattern = NamePattern(glob: name)
    let parts = arn.split(separator: "/")
    return pattern.matches(arn) || parts.count > 1 && pattern.matches(String(parts[1]))
  }
}

/// What an endpoint puts up with, so that slow, broken or greedy clients cost the others nothing.
package struct EndpointLimits: Sendable, Equatable {
  /// The bytes that a request's body may have: 1 MiB, as AWS allows a request of Step Functions.
  ///
  /// - Source: Step Functions guide, "Quotas": maximum request size.
  package var bodyBytes = 1_048_576
  /// The bytes that the request line, and all names and values of headers and trailers may have together.
  package var headBytes = 16 * 1024
  /// How many headers and trailers a request may have.
  package var headFields = 100
  /// How long a new connection may take until its first byte.
  package var firstByteTimeout = Duration.seconds(30)
  /// How long a request may take from its first byte to the end of its head.
  package var headTimeout = Duration.seconds(10)
  /// How long a body may take after its head.
  package var bodyTimeout = Duration.seconds(30)
  /// How long a connection may be kept without a request after its last.
  package var keepAliveTimeout = Duration.seconds(300)
  /// How long a client may take to read the next ``answerPieceBytes`` of an answer.
  package var writeTimeout = Duration.seconds(30)
  /// How many bytes of an answer are handed to the system at once.
  package var answerPieceBytes = 64 * 1024
  /// How long, and for how many bytes, a request that was refused is read on, so that its client sees why.
  package var lingerTimeout = Duration.seconds(10)
  /// The most bytes of a refused request that are read and thrown away.
  package var lingerBytes = 32 * 1024 * 1024
  /// The most bytes that may come from a client that waits for an answer.
  package var pipelineBytes = 128 * 1024
  /// How many connections there may be; one more closes one that was refused and is only read on, else that which has
  /// waited the longest for a request.
  package var connections = 2048
  /// How long calls may go on after the endpoint was stopped, before they are cancelled.
  package var drainTimeout = Duration.seconds(1)
  /// How long calls may go on after they were cancelled, before their connections are cut.
  package var cancelTimeout = Duration.seconds(5)

  /// Makes the limits that suit one developer's machine.
  package init() {}
}

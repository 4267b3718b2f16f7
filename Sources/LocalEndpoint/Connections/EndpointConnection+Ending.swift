import NIOCore

extension EndpointConnection {
  /// What a connection waits for.
  enum Awaited {
    /// The first byte of a request.
    case bytes
    /// The rest of a request's head.
    case head
    /// The rest of a request's body.
    case body
    /// The client, to read what it is sent.
    case reading
    /// The client, to see why it was refused.
    case ending
  }

  /// Says what is waited for, and how long at most.
  func expect(_ awaited: Awaited, for time: Duration) {
    deadline?.cancel()
    deadline = context?.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { [self] in
      switch awaited {
      case .head, .body: refuse(.timedOut)
      case .bytes, .reading, .ending: close()
      }
    }
  }

  /// Throws away what the client still sends, for a while, so that it can read the answer before the connection breaks.
  func linger() {
    phase = .lingering(bytes: 0, since: .now())
    later.removeAll()
    expect(.ending, for: endpoint.limits.lingerTimeout)
    context?.close(mode: .output, promise: nil)
    readOn()
  }

  /// Ends the connection at once when it has no whole request, else after the answer.
  func drain() {
    switch phase {
    case .idle, .head, .body, .lingering: close()
    case .answering, .sending: closesAfterAnswer = true
    case .closed: break
    }
  }

  /// Ends the connection of a client that sends no more, unless it still gets an answer.
  func closeUnlessAnswering() {
    switch phase {
    case .idle, .head, .body, .lingering: close()
    case .answering, .sending, .closed: break
    }
  }

  /// Cancels the call that is being answered, if any.
  func cancelCall() {
    if case .answering(_, let task) = phase { task.cancel() }
  }

  /// Ends the connection.
  func close() {
    let context = context
    end()
    context?.close(promise: nil)
  }

  /// Lets go of everything, as the connection is over.
  func end() {
    cancelCall()
    phase = .closed
    later.removeAll()
    deadline?.cancel()
    deadline = nil
    endpoint.connections.remove(self)
  }

  /// How early the connection is closed when there are too many; nothing while it is being answered.
  var precedence: Precedence? {
    switch phase {
    case .lingering(_, let since): Precedence(use: .refused, since: since)
    case .idle(let since): Precedence(use: .none, since: since)
    case .head(let since), .body(_, let since): Precedence(use: .begun, since: since)
    case .answering, .sending, .closed: nil
    }
  }

  /// An order of connections: those of the least use first, among them that which has waited the longest.
  struct Precedence: Comparable {
    /// Of what use the connection is to its client.
    let use: Use
    /// Since when it waits.
    let since: NIODeadline

    /// Of what use a connection is.
    enum Use: Int {
      /// Its client has been refused.
      case refused
      /// Nothing of a request has come.
      case none
      /// Some of a request has come.
      case begun
    }

    static func < (left: Precedence, right: Precedence) -> Bool {
      (left.use.rawValue, left.since) < (right.use.rawValue, right.since)
    }
  }
}

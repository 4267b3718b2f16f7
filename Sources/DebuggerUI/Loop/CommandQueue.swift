import DebuggerCore

/// Hands commands to a session in the order in which they come, and what there is to show afterwards to the screen.
struct CommandQueue: Sendable {
  private let session: any DebuggingSession
  private let mailbox: Mailbox
  private let commands: AsyncStream<Command>.Continuation
  private let workers: [Task<Void, Never>]

  /// Makes a queue; it works until ``close()``.
  ///
  /// - Parameters:
  ///   - session: The session that carries the commands out.
  ///   - mailbox: Where what there is to show goes.
  ///   - changes: What becomes of the definition's file, which goes there as well.
  init(_ session: any DebuggingSession, mailbox: Mailbox, _ changes: AsyncStream<DefinitionChange>? = nil) {
    self.session = session
    self.mailbox = mailbox
    let (stream, continuation) = AsyncStream.makeStream(of: Command.self)
    commands = continuation
    workers = [
      Task.detached { for await command in stream { await Self.perform(command, session, mailbox) } },
      Task.detached { for await snapshot in session.snapshots { mailbox.put(.snapshot(snapshot)) } },
      Task.detached { if let changes { for await change in changes { mailbox.put(.definition(change)) } } },
    ]
  }

  /// Has a command carried out after those before it; a pause does not wait for the movement that it ends.
  func perform(_ command: Command) {
    guard command == .pause else {
      commands.yield(command)
      return
    }
    let (session, mailbox) = (session, mailbox)
    Task.detached { await Self.perform(command, session, mailbox) }
  }

  private static func perform(_ command: Command, _ session: any DebuggingSession, _ mailbox: Mailbox) async {
    mailbox.put(.snapshot(await session.perform(command)), isOutcome: true)
  }

  /// Ends the work.
  func close() {
    commands.finish()
    for worker in workers { worker.cancel() }
  }
}

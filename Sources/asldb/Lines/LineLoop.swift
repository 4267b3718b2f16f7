import DebuggerCore
import DebuggerUI
import Glibc
import PlainUI
import TerminalUI

/// The debugger between standard input and standard output.
struct LineLoop {
  private let session: any DebuggingSession
  private let save: ([Breakpoint]) -> String?
  private let debugger: PlainDebugger
  private let watch: SessionWatch
  private let output = LineOutput()
  private let interrupt: Interrupt
  private let isInteractive = isatty(STDIN_FILENO) != 0

  /// Makes a loop of a session, and takes Ctrl-C from then on.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - save: Keeps the breakpoints after they have changed, and says why it cannot.
  ///   - watch: Tells what becomes of the files that are used.
  init(_ session: any DebuggingSession, save: @escaping ([Breakpoint]) -> String?, watch: SessionWatch) {
    (self.session, self.save, self.watch) = (session, save, watch)
    // That nobody reads any more is an error of writing, after which the session is ended as it should.
    signal(SIGPIPE, SIG_IGN)
    let (output, isInteractive) = (output, isInteractive)
    let debugger = PlainDebugger(session, savingMocks: MockFile.save) { output.say($0) }
    self.debugger = debugger
    interrupt = Interrupt {
      if await debugger.pause() { return }
      guard isInteractive else { exit(128 + SIGINT) }
      output.say("")
      output.say("nothing moves; quit or Ctrl-D leaves")
      output.prompt()
    }
  }

  /// Says where the session stands.
  func begin() async { await debugger.begin() }

  /// Runs a script.
  func run(_ script: ScriptFile) async throws(CommandFailure) -> PlainDebugger.Outcome {
    let before = await breakpoints
    let outcome = try await script.run(
      by: debugger,
      before: { await debugger.follow(watch) },
      check: output.check
    )
    _ = await saved(after: before)
    return outcome
  }

  /// Runs what comes from standard input up to its end.
  ///
  /// A wrong line ends it, unless a person types it and can type another one. A person is told at once that the
  /// definition's file has changed; where a pipe is read, it is looked at before each line.
  func runStandardInput() async throws(CommandFailure) {
    let followers = isInteractive ? [follower, rulesFollower].compactMap(\.self) : []
    defer {
      interrupt.cancel()
      for follower in followers { follower.cancel() }
    }
    var (input, number) = (LineInput(), 0)
    var breakpoints = await breakpoints
    if isInteractive { output.prompt() }
    while let line = try input.next() {
      number += 1
      if !isInteractive { await debugger.follow(watch) }
      if try await run(line, number: number) == .quits { return }
      breakpoints = await saved(after: breakpoints)
      if isInteractive { output.prompt() }
      try output.check()
    }
    if isInteractive { output.say("") }
  }

  /// Goes on with each change of the definition's file while a person is waited for.
  private var follower: Task<Void, Never>? {
    guard let changes = watch.definition?.changes else { return nil }
    let (debugger, output) = (debugger, output)
    return Task.detached {
      for await change in changes {
        output.say("")
        await debugger.take(change)
        output.prompt()
      }
    }
  }

  /// Goes on with each change of the files that say who answers tasks while a person is waited for.
  private var rulesFollower: Task<Void, Never>? {
    guard let rules = watch.rules else { return nil }
    let (debugger, output) = (debugger, output)
    return Task.detached {
      await rules.follow(
        { change in
          output.say("")
          await debugger.take(change)
          output.prompt()
        },
        for: { await debugger.machine }
      )
    }
  }

  private var breakpoints: [Breakpoint] {
    get async { await session.snapshot.breakpoints.map(\.breakpoint) }
  }

  /// Keeps the breakpoints when they have changed.
  private func saved(after last: [Breakpoint]) async -> [Breakpoint] {
    let breakpoints = await breakpoints
    if breakpoints != last, let problem = save(breakpoints) { output.say("breakpoints are not saved: \(problem)") }
    return breakpoints
  }

  private func run(_ line: String, number: Int) async throws(CommandFailure) -> PlainDebugger.Outcome {
    guard isInteractive else {
      return line.isBlank ? .goesOn : try await debugger.run(line, number: number, of: LineInput.name)
    }
    do throws(CommandLineError) {
      return try await debugger.run(line)
    } catch {
      output.say(error.description)
      return .goesOn
    }
  }
}

import ArgumentParser
import Glibc

/// Starts the command that the arguments ask for, and ends with its exit code.
///
/// Codes: 0 for success, 1 for an execution that failed, a checked definition with an error or a replayed one that goes
/// another way, 2 for everything that the user has to mend first.
@main
enum Program {
  @MainActor static func main() async {
    Console.holdClosedStreams()
    do {
      let arguments = OptionalValues.filled(Array(CommandLine.arguments.dropFirst()))
      try CommandName.check(arguments)
      var command = try Asldb.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    switch error {
    case let failure as CommandFailure: end(with: failure)
    case let code as ExitCode: exit(code.rawValue)
    default: endParsing(with: error)
    }
  }

  private static func end(with failure: CommandFailure) -> Never {
    if !failure.text.isEmpty { Console.complain(failure.text) }
    exit(failure.code.rawValue)
  }

  /// Ends with what the parser of the arguments has to say: a complaint, or the help that was asked for.
  private static func endParsing(with error: any Error) -> Never {
    let message = Asldb.fullMessage(for: error)
    guard Asldb.exitCode(for: error) == .success else {
      Console.complain(message.hasPrefix("Error:") ? "e" + message.dropFirst() : message)
      exit(ExitCode.wrongUsage.rawValue)
    }
    do throws(CommandFailure) { try Console.say(message) } catch { end(with: error) }
    exit(ExitCode.success.rawValue)
  }
}

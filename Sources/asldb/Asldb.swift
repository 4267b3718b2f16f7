import ArgumentParser

/// The command line: what the program can do.
struct Asldb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asldb",
    abstract: "A debugger for state machines in the Amazon States Language (AWS Step Functions).",
    usage: """
      asldb [FILE] [--input F] [--mocks F#Machine/Case]
      asldb run FILE [--input F] [--mocks F#Machine/Case]
      asldb check FILE...
      asldb graph FILE
      asldb samples [NAME [DIR]]
      """,
    discussion: """
      Without a command, FILE is opened in the debugger; without a FILE, a sample is. In the debugger, ? shows all keys.

      Exit codes: 0 success, 1 the execution failed, 2 a wrong definition or wrong usage.
      """,
    version: "asldb 0.1.0",
    subcommands: [
      DebugCommand.self, RunCommand.self, CheckCommand.self, GraphCommand.self, SamplesCommand.self,
    ],
    defaultSubcommand: DebugCommand.self
  )
}

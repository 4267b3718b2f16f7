import ArgumentParser

/// The command line: what the program can do.
struct Asldb: AsyncParsableCommand {
  /// The program's version.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "asldb",
    abstract: "A debugger for state machines in the Amazon States Language (AWS Step Functions).",
    usage: """
      asldb [FILE] [--input F] [--mocks F#Machine/Case] [--plain] [--script F] [--listen]
      asldb run FILE [--input F] [--mocks F#Machine/Case]
      asldb check FILE...
      asldb graph FILE [--format F] [--history H] [--output OUT] [--check PICTURE]
      asldb replay HISTORY --definition FILE
      asldb replay RECORDING
      asldb eval EXPRESSION [--input F]
      asldb serve [FILE...] [--port 8083]
      asldb attach [EXECUTION]
      asldb callbacks [list|succeed|fail|heartbeat|expire] [ID]
      asldb services [NAME]
      asldb samples [NAME [DIR]]
      """,
    discussion: """
      Without a command, FILE is opened in the debugger; without a FILE, a sample is. In the debugger, ? shows all keys. With \
      --plain it takes commands as lines, without a screen; help lists them.

      FILE is a definition in JSON or YAML, or a template of CloudFormation, SAM or CDK that has one; FILE#NAME is one \
      machine of several. ${Name} in it gets a value with --substitute Name=Value.

      A file asldb.yaml beside FILE can say what the options say, which win over it: type (STANDARD or EXPRESS), limits \
      (aws or off), s3 (a folder), input (a file), mocks (file#Machine/Case), mock-counter (state or visit), substitute (names and values). It also says \
      who answers which task: tasks, resources, default, simulate, machines, aws, connections; only there a program can be \
      named that is run. Paths are relative to it.

      Exit codes: 0 success, 1 the execution failed, a checked definition has an error, a replayed one goes another \
      way or a checked picture is stale, 2 wrong usage, a file that cannot be read or written, or a wrong definition where a right one is needed, 128 and a signal's number when a signal \
      ended the program.
      """,
    version: "asldb \(version)",
    subcommands: [
      DebugCommand.self, RunCommand.self, CheckCommand.self, GraphCommand.self, ReplayCommand.self, EvalCommand.self,
      ServeCommand.self,
      AttachCommand.self, CallbacksCommand.self, ServicesCommand.self, SamplesCommand.self,
    ],
    defaultSubcommand: DebugCommand.self
  )
}

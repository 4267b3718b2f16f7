import ArgumentParser
import JSONModel
import LocalEndpoint
import StepFunctionsAPI

/// What waits for an answer behind a running endpoint.
struct CallbacksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "callbacks",
    abstract: "List and answer what waits: task tokens, activities, jobs, tasks.",
    discussion: """
      They are those of asldb serve, or of a debugger with --listen. ID is a token, the beginning of one that no other has, or \
      the way to a state as list shows it: 'Fan[3]/Ship', with or without the \
      execution before it: 'order:one/Fan[3]/Ship'.
      """,
    subcommands: [List.self, Succeed.self, Fail.self, Heartbeat.self, Expire.self],
    defaultSubcommand: List.self
  )

  /// Lists them.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List what waits, what has waited longest first.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var endpoint: ClientOptions

    func run() async throws {
      let callbacks = try await WaitingList(endpoint)
      try Console.say(json ? callbacks.json.text(.pretty) : callbacks.text)
    }
  }

  /// Answers that something ended well.
  struct Succeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer that it ended well.")

    @OptionGroup var choice: CallbackChoice

    @Option(help: ArgumentHelp("The result as JSON; @FILE reads it from a file.", valueName: "json"))
    var output = "{}"

    func run() async throws {
      let text =
        output.hasPrefix("@")
        ? String(decoding: try FileContents.read(String(output.dropFirst())), as: UTF8.self) : output
      do throws(JSONSyntaxError) { _ = try JSON(parsing: text) } catch {
        throw CommandFailure("error: --output: column \(error.position.column): \(error.message)")
      }
      try await choice.answer(["output": .string(text)], saying: "succeeded")
    }
  }

  /// Answers that something failed.
  struct Fail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer that it failed.")

    @OptionGroup var choice: CallbackChoice

    @Option(help: "The error's name.")
    var error: String?

    @Option(help: "The cause.")
    var cause: String?

    func run() async throws {
      var answer: JSONObject = [:]
      answer["error"] = error.map(JSON.string)
      answer["cause"] = cause.map(JSON.string)
      try await choice.answer(answer, saying: "failed")
    }
  }

  /// Says that something is still alive.
  struct Heartbeat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say that it is still alive.")

    @OptionGroup var choice: CallbackChoice

    func run() async throws { try await choice.answer(["heartbeat": true], saying: "is alive") }
  }

  /// Lets something time out at once.
  struct Expire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let it time out now, which AWS would not do.")

    @OptionGroup var choice: CallbackChoice

    func run() async throws { try await choice.answer(["expire": true], saying: "timed out") }
  }
}

/// Which of those that wait a command is about.
struct CallbackChoice: ParsableArguments {
  @Argument(help: ArgumentHelp("What waits.", valueName: "ID"))
  var id: String?

  @Flag(help: "All that wait, or all whose way begins with ID.")
  var all = false

  @OptionGroup var endpoint: ClientOptions

  mutating func validate() throws {
    if id?.isEmpty == true { throw ValidationError("ID is empty; asldb callbacks list shows what waits") }
    if id == nil, !all { throw ValidationError("name what waits, or give --all; asldb callbacks list shows it") }
  }

  /// Gives an answer.
  func answer(_ members: JSONObject, saying words: String) async throws(CommandFailure) {
    let list = try await WaitingList(endpoint)
    for callback in try list.chosen(id, all: all) {
      var arguments = members
      arguments["id"] = callback["id"]
      _ = try await endpoint.call(.answerCallback, .object(arguments))
      try Console.say("\(WaitingList.fullPath(of: callback)) \(words)")
    }
  }
}

import Interpreter

/// Who answers a task that a rule of the bindings is for.
package enum BoundConnector: Sendable, Equatable {
  /// The person at the debugger.
  case ask
  /// A result with the right shape and nothing in it.
  case skeleton
  /// The simulated services.
  case simulated
  /// These answers, one for each call of the state; the last one also for all further calls.
  case answers([BoundAnswer])
  /// A program on this machine.
  case command(CommandBinding)
  /// A handler of a function, run on this machine.
  case function(FunctionBinding)
  /// The service itself, through the installed AWS CLI.
  case aws
  /// An emulator of the service, through the installed AWS CLI.
  case emulator
  /// The endpoint that the execution was started through.
  case endpoint

  /// The words that stand for connectors that need nothing else.
  static let words: [(word: String, connector: BoundConnector)] = [
    ("ask", .ask), ("skeleton", .skeleton), ("simulated", .simulated), ("aws", .aws),
  ]

  /// Whether it has something for a task: an answer may be for each so many-th call only.
  func hasAnswer(to task: PendingTask) -> Bool {
    switch self {
    case .answers(let answers): answers.answer(toCall: task.invocation) != nil
    case .ask, .skeleton, .simulated, .command, .function, .aws, .emulator, .endpoint: true
    }
  }

  /// What answers, in a word.
  package var word: String {
    switch self {
    case .ask: "ask"
    case .skeleton: "skeleton"
    case .simulated: "simulated"
    case .answers: "mock"
    case .command: "command"
    case .function: "handler"
    case .aws: "aws"
    case .emulator: "emulator"
    case .endpoint: "endpoint"
    }
  }
}

/// A program that answers tasks.
package struct CommandBinding: Sendable, Equatable {
  /// The line that a shell runs.
  package let line: String
  /// The folder that it runs in.
  package let folder: String
  /// Variables of its environment beside those of the debugger.
  package let environment: [String: String]
  /// How long it may take.
  package let timeoutMilliseconds: Int?
}

/// A handler of a function that answers tasks: `app.handler`, in a file that Python or Node runs.
package struct FunctionBinding: Sendable, Equatable {
  /// The file without its ending, and the function in it: `src/app.handler`.
  package let handler: String
  /// The folder that the handler's path begins in.
  package let folder: String
  /// Variables of its environment beside those of the debugger.
  package let environment: [String: String]
  /// How long it may take; Lambda's own default is 3 seconds.
  package let timeoutMilliseconds: Int
  /// How much memory it is told that it has.
  package let memoryMegabytes: Int
}

/// How the AWS CLI is called.
package struct AWSBinding: Sendable, Equatable {
  /// The profile of its configuration.
  package internal(set) var profile: String?
  /// The region.
  package internal(set) var region: String?
  /// An endpoint in place of the service's own, such as that of an emulator.
  package internal(set) var endpoint: String?

  /// The CLI's own settings.
  package init() {}
}

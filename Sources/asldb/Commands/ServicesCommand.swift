import ArgumentParser

/// Lists what Step Functions can call, and shows one service or action of it.
struct ServicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "services",
    abstract: "List and search what tasks can call.",
    discussion: """
      Without a NAME, lists the integrations of Step Functions' own. NAME is a service (sqs), an action (sqs:sendMessage, \
      aws-sdk:sqs:sendMessage) or a Resource (arn:aws:states:::sqs:sendMessage). Words that name nothing are searched for \
      in the names of all actions.

      Each action stands on a line of its own, for grep. Ends with 2 when nothing is found.
      """
  )

  @Flag(help: "Search for the words, even where they name a service.")
  var search = false

  @Argument(help: ArgumentHelp("A service, an action, or words to search for.", valueName: "name"))
  var words: [String] = []

  func run() throws {
    let lines =
      switch try ServiceQuery(words, searches: search) {
      case .overview: ServiceListing.overview
      case .service(let optimized, let sdk): ServiceListing.lines(of: optimized, sdk)
      case .action(let action): ActionPage(action).lines
      case .found(let actions): actions.map(ServiceListing.line)
      }
    try Console.say(lines.joined(separator: "\n"))
  }
}

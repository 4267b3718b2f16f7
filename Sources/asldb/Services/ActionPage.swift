import ServiceCatalog

/// All that is known of one action.
struct ActionPage {
  private let action: CatalogAction

  /// Takes an action.
  init(_ action: CatalogAction) { self.action = action }

  /// The page's lines.
  var lines: [String] {
    [action.name] + description + arns + section("Parameters, * required", action.parameters) + choice
      + section("Result members, * always there", action.answer) + errors + job
  }

  private var description: [String] {
    switch action {
    case .optimized(let service, let action):
      [service.name]
        + (service.call(of: action).map { ["calls \(CatalogAction.sdkPrefix)\($0.service):\($0.action)"] } ?? [])
    case .sdk(let service, let action): ["\(service.serviceID): \(action.operation)"] + Self.marks(of: action)
    }
  }

  private static func marks(of action: SDKAction) -> [String] {
    let marks = [
      (action.isUnsupported, "AWS lists it as not called by Step Functions"), (action.isDeprecated, "deprecated"),
      (action.isStreaming, "streams its input or its output"),
    ]
    return marks.filter(\.0).map(\.1)
  }

  private var arns: [String] {
    let patterns: OptimizedPatterns =
      switch action {
      case .optimized(_, let action): action.patterns
      case .sdk: [.callback]
      }
    let arn = "  arn:aws:states:::" + action.name
    func section(_ title: String, _ patterns: OptimizedPatterns) -> [String] {
      patterns.isEmpty ? [] : ["", title] + patterns.suffixes.map { arn + $0 }
    }
    return ["", "In Standard and Express workflows", arn]
      + section("In Standard workflows alone", patterns.subtracting(.unsettledCallback))
      + section("On which AWS's pages differ", patterns.intersection(.unsettledCallback))
  }

  private func section(_ title: String, _ members: [CatalogMember]) -> [String] {
    guard !members.isEmpty else { return [] }
    let width = members.map(\.name.count).max() ?? 0
    let rows = members.map { member in
      (member.isRequired && !member.isMadeUp ? "* " : "  ") + member.name
        + String(repeating: " ", count: width - member.name.count + 2) + member.type.name
    }
    return ["", title] + rows
  }

  /// The parameters of which one is needed.
  private var choice: [String] {
    guard case .optimized(_, let action) = action, !action.oneOf.isEmpty else { return [] }
    return ["", "One of these parameters is needed"] + action.oneOf.map { "  " + $0 }
  }

  private var errors: [String] {
    guard !action.errors.isEmpty else { return [] }
    return ["", "Errors"] + action.errors.map { "  \(action.errorPrefix).\($0)" }
  }

  private var job: [String] {
    guard case .optimized(_, let action) = action, let job = action.job else { return [] }
    let rows: [(String, String?)] = [
      ("asks", job.describe ?? "the cluster itself"), ("ends well", job.success.words),
      ("ends badly", job.failures.isEmpty ? nil : job.failures.joined(separator: ", ")),
      ("result", job.result.words), ("ended by", job.cancel), ("asked", job.pace.words),
      ("known from", job.certainty.words),
    ]
    return ["", "The job that .sync waits for"]
      + rows.compactMap { name, words in
        words.map { "  " + name + String(repeating: " ", count: 12 - name.count) + $0 }
      }
  }
}

extension OptimizedJob.Success {
  /// What is waited for, in words.
  fileprivate var words: String {
    switch self {
    case .status(let status): status
    case .gone: "when it is not there any more"
    case .stopped: "STOPPED, when every essential container ended with 0"
    }
  }
}

extension OptimizedJob.Result {
  /// What the task's result is, in words.
  fileprivate var words: String {
    switch self {
    case .description: "the answer that describes it"
    case .member(let name): "the member \(name) of the answer that describes it"
    case .element(let list, let name):
      "the only element of its \(list)" + (name.map { ", as \($0)" } ?? "")
    case .submission: "the answer to the call"
    case .submissionAndDescription: "the answer to the call, and the one that describes it"
    }
  }
}

extension OptimizedJob.Pace {
  /// How often the job is asked after, in words.
  fileprivate var words: String? {
    switch self {
    case .unpublished: nil
    case .slowing(let seconds): "every 60 seconds, after \(seconds) seconds every 300"
    }
  }
}

extension OptimizedJob.Certainty {
  /// What the facts rest on, in words.
  fileprivate var words: String {
    switch self {
    case .recorded: "recorded runs"
    case .documented: "AWS's pages"
    case .emulated: "the code of an emulator"
    case .inferred: "the service's list of statuses"
    }
  }
}

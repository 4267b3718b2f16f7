public import JSONModel
public import StatesLanguage

/// A child execution, of a Map Run or started by a task: what is its own beside its branches.
///
/// - Source: API reference, "DescribeExecution"; Step Functions guide, "Using Map state in Distributed mode".
public struct ChildExecution: Sendable, Equatable {
  /// Its main line.
  public let branch: BranchID
  /// What has started it.
  public let origin: ChildOrigin
  /// Which child of a Map Run it is, from 0.
  public let index: Int
  /// Its name.
  public var name: String { nameWords.text }
  /// Which kind of workflow it is.
  public let workflow: WorkflowType
  /// Its input.
  public let input: JSON
  /// How many items are in its input.
  public let itemCount: Int
  /// When it started.
  public let startedAt: Instant
  /// When it ended.
  public internal(set) var stoppedAt: Instant?
  /// Whether it goes on, or how it ended.
  public internal(set) var status = ExecutionStatus.running
  /// How often it was redriven.
  public internal(set) var redriveCount = 0
  /// When it was redriven last.
  public internal(set) var redrivenAt: Instant?
  /// What happened in it; empty when the settings keep no child executions.
  public internal(set) var history = AppendOnlyLog<HistoryEvent>()
  /// How many events have happened in it.
  public internal(set) var eventCount = 0

  /// What its ARNs have before its name: the machine and the label of its Map.
  let names: ChildNames
  private let nameWords: Words
  /// The `TimeoutSeconds` of the definition that it runs.
  private let timeoutSeconds: Int?

  /// A name.
  private enum Words: Sendable, Equatable {
    /// Random words.
    case random(UInt64, UInt64)
    /// A name that was given.
    indirect case given(String)

    var text: String {
      switch self {
      case .random(let first, let second): UUIDText.text(of: (first, second))
      case .given(let name): name
      }
    }
  }

  init(
    branch: BranchID,
    run: MapRunID,
    index: Int,
    workflow: WorkflowType,
    input: JSON,
    itemCount: Int,
    startedAt: Instant,
    names: ChildNames
  ) {
    self.branch = branch
    origin = .mapRun(run)
    self.index = index
    self.workflow = workflow
    self.input = input
    self.itemCount = itemCount
    self.startedAt = startedAt
    self.names = names
    var random = RandomSource(seed: names.seed ^ UInt64(run.number) << 32 ^ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
    nameWords = .random(random.next(), random.next())
    timeoutSeconds = nil
  }

  /// Makes one that a task has started.
  init(
    branch: BranchID,
    origin: StartedByTask,
    name: String,
    workflow: WorkflowType,
    input: JSON,
    startedAt: Instant,
    names: ChildNames,
    timeoutSeconds: Int?
  ) {
    self.branch = branch
    self.origin = .task(origin)
    index = 0
    self.workflow = workflow
    self.input = input
    itemCount = 0
    self.startedAt = startedAt
    self.names = names
    self.timeoutSeconds = timeoutSeconds
    nameWords = .given(name)
  }

  /// The Map Run that has started it.
  public var run: MapRunID? {
    switch origin {
    case .mapRun(let run): run
    case .task: nil
    }
  }

  /// The ARN of the machine that it runs; that of a Map Run's child ends with the Map's label.
  public var machineARN: String { names.machineARN }

  /// The label of the Map that it is a child of; nothing when a task has started it.
  public var label: String? {
    guard run != nil else { return nil }
    return names.machineName.split(separator: "/").last.map(String.init)
  }

  /// Its ARN.
  public var arn: String { names.executionARN(workflow, name: name) }

  /// When it runs out of time: its definition says it, and an express workflow has five minutes.
  ///
  /// - Source: Step Functions guide, "Service quotas": maximum duration of an express workflow.
  var deadline: Instant? {
    guard !status.isFinal else { return nil }
    return switch workflow {
    case .standard: timeoutSeconds.map { startedAt.adding(seconds: Double($0)) }
    case .express: startedAt.adding(seconds: Double(min(timeoutSeconds ?? 300, 300)))
    }
  }

  /// The `Execution` and `StateMachine` members of its context object.
  func executionContext(in program: Program) -> JSONObject {
    var execution: JSONObject = [
      "Id": .string(arn), "Input": input, "Name": .string(name), "RoleArn": .string(program.settings.roleARN),
      "StartTime": .string(startedAt.timestamp.text),
    ]
    if workflow == .standard { execution["RedriveCount"] = .number(JSONNumber(redriveCount)) }
    if let redrivenAt { execution["RedriveTime"] = .string(redrivenAt.timestamp.text) }
    return [
      "Execution": .object(execution),
      "StateMachine": ["Id": .string(names.machineARN), "Name": .string(names.machineName)],
    ]
  }

  /// Records an event that follows another one, and gives its number; after its end nothing is recorded.
  mutating func record(_ detail: EventDetail, after previous: Int, at now: Instant, in program: Program) -> Int {
    guard case .running = status else { return eventCount }
    let id = eventCount + 1
    if id >= historyLimit(in: program), !detail.endsExecution { return exceedHistory(at: now, in: program) }
    eventCount = id
    if program.settings.keepsHistoriesOfChildren {
      history.append(HistoryEvent(id: id, previousID: previous, moment: now, detail: detail))
    }
    return id
  }

  /// Goes on after it has ended badly, and gives the number of the event that records it.
  mutating func redrive(at now: Instant, in program: Program) -> Int {
    status = .running
    stoppedAt = nil
    redriveCount += 1
    redrivenAt = now
    return record(.executionRedriven(count: redriveCount), after: eventCount, at: now, in: program)
  }

  /// Whether it goes on where it failed when its Map Run is redriven: an express workflow cannot, nor one whose history
  /// is full.
  func canRedrive(in program: Program) -> Bool {
    workflow == .standard && eventCount < historyLimit(in: program) - 1
  }

  /// Ends it.
  mutating func end(_ status: ExecutionStatus, at now: Instant) {
    self.status = status
    stoppedAt = now
  }

  private func historyLimit(in program: Program) -> Int {
    switch workflow {
    case .standard: program.settings.limits.historyEvents
    case .express: .max
    }
  }

  private mutating func exceedHistory(at now: Instant, in program: Program) -> Int {
    let cause = "The execution reached the maximum number of history events (\(historyLimit(in: program)))."
    let failed = EventDetail.executionFailed(error: ErrorName.runtime.text, cause: cause)
    let event = record(failed, after: eventCount, at: now, in: program)
    end(.failed(error: ErrorName.runtime.text, cause: cause), at: now)
    return event
  }
}

extension ExecutionSettings {
  /// Whether the events of child executions are kept.
  var keepsHistoriesOfChildren: Bool { keptChildren > 0 || tellsOfChildren }
}

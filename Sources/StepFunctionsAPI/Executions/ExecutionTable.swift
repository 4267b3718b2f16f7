import DebuggerCore
import Interpreter
import StatesLanguage

/// The executions of a service: those that are at hand with their sessions, and those that rest.
///
/// One that has ended rests when so many others have ended or been asked after since, and comes back when it is asked
/// after: so the memory of a service grows with what runs, and with little for each execution that has run.
struct ExecutionTable {
  /// How many executions that have ended are at hand at most.
  static let endedAtHand = 64
  /// How many events these have together at most; one is at hand however many it has.
  static let eventsAtHand = 20_000

  /// Those at hand, by their ARNs.
  private(set) var atHand: [String: HostedExecution] = [:]
  /// Those that rest, by their ARNs.
  private(set) var resting: [String: RestingExecution] = [:]
  /// The ARNs of executions that were there before the service, and that somebody else shows.
  private(set) var adopted: [String] = []
  private var machines: [String: MachineExecutions] = [:]
  /// The Map Runs of executions, by the names of their machines.
  private var mapRuns: [String: MapRunTable] = [:]
  /// The executions at hand that have ended, the one that was asked after last at the end.
  private var ended: [Ended] = []
  /// How many events these have together.
  private var endedEvents = 0

  /// An execution at hand that has ended.
  private struct Ended {
    let arn: String
    let events: Int
  }

  /// The execution at hand of an ARN.
  subscript(arn: String) -> HostedExecution? { atHand[arn] }

  /// When the execution of an ARN has started; nothing when there is none.
  func startDate(of arn: String) -> Instant? { atHand[arn]?.startDate ?? resting[arn]?.startDate }

  /// Takes in an execution that begins, or comes back.
  mutating func add(_ hosted: HostedExecution) {
    if resting.removeValue(forKey: hosted.arn) == nil, !hosted.isExpress {
      machines[hosted.runs.machineARN, default: MachineExecutions()].add(hosted.arn, startedAt: hosted.startDate)
    }
    atHand[hosted.arn] = hosted
    if hosted.isAdopted { adopted.append(hosted.arn) }
    note(hosted)
  }

  /// Takes in an execution that has ended in an earlier run of the program.
  mutating func add(_ execution: RestingExecution) {
    resting[execution.arn] = execution
    machines[execution.runs.machineARN, default: MachineExecutions()].add(execution.arn, startedAt: execution.startDate)
    addMapRuns(execution.end.mapRuns, of: execution.arn, execution.runs)
  }

  /// Takes up where an execution at hand has come to.
  mutating func note(_ hosted: HostedExecution) {
    let isRunning = !hosted.known.status.isFinal
    machines[hosted.runs.machineARN, default: MachineExecutions()].note(hosted.arn, isRunning: isRunning)
    addMapRuns(hosted.known.mapRuns.lazy.map(\.arn), of: hosted.arn, hosted.runs)
    forgetEnd(of: hosted.arn)
    if !isRunning { noteUse(of: hosted) }
  }

  /// Notes that somebody asks after an execution at hand.
  mutating func noteUse(of hosted: HostedExecution) {
    guard hosted.known.status.isFinal, ended.last?.arn != hosted.arn else { return }
    forgetEnd(of: hosted.arn)
    let new = Ended(arn: hosted.arn, events: hosted.known.history.count)
    ended.append(new)
    endedEvents += new.events
  }

  /// Takes an execution out of those at hand that have ended, when it is among them.
  private mutating func forgetEnd(of arn: String) {
    guard let index = ended.lastIndex(where: { $0.arn == arn }) else { return }
    endedEvents -= ended.remove(at: index).events
  }

  /// Lets executions rest that nobody has asked after for the longest, as long as too many are at hand.
  ///
  /// - Parameter make: Makes what stays of one; nothing when it has to stay at hand.
  mutating func letRest(_ make: (HostedExecution) -> RestingExecution?) {
    var index = 0
    while ended.count > Self.endedAtHand || endedEvents > Self.eventsAtHand, index < ended.count - 1 {
      let arn = ended[index].arn
      if let hosted = atHand[arn], hosted.canRest, let execution = make(hosted) {
        atHand[arn] = nil
        resting[arn] = execution
        endedEvents -= ended.remove(at: index).events
      } else {
        index += 1
      }
    }
  }

  /// The executions that nobody uses and that ended before a time, with the numbers of their journals in the store.
  func ended(before limit: Instant) -> [(arn: String, number: Int?)] {
    let rested = resting.values.filter { $0.end.date < limit }.map { ($0.arn, $0.number) }
    let others = ended.compactMap { atHand[$0.arn] }.filter {
      $0.canRest && $0.known.stopDate.map { $0 < limit } == true
    }
    return rested + others.map { ($0.arn, $0.number) }
  }

  /// Forgets an execution.
  ///
  /// - Returns: What its tokens are made of, and its session when it was at hand; nothing when there is none of the
  ///   ARN.
  mutating func remove(_ arn: String) -> (seed: UInt64, session: DebugSession?)? {
    let (hosted, rested) = (atHand.removeValue(forKey: arn), resting.removeValue(forKey: arn))
    guard let runs = rested?.runs ?? hosted?.runs, let date = rested?.startDate ?? hosted?.startDate,
      let seed = rested?.request.seed ?? hosted?.request.seed
    else { return nil }
    machines[runs.machineARN]?.remove(arn, startedAt: date)
    if machines[runs.machineARN]?.isEmpty == true { machines[runs.machineARN] = nil }
    mapRuns[runs.name]?.remove(runsOf: arn)
    if mapRuns[runs.name]?.isEmpty == true { mapRuns[runs.name] = nil }
    forgetEnd(of: arn)
    return (seed, hosted?.session)
  }

  /// Whether executions of a machine run.
  func runs(_ machine: String) -> Bool { machines[machine]?.running.isEmpty == false }

  /// The executions at hand that run.
  var running: [HostedExecution] {
    machines.values.flatMap(\.running).compactMap { atHand[$0] }
  }

  /// The executions of a machine at hand that run.
  func running(of machine: String) -> [HostedExecution] {
    (machines[machine]?.running ?? []).compactMap { atHand[$0] }
  }

  /// The ARN of the execution that has a Map Run of a machine with a name.
  func execution(ofMapRun run: String, of machine: String) -> String? { mapRuns[machine]?.execution(of: run) }

  /// The ARNs of the executions of a machine with a name that have Map Runs, those at hand first, then the newest.
  func executionsWithMapRuns(of machine: String) -> [String] {
    let all = mapRuns[machine]?.executions.reversed() ?? []
    return all.filter { atHand[$0] != nil } + all.filter { atHand[$0] == nil }
  }

  private mutating func addMapRuns(_ arns: some Collection<String>, of execution: String, _ runs: RunnableMachine) {
    if !arns.isEmpty { mapRuns[runs.name, default: MapRunTable()].add(arns, of: execution) }
  }

  /// The rows of a machine's executions, the newest first, after a position when one is given.
  func rows(of machine: String, after position: String?) -> some Sequence<ExecutionRow> {
    let starts = machines[machine]?.starts(before: position) ?? []
    return starts.reversed().lazy.compactMap { row(of: $0.arn) }
  }

  private func row(of arn: String) -> ExecutionRow? {
    if let hosted = atHand[arn] { return ExecutionRow(hosted) }
    return resting[arn].map { ExecutionRow($0) }
  }
}

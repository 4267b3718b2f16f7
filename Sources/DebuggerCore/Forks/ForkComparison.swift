package import Interpreter
package import JSONModel
import StatesLanguage

/// How two timelines differ: the first moment that is not the same, and the data at the last moment of each.
package struct ForkComparison: Sendable, Equatable {
  /// Where one of the two leads.
  package struct Side: Sendable, Equatable {
    /// The number of the timeline.
    package let fork: Int
    /// What it did first that the other one did not, in words; none when it ends there.
    package let firstStep: String?
    /// The address of its last moment.
    package let address: MomentAddress
    /// Whether its execution goes on there.
    package let status: ExecutionStatus
  }

  /// The last moment that both have.
  package let lastCommon: MomentAddress
  /// The timeline that is compared.
  package let left: Side
  /// What it is compared with.
  package let right: Side
  /// What differs between the data of their main lines at their last moments: from the left to the right.
  package let changes: [JSONDifference.Change]
}

extension Inspection {
  /// Compares two timelines.
  ///
  /// - Returns: How they differ; nothing when one of them is not there.
  package func compare(_ left: Int, with right: Int) -> ForkComparison? {
    let all = forks.all(with: timeline)
    guard let one = all.first(where: { $0.number == left }), let other = all.first(where: { $0.number == right }) else {
      return nil
    }
    let common = Self.lastCommon(one.timeline, other.timeline)
    return ForkComparison(
      lastCommon: one.timeline.address(of: common),
      left: Self.side(one, after: common),
      right: Self.side(other, after: common),
      changes: JSONDifference.between(
        one.timeline.lastExecution.comparedData,
        other.timeline.lastExecution.comparedData
      )
    )
  }

  /// The last moment up to which two timelines are the same.
  private static func lastCommon(_ one: Timeline, _ other: Timeline) -> Int {
    let machine = one.start.execution.machine
    guard one.start == other.start || machine != other.start.execution.machine else { return 0 }
    let isSameMachine = machine == other.start.execution.machine
    let count = min(one.count, other.count)
    for index in 1..<max(1, count) {
      guard let left = one.moment(index), let right = other.moment(index) else { break }
      let isSame = isSameMachine ? left == right : left.action == right.action && left.eventCount == right.eventCount
      if !isSame { return index - 1 }
    }
    return count - 1
  }

  private static func side(_ fork: Fork, after common: Int) -> ForkComparison.Side {
    var past = fork.timeline
    past.go(to: min(common, fork.timeline.count - 1))
    let execution = past.here.execution
    let words = past.next.map { moment in
      let lines = { () -> [String] in
        let narration = Narration(of: moment.action, in: execution)
        past.goForward()
        return narration.lines(in: past.here.execution).map(\.text)
      }()
      return lines.first ?? moment.action.words(in: execution)
    }
    return ForkComparison.Side(
      fork: fork.number,
      firstStep: words,
      address: fork.timeline.address(of: fork.timeline.count - 1),
      status: fork.timeline.lastExecution.status
    )
  }
}

extension Inspection {
  /// Where a timeline ends: the address of its last moment, and whether its execution goes on there.
  package func end(of fork: Int) -> (address: MomentAddress, status: ExecutionStatus)? {
    guard let timeline = forks.all(with: timeline).first(where: { $0.number == fork })?.timeline else { return nil }
    return (timeline.address(of: timeline.count - 1), timeline.lastExecution.status)
  }
}

extension Timeline {
  /// The execution at the last moment.
  fileprivate var lastExecution: Execution {
    var end = self
    end.go(to: count - 1)
    return end.here.execution
  }
}

extension Execution {
  /// What is compared of two executions: how they ended, or what the main line works with.
  fileprivate var comparedData: JSON {
    var data: JSONObject = [:]
    switch status {
    case .succeeded(let output): data["output"] = output
    case .failed(let error, let cause):
      data["error"] = error.map(JSON.string) ?? .null
      data["cause"] = cause.map(JSON.string) ?? .null
    case .running, .timedOut, .aborted: break
    }
    guard let main = branch(.main) else { return .object(data) }
    data["state"] = .string(machine[main.visit.state].name.text)
    for value in VisitValue.allCases { if let found = main.visit[value] { data[value.rawValue] = found } }
    data["variables"] = .object(JSONObject(main.variables.own.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    return .object(data)
  }
}

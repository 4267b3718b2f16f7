package import Integrations
import Interpreter
package import SimulatedServices

/// Who answers tasks to come, as files say it.
package struct TaskRules: Sendable {
  /// Who answers tasks.
  package let connector: any Connector
  /// Who does the tasks that are done outside.
  package let caller: (any TaskCaller)?
  /// What the simulated services begin with; nothing when there are none.
  package let services: ServicesSetup?
  /// What else there is to say of the files: what is wrong in them, and what does not take effect now.
  package let notes: [String]

  /// Makes rules.
  package init(
    _ connector: any Connector,
    calling caller: (any TaskCaller)?,
    services: ServicesSetup? = nil,
    notes: [String] = []
  ) {
    (self.connector, self.caller, self.services, self.notes) = (connector, caller, services, notes)
  }
}

/// What becomes of the files that say who answers tasks, while they are used.
package enum RulesChange: Sendable {
  /// They say something else; the file is named that has changed.
  case changed(TaskRules, file: String)
  /// They say nothing that could be used, for this reason.
  case broken(String)

  /// What the simulated services begin with from now on, when it is not what it was.
  func newServices(insteadOf old: ServicesSetup?) -> ServicesSetup?? {
    switch self {
    case .changed(let rules, file: _): rules.services == old ? nil : .some(rules.services)
    case .broken: nil
    }
  }
}

extension Debugger {
  /// What the simulated services begin with when the execution begins; nothing when there are none.
  var servicesSetup: ServicesSetup? { outside.services?.setup }

  /// Lets other rules answer new tasks; what has been answered, or is under way, stays.
  package mutating func take(_ change: RulesChange) {
    switch change {
    case .changed(let rules, let file):
      (outside.connector, outside.caller) = (rules.connector, rules.caller)
      log.add(.notice, "changed: \(file); new tasks are answered by what is there now")
      if let setup = change.newServices(insteadOf: servicesSetup) { begin(with: setup) }
      for note in rules.notes { log.add(.notice, note) }
      noteOtherAnswers()
    case .broken(let reason): complain(reason)
    }
  }

  /// Lets the simulated services begin with something else: at once before anything has been done, and otherwise when
  /// the execution begins again.
  mutating func begin(with setup: ServicesSetup?) {
    outside.services = setup.map { setup in
      SimulatedServices(
        setup,
        seed: settings.seed,
        region: settings.region,
        account: settings.account,
        at: timeline.start.execution.now
      )
    }
    guard timeline.count == 1, forks.others.isEmpty else {
      let words = "what it says of simulated services takes effect when the execution begins again: restart"
      return log.add(.notice, words)
    }
    timeline = Timeline(from: Situation(execution, in: Surroundings(outside.services)))
    log.add(.notice, "the simulated services begin with what it says")
  }
}

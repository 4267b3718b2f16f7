package import Integrations
import Interpreter

/// Who answers tasks to come, as files say it.
package struct TaskRules: Sendable {
  /// Who answers tasks.
  package let connector: any Connector
  /// Who does the tasks that are done outside.
  package let caller: (any TaskCaller)?

  /// Makes rules.
  package init(_ connector: any Connector, calling caller: (any TaskCaller)?) {
    (self.connector, self.caller) = (connector, caller)
  }
}

/// What becomes of the files that say who answers tasks, while they are used.
package enum RulesChange: Sendable {
  /// They say something else; the file is named that has changed.
  case changed(TaskRules, file: String)
  /// They say nothing that could be used, for this reason.
  case broken(String)
}

extension Debugger {
  /// Lets other rules answer new tasks; what has been answered, or is under way, stays.
  package mutating func take(_ change: RulesChange) {
    switch change {
    case .changed(let rules, let file):
      (outside.connector, outside.caller) = (rules.connector, rules.caller)
      log.add(.notice, "changed: \(file); new tasks are answered by what is there now")
      noteOtherAnswers()
    case .broken(let reason): complain(reason)
    }
  }
}

package import JSONModel
package import StatesLanguage

/// A machine that tasks can start, as a journal keeps it: so that the session can be lived again elsewhere.
package struct JournalMachine: Sendable, Equatable {
  /// What tasks call it by.
  package let key: String
  /// The type of its executions.
  package let workflow: WorkflowType
  /// Its definition.
  package internal(set) var definition: JSON

  /// Makes one of a machine.
  package init(_ linked: LinkedMachine) {
    (key, workflow, definition) = (linked.key, linked.workflow, linked.machine.document.value)
  }

  var json: JSON {
    ["key": .string(key), "type": .string(workflow.rawValue), "definition": definition]
  }

  init?(_ json: JSON) {
    guard let key = json["key"]?.string, let workflow = json["type"]?.string.flatMap(WorkflowType.init),
      let definition = json["definition"]
    else { return nil }
    (self.key, self.workflow, self.definition) = (key, workflow, definition)
  }
}

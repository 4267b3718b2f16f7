import JSONModel
import StatesLanguage

/// The machines that tasks can start.
extension BindingsReader {
  private enum Key: String, CaseIterable {
    case file, type
  }

  /// Machines by what tasks call them by: a path, or an object of a path and a type.
  mutating func machines(_ value: LocatedJSON) -> [BoundMachine] {
    guard value.value.object != nil else {
      report(
        "'machines' has names or ARNs with files of definitions, but this is \(value.value.kind.withArticle)",
        at: value.range
      )
      return []
    }
    return value.members.compactMap { name, value in machine(name, value) }
  }

  private mutating func machine(_ name: String, _ value: LocatedJSON) -> BoundMachine? {
    guard value.value.object != nil else {
      let path = text(name, value, "the path of a definition, or an object with 'file' and 'type'")
      return path.map { BoundMachine(key: name, path: inFolder($0), workflow: nil, range: value.range) }
    }
    for (key, value) in value.members where Key(rawValue: key) == nil {
      reportUnknown(key, at: value, "a machine may have", among: Key.allCases.map(\.rawValue))
    }
    guard let file = value[Key.file.rawValue] else {
      report("the machine '\(name)' has no 'file'", at: value.range)
      return nil
    }
    var workflow: WorkflowType?
    if let type = value[Key.type.rawValue] { workflow = self.workflow(type) }
    let path = text(Key.file.rawValue, file, "the path of a definition")
    return path.map { BoundMachine(key: name, path: inFolder($0), workflow: workflow, range: file.range) }
  }

  private func inFolder(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
}

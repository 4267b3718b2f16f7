import JSONModel
import JSONPathEngine

/// What a person has changed in the context object, in the order in which that was done.
///
/// It is behind a reference: hardly any branch has one, and the context object is made often.
final class ContextEdits: Sendable {
  /// A place and its value.
  private struct Change: Equatable {
    let path: ReferencePath
    let value: JSON

    /// The member of the context object that it is under.
    var member: String? {
      if case .member(let name)? = path.steps.first { name } else { nil }
    }
  }

  private let changes: [Change]

  private init(_ changes: [Change]) { self.changes = changes }

  /// The changes with one more, which takes the place of one at the same path.
  static func adding(_ value: JSON, at path: ReferencePath, to edits: ContextEdits?) -> ContextEdits {
    let others = edits?.changes.filter { $0.path.steps != path.steps } ?? []
    return ContextEdits(others + [Change(path: path, value: value)])
  }

  /// A context object with the changes in it; one whose place is not there is left out.
  func applied(to context: JSON) -> JSON {
    changes.reduce(context) { context, change in
      (try? change.path.setting(change.value, in: context)) ?? context
    }
  }

  /// Those that hold for other states, too.
  var outlivingVisit: ContextEdits? { without(["State", "Task"]) }

  /// Those that are not about the item of a Map.
  var withoutItem: ContextEdits? { without(["Map"]) }

  private func without(_ members: Set<String>) -> ContextEdits? {
    let left = changes.filter { change in change.member.map { !members.contains($0) } ?? true }
    if left.count == changes.count { return self }
    return left.isEmpty ? nil : ContextEdits(left)
  }
}

extension ContextEdits: Equatable {
  static func == (left: ContextEdits, right: ContextEdits) -> Bool {
    left === right || left.changes == right.changes
  }
}

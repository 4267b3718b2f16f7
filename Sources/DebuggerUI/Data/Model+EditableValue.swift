import DebuggerCore
import Interpreter
import JSONModel
import JSONPathEngine
import TerminalUI

/// Why a value cannot be changed.
struct EditObstacle: Error, Equatable {
  /// The reason, in words for the user.
  let text: String

  init(_ text: String) { self.text = text }
}

extension Model {
  /// The value under the cursor as something to change, or why it cannot be changed now.
  var editableValue: Result<ValueTarget, EditObstacle> {
    guard let row = data.row, let branch = snapshot.focused?.branch else {
      return .failure(EditObstacle("there is no value here"))
    }
    if let obstacle = obstacle(at: row) { return .failure(obstacle) }
    let pointer = data.tree.pointer(to: data.cursor.selection)
    switch data.tab.kind {
    case .value(let value): return target(value, pointer, in: branch)
    case .variables: return target(variable: pointer, in: branch)
    case .error: return .failure(EditObstacle("the error cannot be changed"))
    case .context: return target(inContext: pointer, in: branch)
    }
  }

  private func obstacle(at row: DataRow) -> EditObstacle? {
    if snapshot.status.isFinal { return EditObstacle("the execution has ended; step back first, or restart") }
    if case .removed? = row.change { return EditObstacle("this value is gone; it is shown for comparison") }
    if case .page = row.step { return EditObstacle("these are many values; open them and choose one") }
    if data.tree.isDecoded(data.cursor.selection) {
      return EditObstacle("what was decoded is only shown; change the string around it")
    }
    return nil
  }

  private func target(
    _ value: VisitValue,
    _ pointer: JSONPointer,
    in branch: Branch
  ) -> Result<ValueTarget, EditObstacle> {
    guard let whole = branch.visit[value] else { return .failure(EditObstacle("there is no value here")) }
    if let reason = snapshot.reasonNotToSet(value, in: branch) { return .failure(EditObstacle(reason)) }
    return .success(ValueTarget(holder: .visit(value), pointer: pointer, whole: whole, branch: branch.id))
  }

  private func target(inContext pointer: JSONPointer, in branch: Branch) -> Result<ValueTarget, EditObstacle> {
    let text = "$" + data.tree.referencePath(to: data.cursor.selection)
    guard let whole = snapshot.context, let path = try? ReferencePath(parsing: text), !path.steps.isEmpty else {
      return .failure(EditObstacle("choose a place inside the context object"))
    }
    return .success(ValueTarget(holder: .context(path), pointer: pointer, whole: whole, branch: branch.id))
  }

  private func target(variable pointer: JSONPointer, in branch: Branch) -> Result<ValueTarget, EditObstacle> {
    guard let name = pointer.tokens.first else { return .failure(EditObstacle("choose one of the variables")) }
    guard let whole = branch.variables[name] else {
      return .failure(EditObstacle("$\(name) is set only when the state is left"))
    }
    let inside = JSONPointer(Array(pointer.tokens.dropFirst()))
    return .success(ValueTarget(holder: .variable(name), pointer: inside, whole: whole, branch: branch.id))
  }
}

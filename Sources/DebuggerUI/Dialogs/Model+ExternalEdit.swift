import DebuggerCore
import Interpreter
import JSONModel
import TerminalUI

extension Model {
  /// Takes over what the user's editor left; a text that is no JSON is kept and can be changed again.
  mutating func finish(_ edit: ExternalEdit, with text: String?) -> [Request] {
    guard let text else { return refuse("the editor left no text; nothing was changed") }
    guard text != edit.text || edit.isSecondTry else { return refuse("nothing was changed") }
    switch edit.purpose {
    case .value(let target): return take(text, for: target)
    case .answer(let id): return take(text, forAnswerTo: id)
    }
  }

  private mutating func take(_ text: String, for target: ValueTarget) -> [Request] {
    do throws(JSONSyntaxError) {
      let value = try JSON(parsing: text)
      guard let command = target.command(setting: value) else { return refuse("the value is not there any more") }
      return [.command(command)]
    } catch {
      let again = ExternalEdit(purpose: .value(target), text: text, isSecondTry: true)
      overlay = .question(Question(text: "This is no JSON: \(error)", purpose: .editAgain(again)))
      return []
    }
  }

  private mutating func take(_ text: String, forAnswerTo id: TaskID) -> [Request] {
    guard case .answer(var form)? = overlay, form.task.id == id else {
      return refuse("the answer was given up meanwhile")
    }
    form.output.replace(with: (try? JSON(parsing: text))?.text() ?? text)
    _ = form.read()
    overlay = .answer(form)
    return []
  }

  /// Closes the form of a task that does not wait any more.
  mutating func dropStaleOverlay() {
    guard case .answer(let form)? = overlay, !snapshot.pendingTasks.contains(where: { $0.id == form.task.id }) else {
      return
    }
    overlay = nil
    message = Message(.warning, "the task does not wait any more")
  }
}

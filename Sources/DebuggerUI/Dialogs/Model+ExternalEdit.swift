import DebuggerCore
import Interpreter
import JSONModel
import TerminalUI

extension Model {
  /// Takes over what the user's editor left; a text that cannot be used is kept and can be changed again.
  mutating func finish(_ edit: ExternalEdit, with outcome: EditorOutcome) -> [Request] {
    switch outcome {
    case .saved(let text):
      if edit.isUnchanged(by: text) { return refuse("nothing was changed") }
      return take(ExternalEdit(purpose: edit.purpose, beginning: .draft(text)))
    case .failed(let problem, let text):
      guard let text, !edit.isUnchanged(by: text), text != edit.text else { return refuse(problem, keeping: edit) }
      return ask(about: ExternalEdit(purpose: edit.purpose, beginning: .draft(text)), after: problem)
    }
  }

  /// Puts a text of the user's in the place that it is for.
  mutating func take(_ edit: ExternalEdit) -> [Request] {
    switch edit.purpose {
    case .value(let target): take(edit.text, for: target)
    case .answer(let ids): take(edit.text, forAnswerTo: ids)
    }
  }

  /// Keeps a text of the user's for the next time that the same place is changed.
  mutating func keep(_ edit: ExternalEdit) {
    guard case .value = edit.purpose else { return }
    draft = edit
    message = Message(.warning, "the text was kept; press E at the same place to go on")
  }

  /// The text that was kept for a place.
  func draft(for target: ValueTarget) -> ExternalEdit? {
    guard let draft, case .value(let place) = draft.purpose, place.isSamePlace(as: target) else { return nil }
    return ExternalEdit(purpose: .value(target), beginning: draft.beginning)
  }

  private mutating func refuse(_ problem: String, keeping edit: ExternalEdit) -> [Request] {
    switch (edit.beginning, edit.purpose) {
    case (.value, _): return refuse("\(problem); nothing was changed")
    case (.draft, .answer): return refuse("\(problem); the text is as it was")
    case (.draft, .value):
      keep(edit)
      return refuse("\(problem); the text was kept, press E to go on")
    }
  }

  /// An editor that ended badly may have saved all the same: the user decides.
  private mutating func ask(about edit: ExternalEdit, after problem: String) -> [Request] {
    switch edit.purpose {
    case .answer(let ids):
      _ = take(edit.text, forAnswerTo: ids)
      return refuse("\(problem); look at the text before you send it")
    case .value(let target):
      do throws(JSONSyntaxError) {
        _ = try JSON(parsing: edit.text)
        overlay = .question(
          Question(text: "\(problem.asSentence), but it saved a text that is JSON.", purpose: .use(edit))
        )
        return []
      } catch {
        return editAgain(edit.text, for: target, "\(problem.asSentence), and its text is no JSON: \(error)")
      }
    }
  }

  private mutating func take(_ text: String, for target: ValueTarget) -> [Request] {
    do throws(JSONSyntaxError) {
      let value = try JSON(parsing: text)
      guard let command = target.command(setting: value) else { return refuse("the value is not there any more") }
      if draft(for: target) != nil { draft = nil }
      return [.command(command)]
    } catch {
      return editAgain(text, for: target, "This is no JSON: \(error)")
    }
  }

  private mutating func editAgain(_ text: String, for target: ValueTarget, _ problem: String) -> [Request] {
    let again = ExternalEdit(purpose: .value(target), beginning: .draft(text))
    overlay = .question(Question(text: problem, purpose: .editAgain(again)))
    return []
  }

  private mutating func take(_ text: String, forAnswerTo ids: [TaskID]) -> [Request] {
    guard case .answer(var form)? = overlay, form.chosen.map(\.id) == ids else {
      return refuse("the answer was given up meanwhile")
    }
    form.output.replace(with: (try? JSON(parsing: text))?.text() ?? text)
    _ = form.read()
    overlay = .answer(form)
    return []
  }

  /// Has a value that is being changed know that its branch is elsewhere now.
  mutating func followValue(since old: Snapshot, after reason: String?) {
    guard case .editor(var editor)? = overlay else { return }
    func visit(_ snapshot: Snapshot) -> Visit? {
      snapshot.branches.first { $0.branch.id == editor.target.branch }?.branch.visit
    }
    guard visit(old) != visit(snapshot) else { return }
    editor.giveUp(after: reason)
    overlay = .editor(editor)
  }

  /// Has the form of tasks know which of them still wait.
  mutating func followTasks(after reason: String? = nil) {
    guard case .answer(var form)? = overlay else { return }
    form.follow(snapshot, after: reason)
    overlay = .answer(form)
  }
}

extension String {
  /// The text with a capital letter at its beginning.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
}

import DebuggerCore
import Interpreter
import JSONModel
import TerminalUI

extension Model {
  /// Gives a key to what lies over the panes.
  mutating func pressInOverlay(_ key: Key) -> [Request] {
    if key == .escape || key == .control("c") {
      closeOverlay()
      return []
    }
    switch overlay {
    case .help(let menu): return press(key, in: menu)
    case .command(let prompt): return press(key, in: prompt)
    case .search(let bar): return press(key, in: bar)
    case .editor(let editor): return press(key, in: editor)
    case .answer(let form): return press(key, in: form)
    case .question(let question): return press(key, in: question)
    case .expressions(let list): return press(key, in: list)
    case .stepper(let stepper): return press(key, in: stepper)
    case .why(let report): return press(key, in: report)
    case .provenance(let list): return press(key, in: list)
    case .report(let report): return press(key, in: report)
    case .moments(let list): return press(key, in: list)
    case .breakpoints(let list): return press(key, in: list)
    case .breakpoint(let editor): return press(key, in: editor)
    case .copy(let menu): return press(key, in: menu)
    case nil: return []
    }
  }

  /// Closes what lies over the panes; what an editor left is kept.
  mutating func closeOverlay() {
    if case .question(let question)? = overlay, let edit = question.edit { keep(edit) }
    if case .search(let bar)? = overlay {
      if focus == .pending { inbox.show(only: "") } else { restore(bar.origin) }
    }
    if case .stepper(let stepper)? = overlay, let list = stepper.list { return overlay = .expressions(list) }
    if case .breakpoint(let editor)? = overlay, let list = editor.list { return overlay = .breakpoints(list) }
    overlay = nil
  }

  /// Puts text from the clipboard into the line that is being typed.
  mutating func paste(_ text: String) {
    switch overlay {
    case .help(var menu):
      menu.filter.insert(text)
      overlay = .help(menu)
    case .command(var prompt):
      prompt.field.insert(text)
      overlay = .command(prompt)
    case .search(var bar):
      bar.field.insert(text)
      if focus == .pending { filterInbox(by: bar) } else { preview(bar) }
    case .editor(var editor):
      editor.field.insert(text)
      overlay = .editor(editor)
    case .answer(var form):
      form.paste(text)
      overlay = .answer(form)
    case .breakpoint(var editor):
      editor.field.insert(text)
      overlay = .breakpoint(editor)
    case .question, .expressions, .stepper, .why, .provenance, .report, .moments, .breakpoints, .copy, nil:
      message = Message(.info, "press e to change a value, then paste")
    }
  }

  private mutating func press(_ key: Key, in menu: HelpMenu) -> [Request] {
    var menu = menu
    let rows = menu.rows(of: keyMap)
    let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -10, .pageDown: 10]
    if key == .enter {
      overlay = nil
      return rows.indices.contains(menu.list.selection) ? perform(rows[menu.list.selection].action) : []
    }
    if let step = steps[key] {
      menu.list.move(by: step, count: rows.count, height: helpHeight)
    } else if menu.filter.handle(key) {
      menu.list = ListState()
    }
    overlay = .help(menu)
    return []
  }

  private mutating func press(_ key: Key, in prompt: CommandPrompt) -> [Request] {
    var prompt = prompt
    switch key {
    case .enter:
      overlay = nil
      return run(prompt.field.text)
    case .tab:
      let found = commandLine.completions(of: prompt.field.text, in: snapshot)
      prompt.complete(from: found, isWord: commandLine.takesArgument)
    case .up: prompt.recall(prompt.age + 1, from: commandHistory)
    case .down: prompt.recall(prompt.age - 1, from: commandHistory)
    case .backspace where prompt.field.isEmpty:
      overlay = nil
      return []
    default: _ = prompt.field.handle(key)
    }
    overlay = .command(prompt)
    return []
  }

  private mutating func press(_ key: Key, in editor: ValueEditor) -> [Request] {
    var editor = editor
    guard editor.end == nil else {
      if key == .enter || key == "q" { closeOverlay() }
      return []
    }
    if key == .enter, let value = editor.read(), let command = editor.target.command(setting: value) {
      overlay = nil
      return [.command(command)]
    }
    if key == .control("o") {
      overlay = nil
      return [.editExternally(editor.externalEdit)]
    }
    if editor.field.handle(key) { editor.problem = nil }
    overlay = .editor(editor)
    return []
  }

  private mutating func press(_ key: Key, in form: AnswerForm) -> [Request] {
    var form = form
    guard form.end == nil else {
      if key == .enter || key == "q" { closeOverlay() }
      return []
    }
    switch key {
    case .enter:
      if let answer = form.read() {
        overlay = nil
        let keep = form.keepCommand(for: answer).map { Request.command(.keep($0)) }
        return [keep, .command(form.command(for: answer))].compactMap(\.self)
      }
    case .tab, .down: form.moveField(by: 1)
    case .backTab, .up: form.moveField(by: -1)
    case .left where form.field == .kind: form.changeKind(by: -1)
    case .right where form.field == .kind: form.changeKind(by: 1)
    case .left where form.field == .keeping: form.changeKeeping(by: -1)
    case .right where form.field == .keeping: form.changeKeeping(by: 1)
    case .control("n") where form.field == .error: form.chooseError(by: 1)
    case .control("p") where form.field == .error: form.chooseError(by: -1)
    case .right where form.field == .error && form.error.after.isEmpty: form.chooseError(by: 1)
    case .function(2): form.changeKind(by: 1)
    case .control("o") where form.kind == .success:
      overlay = .answer(form)
      let text = (try? JSON(parsing: form.output.text))?.text(.pretty) ?? form.output.text
      let draft = ExternalEdit.Beginning.draft(text + "\n")
      return [.editExternally(ExternalEdit(purpose: .answer(form.chosen.map(\.id)), beginning: draft))]
    default: if form.edit(key) { form.problem = nil }
    }
    overlay = .answer(form)
    return []
  }

  private mutating func press(_ key: Key, in question: Question) -> [Request] {
    var question = question
    switch key {
    case .left, .right, .tab, .backTab, "h", "l":
      question.selection = 1 - question.selection
      overlay = .question(question)
      return []
    case .enter: return answer(question, yes: question.selection == 0)
    case "y": return answer(question, yes: true)
    case "n", "q": return answer(question, yes: question.purpose == .quit && key == "q")
    default: return []
    }
  }

  private mutating func answer(_ question: Question, yes: Bool) -> [Request] {
    overlay = nil
    switch question.purpose {
    case .quit: return yes ? [.quit] : []
    case .editAgain(let edit): return yes ? [.editExternally(edit)] : []
    case .use(let edit): return yes ? take(edit) : []
    }
  }
}

extension AnswerForm {
  /// Puts text from the clipboard into the line that keys go to.
  mutating func paste(_ text: String) {
    switch field {
    case .kind, .keeping: break
    case .output: output.insert(text)
    case .error: error.insert(text)
    case .cause: cause.insert(text)
    }
  }
}

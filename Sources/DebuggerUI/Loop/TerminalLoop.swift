package import DebuggerCore
import DequeModule
package import TerminalUI

/// The life of the screen: an event, ``Model/update(_:)``, what it asks for, a frame, the next event.
package struct TerminalLoop<Screen: Terminal & ~Copyable>: ~Copyable {
  private var terminal: Screen
  private var model: Model
  private var theme: Theme
  private let surroundings: Surroundings
  private let mailbox: Mailbox
  private let queue: CommandQueue
  private var isOver = false
  /// Whether how the graph is seen can be kept, as far as it was tried.
  private var keepsView = true
  /// The signal that ended it.
  private var signal: Int32?
  /// Whether a command was given whose outcome is nearly there: it is not worth while to show what was before.
  private var expectsSnapshot = false
  /// How many commands were given whose outcome is not there yet.
  private var openCommands = 0
  /// What the user did before the outcome was there, oldest first: it is meant for the screen that comes then.
  private var typedAhead: Deque<Event> = []

  /// How long a frame waits for the outcome of a command.
  private static var patienceMilliseconds: Int { 5 }

  /// Makes a loop.
  ///
  /// - Parameters:
  ///   - session: The session to show; commands go to it.
  ///   - terminal: Where it is shown.
  ///   - model: The screen at its beginning.
  ///   - theme: How it looks.
  ///   - surroundings: The world beside the terminal.
  package init(
    _ session: any DebuggingSession,
    on terminal: consuming Screen,
    model: Model,
    theme: Theme,
    surroundings: Surroundings
  ) {
    mailbox = Mailbox(wake: terminal.wakeUp)
    self.terminal = terminal
    self.model = model
    self.theme = theme
    self.surroundings = surroundings
    queue = CommandQueue(session, mailbox: mailbox, surroundings.definitionChanges)
  }

  /// Shows the session until the user leaves.
  ///
  /// It blocks the thread that it runs on, which must not be one of the pool that the session runs on.
  ///
  /// - Returns: What was shown last, and why it ended.
  package consuming func run() -> ScreenEnd {
    react(to: .terminal(.resize(terminal.size)))
    while !isOver {
      if !expectsSnapshot { terminal.show(model.frame, in: theme) }
      let event = terminal.nextEvent(timeoutMilliseconds: expectsSnapshot ? Self.patienceMilliseconds : nil)
      expectsSnapshot = false
      if event.isUserInput { typedAhead.append(event) } else { react(to: .terminal(event)) }
      takeMail()
      while !isOver, showsPresent, let event = typedAhead.popFirst() { react(to: .terminal(event)) }
    }
    queue.close()
    return ScreenEnd(snapshot: model.snapshot, signal: signal)
  }

  /// Whether the screen shows where the session is: there all commands have led, or a movement is on its way.
  private var showsPresent: Bool { openCommands == 0 || model.snapshot.stop == .moving }

  private mutating func takeMail() {
    let mail = mailbox.takeAll()
    openCommands -= mail.outcomes
    for event in mail.events { react(to: event) }
  }

  private mutating func react(to event: ScreenEvent) {
    for request in model.update(event) { fulfil(request) }
  }

  private mutating func fulfil(_ request: Request) {
    switch request {
    case .command(let command):
      queue.perform(command)
      openCommands += 1
      expectsSnapshot = true
    case .editExternally(let edit): editExternally(edit)
    case .copy(let text): surroundings.copy(text)
    case .mouse(let isOn): terminal.setMouse(isOn)
    case .theme(let name): changeTheme(name)
    case .saveBreakpoints(let breakpoints): save(breakpoints)
    case .saveView(let memory): save(memory)
    case .saveMocks(let saving): react(to: .message(surroundings.saveMocks(saving).message))
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .quit: isOver = true
    case .terminate(let signal):
      self.signal = signal
      isOver = true
    }
  }

  private mutating func editExternally(_ edit: ExternalEdit) {
    var outcome = EditorOutcome.failed("the editor was not run", text: nil)
    let surroundings = surroundings
    terminal.lend { outcome = surroundings.edit(edit.text) }
    react(to: .edited(edit, outcome))
  }

  /// Keeps the breakpoints, or says each time that it cannot.
  private mutating func save(_ breakpoints: [Breakpoint]) {
    guard let problem = surroundings.saveBreakpoints(breakpoints) else { return }
    react(to: .message(Message(.warning, "breakpoints are not saved: \(problem)")))
  }

  /// Keeps how the graph is seen, or says once that it cannot: the next change of the view is no reason to say it
  /// again.
  private mutating func save(_ memory: ViewMemory) {
    guard keepsView, let problem = surroundings.saveView(memory) else { return }
    keepsView = false
    react(to: .message(Message(.warning, "the view is not kept: \(problem)")))
  }

  private mutating func changeTheme(_ name: String) {
    switch surroundings.theme(name) {
    case .success(let theme):
      self.theme = theme
      terminal.redraw()
    case .failure(let problem): react(to: .message(Message(.error, "\(problem)")))
    }
  }
}

extension MockSaving.Outcome {
  /// What the screen says of it.
  fileprivate var message: Message {
    switch self {
    case .saved(let words): Message(.info, words)
    case .refused(let reason): Message(.error, reason)
    }
  }
}

extension Event {
  /// Whether the user did it, looking at what the screen showed.
  fileprivate var isUserInput: Bool {
    switch self {
    case .key, .mouse, .paste: true
    case .resize, .suspend, .resume, .tick, .wake, .terminate: false
    }
  }
}

import CursesDisplay
import Glibc
import TerminalUI

/// A program for the tests of the real terminal: it shows every event that it gets, and does what some keys ask for.
@main
struct ScreenProbe {
  private var events: [String] = []
  private let theme: Theme

  /// The last event ends up on the screen that is left behind, where a test can read it.
  static func main() {
    do {
      var probe = try ScreenProbe()
      var screen = try CursesScreen()
      let last = probe.run(&screen)
      _ = consume screen
      print("ended by \(last)")
    } catch {
      print("refused: \(error)")
      exit(1)
    }
  }

  private init() throws(ThemeLoadError) {
    let environment = unsafe getenv("NO_COLOR") == nil ? [:] : ["NO_COLOR": "1"]
    let choice = ThemeChoice(requested: CommandLine.arguments.dropFirst().first, environment: environment)
    theme = try choice.theme { _ in "" }
  }

  private mutating func run(_ screen: inout CursesScreen) -> Event {
    while true {
      screen.show(frame(for: screen), in: theme)
      let event = screen.nextEvent()
      events.append(ScreenProbe.text(of: event))
      if act(on: event, screen: &screen) { return event }
    }
  }

  /// Does what a key asks for and returns whether the program ends.
  private func act(on event: Event, screen: inout CursesScreen) -> Bool {
    switch event {
    case .key("q"), .terminate: return true
    case .key("x"): exit(3)
    case .key("c"): preconditionFailure("asked to crash")
    case .key("e"): screen.suspended { _ = unsafe system("echo editor; sleep 0.3") }
    case .key("m"): screen.setMouse(!screen.options.usesMouse)
    case .key("w"): wake(screen.waker)
    case .suspend: screen.suspend()
    case .key, .mouse, .paste, .resize, .resume, .tick, .wake: break
    }
    return false
  }

  /// Wakes the screen from another thread.
  private func wake(_ waker: Waker) {
    Task.detached { waker.wake() }
  }

  private func frame(for screen: borrowing CursesScreen) -> Frame {
    var frame = Frame(size: screen.size)
    let facts = screen.facts
    let title = "probe \(screen.size.width)x\(screen.size.height) colors \(facts.colors) \(facts.glyphs)"
    let inside = Pane(title: title, isFocused: true, glyphs: facts.glyphs).draw(into: &frame, in: frame.bounds)
    frame.write("状態|e\u{301}|🙂|👨‍👩‍👧|❤️|\u{1B}[31m|", at: inside.origin, role: .stateDone, maxColumns: inside.width)
    let rows = inside.inset(top: 1)
    for (row, event) in events.suffix(rows.height).enumerated() {
      frame.write(event, at: rows.origin.moved(down: row), role: .info, maxColumns: rows.width)
    }
    return frame
  }

  /// An event as a test wants to read it.
  private static func text(of event: Event) -> String {
    switch event {
    case .key(let key): "key \(key)"
    case .mouse(let mouse): "mouse \(mouse.action) \(mouse.point.x),\(mouse.point.y)"
    case .paste(let text): "paste \(text)"
    case .resize(let size): "resize \(size.width)x\(size.height)"
    case .suspend: "suspend"
    case .resume: "resume"
    case .tick: "tick"
    case .wake: "wake"
    case .terminate(let signal): "terminate \(signal)"
    }
  }
}

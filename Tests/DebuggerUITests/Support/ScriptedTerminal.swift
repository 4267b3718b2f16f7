import Synchronization
import TerminalUI

/// A terminal whose user does what a script says, and who waits until the screen has caught up.
struct ScriptedTerminal: Terminal {
  /// What the terminal was asked for beside frames.
  final class Record: Sendable {
    private let state = Mutex<(frames: [String], calls: [String])>(([], []))

    var frames: [String] { state.withLock { $0.frames } }
    var calls: [String] { state.withLock { $0.calls } }

    func add(frame: String) { state.withLock { $0.frames.append(frame) } }
    func add(call: String) { state.withLock { $0.calls.append(call) } }
  }

  /// What the user does.
  enum Step {
    case key(Key)
    case wait(until: String)
  }

  let size: Size
  let record = Record()
  private var steps: [Step]
  private let bell = Bell()

  init(size: Size, steps: [Step]) {
    self.size = size
    self.steps = steps
  }

  var wakeUp: @Sendable () -> Void {
    let bell = bell
    return { bell.ring() }
  }

  mutating func nextEvent(timeoutMilliseconds: Int?) -> Event {
    switch steps.first {
    case .key(let key):
      steps.removeFirst()
      return .key(key)
    case .wait(let text):
      if record.frames.last?.contains(text) == true {
        steps.removeFirst()
        return .tick
      }
      return bell.wait() ? .wake : .terminate(signal: 0)
    case nil: return .terminate(signal: 0)
    }
  }

  mutating func show(_ frame: Frame, in theme: Theme) { record.add(frame: frame.text) }
  mutating func redraw() { record.add(call: "redraw") }
  mutating func setMouse(_ on: Bool) { record.add(call: "mouse \(on)") }
  mutating func suspend() { record.add(call: "suspend") }

  mutating func lend(to body: () -> Void) {
    record.add(call: "lend")
    body()
  }
}

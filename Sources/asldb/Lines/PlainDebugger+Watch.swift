import DebuggerUI
import PlainUI

extension PlainDebugger {
  /// Goes on with the definition that its file has now, when that has changed.
  func follow(_ watch: DefinitionWatch?) async {
    if let change = watch?.change() { await take(change) }
  }

  /// Goes on with a definition that has changed, or says why it cannot.
  func take(_ change: DefinitionChange) async {
    switch change {
    case .changed(let machine, _): await adopt(machine)
    case .broken(let reason):
      tell("the file has changed, but cannot be run; the definition of before stays: \(reason)")
    }
  }
}

import DebuggerUI
import PlainUI

extension PlainDebugger {
  /// Goes on with what the watched files have now, when one has changed.
  func follow(_ watch: SessionWatch) async {
    if let change = watch.definition?.change() { await take(change) }
    if let rules = watch.rules, let change = rules.change(for: await machine) { await take(change) }
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

import Integrations
import Interpreter
import SimulatedServices

extension Debugger {
  /// Changes by hand what the simulated services know.
  mutating func serve(_ edit: ServiceEdit) throws(Refusal) {
    guard !execution.status.isFinal || here.surroundings.services != nil else { throw .ended }
    try live(.serve(.edit(edit)), hand: .new)
    log.add(.note, "the simulated services were changed by hand: \(edit.line)")
    stand(at: standstill(at: focus) ?? Arrival(stop: .edited, focus: focus))
  }
}

import Interpreter
import SimulatedServices

/// Moments of the timeline by the names that people give them.
extension CommandReader {
  /// Takes a moment: `#42.3`, `'name`, `@120`, `+5`, `-5`, `start`, `end`.
  mutating func moment() throws(CommandLineError) -> Command {
    let start = self
    if take("'") { return .bookmark(.go(to: try name())) }
    let text = try word("a moment: #42.3, 'NAME, +5, -5, start or end")
    switch text.first {
    case "'": return .bookmark(.go(to: String(text.dropFirst())))
    case "@": return .goTo(moment: try start.index(String(text.dropFirst())))
    case "+", "-": return .goTo(moment: try start.within(snapshot.moment + (try start.index(text))))
    default: break
    }
    if text == "start" { return .goTo(moment: 0) }
    if text == "end" { return .goTo(moment: snapshot.momentCount - 1) }
    guard let address = MomentAddress(text) else {
      throw start.error("'\(text)' is no moment; expected #42.3, 'NAME, +5, -5, start or end")
    }
    guard let moment = snapshot.inspection.moment(at: address) else {
      throw start.refusal("this timeline has no moment \(address.text)")
    }
    return .goTo(moment: moment)
  }

  /// Takes all that is left as a name, which may be in quotes.
  mutating func name() throws(CommandLineError) -> String {
    guard !isAtEnd else { throw error("expected a name") }
    return rest.hasPrefix("\"") ? try word("a name") : takeRest()
  }

  /// A change of the simulated services.
  mutating func serviceEdit() throws(CommandLineError) -> ServiceEdit {
    do throws(ServiceEditError) { return try ServiceEdit(parsing: takeRest()) } catch {
      throw self.error(error.message)
    }
  }

  /// The stop after or before the moment that is looked at.
  func stop(isLater: Bool) throws(CommandLineError) -> Command {
    let stops = snapshot.stops
    let place = stops.firstIndex(notBelow: isLater ? snapshot.moment + 1 : snapshot.moment)
    if isLater, place < stops.endIndex { return .goTo(moment: stops[place]) }
    if !isLater, place > 0 { return .goTo(moment: stops[place - 1]) }
    guard !isLater, snapshot.moment > 0 else {
      let words = isLater ? "no movement has stopped after this moment" : "this is the beginning"
      throw CommandLineError(words, isRefusal: true)
    }
    return .goTo(moment: 0)
  }

  /// The moment so many before or after the one that is looked at.
  func step(by count: Int) throws(CommandLineError) -> Command {
    .goTo(moment: try within(snapshot.moment + count))
  }

  private func within(_ moment: Int) throws(CommandLineError) -> Int {
    guard moment >= 0 else { throw CommandLineError("this is the beginning", isRefusal: true) }
    guard moment < snapshot.momentCount else {
      throw CommandLineError("this is the last moment so far; stage runs on", isRefusal: true)
    }
    return moment
  }

  private func index(_ text: String) throws(CommandLineError) -> Int {
    guard text.count <= 12, let number = Int(text) else { throw error("expected a number of moments") }
    return number
  }
}

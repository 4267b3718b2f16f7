import ArgumentParser
import DebuggerCore
import DebuggerUI
import Interpreter
import TerminalUI

@testable import asldb

/// The first sample on the screen, as `asldb` opens it, without a terminal.
struct SampleScreen {
  private var debugger: Debugger
  private var model: Model

  /// Opens the sample.
  init(size: Size) throws {
    let subject = try DebugSubject(
      file: nil,
      source: .parse([]),
      input: .parse([]),
      mocks: .parse([]),
      storage: .parse([]),
      workflow: .parse([]),
      options: .parse([]),
      callsServices: false
    )
    debugger = subject.debugger(in: subject.outside)
    model = Model(definition: subject.shown, snapshot: debugger.snapshot, size: size)
  }

  /// What the screen shows.
  var text: String { model.frame.text }

  /// Presses keys, by their names with a space between them.
  mutating func press(_ names: String) {
    for key in names.split(separator: " ").compactMap({ Key(name: $0) }) {
      for case .command(let command) in model.update(.terminal(.key(key))) {
        debugger.perform(command, at: Instant(milliseconds: 0))
        while debugger.advance(budget: 1000) {}
        _ = model.update(.snapshot(debugger.snapshot))
      }
    }
  }
}

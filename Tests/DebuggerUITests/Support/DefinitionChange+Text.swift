import DebuggerCore
import StatesLanguage
import Testing

@testable import DebuggerUI

extension DefinitionChange {
  /// The change to a definition that can be run.
  init(to text: String) throws {
    let bytes = Array(text.utf8)
    let loaded = DefinitionLoader.load(bytes)
    let (machine, outline) = (try #require(loaded.machine), try #require(loaded.outline))
    self = .changed(machine, Definition(name: "m", outline: outline, bytes: bytes))
  }
}

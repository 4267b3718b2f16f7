import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The life of the screen")
struct TerminalLoopTests {
  /// Runs a script against the order sample and gives what the terminal was asked for.
  @MainActor
  private func run(
    _ steps: [ScriptedTerminal.Step],
    surroundings: Surroundings = Surroundings(
      edit: { _ in .failed("no editor", text: nil) },
      copy: { _ in },
      theme: { _ in .success(.mono) }
    )
  ) async throws -> ScriptedTerminal.Record {
    let bytes = Array(Samples.order.utf8)
    let loaded = DefinitionLoader.load(bytes)
    let machine = try #require(loaded.machine)
    let outline = try #require(loaded.outline)
    let debugger = Debugger(
      machine: machine,
      input: try JSON(parsing: Samples.orderInput),
      now: Instant(milliseconds: 0),
      connector: { _, _ in [] }
    )
    let terminal = ScriptedTerminal(size: Size(width: 120, height: 40), steps: steps)
    let record = terminal.record
    let screen = DebuggerScreen(
      of: Definition(name: "order.asl.json", outline: outline, bytes: bytes),
      glyphs: .rich,
      theme: .mono,
      surroundings: surroundings
    )
    _ = await screen.run(DebugSession(debugger), on: terminal)
    return record
  }

  @Test("a key moves the session, and its snapshot comes to the screen by itself")
  func moving() async throws {
    let record = try await run([.key("n"), .wait(until: "before Task \"Approve\""), .key("N"), .wait(until: "#0 of")])
    #expect(record.frames.count >= 4)
  }

  @Test("that breakpoints are not kept is said each time")
  func unsaved() async throws {
    let problems = Mutex(["full", "gone"])
    let record = try await run(
      [.key("b"), .wait(until: "not saved: full"), .key("b"), .wait(until: "not saved: gone"), .key("q")],
      surroundings: Surroundings(
        theme: { _ in .success(.mono) },
        saveBreakpoints: { _ in problems.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
      )
    )
    #expect(record.frames.contains { $0.contains("breakpoints are not saved: gone") })
  }

  @Test("commands are carried out in the order of their keys")
  func order() async throws {
    let record = try await run([.key("n"), .key("n"), .key("N"), .key("N"), .wait(until: "0/6"), .key("q")])
    #expect(record.frames.last?.contains("0/6") == true)
  }

  @Test("a key typed ahead means what it means on the screen that the keys before it lead to")
  func typingAhead() async throws {
    let record = try await run([.key("n"), .key("n"), .key("a"), .wait(until: "[Success]"), .key(.escape), .key("q")])
    #expect(record.frames.last?.contains("Leave the debugger?") == true)
  }

  @Test("the editor has the terminal for itself, and what it leaves becomes the value")
  func editing() async throws {
    let surroundings = Surroundings(
      edit: { text in text.contains("A-17") ? .saved(#"{"order":{"id":"edited"}}"#) : .failed("no text", text: nil) },
      copy: { _ in },
      theme: { _ in .success(.mono) }
    )
    let record = try await run([.key("3"), .key("E"), .wait(until: "edited")], surroundings: surroundings)
    #expect(record.calls == ["lend"])
  }

  @Test("what is copied, the mouse and themes reach the world outside")
  func surroundings() async throws {
    let copied = Bell()
    let surroundings = Surroundings(
      edit: { _ in .failed("no editor", text: nil) },
      copy: { _ in copied.ring() },
      theme: { .failure(.unknown(name: $0, known: ["mono"])) }
    )
    let theme = ":theme neon".map { ScriptedTerminal.Step.key(Key(.character($0))) } + [.key(.enter)]
    let record = try await run(
      [.key("y"), .key("M"), .key(.control("l"))] + theme + [.wait(until: "no theme named 'neon'")],
      surroundings: surroundings
    )
    #expect(copied.wait())
    #expect(record.calls == ["mouse false", "redraw"])
  }

  @Test(
    "a text goes onto the clipboard as base64",
    arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj")]
  )
  func base64(_ text: String, _ code: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == code)
  }
}

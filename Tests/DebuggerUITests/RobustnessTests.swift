import TerminalUI
import Testing

@testable import DebuggerUI

@Suite("The screen never breaks")
struct RobustnessTests {
  /// Keys that open every dialog and visit every pane, from the beginning to the end of an execution.
  static let walks = [
    "", "?", ":", "n n a", "n n a F2", "3 j j e", "n q", "z", "+", "2 G", "3 G", "4 z", "5 n n", "6 > z", "n n 6 >",
    "s s s s s s", "c c c x c c",
  ]

  @Test("any size shows every pane and dialog without harm", arguments: walks)
  func anySize(_ keys: String) throws {
    var session = try ScreenSession()
    try session.press(keys)
    var random = SystemRandomNumberGenerator()
    let sizes =
      (1...45).map { Size(width: $0, height: max(1, $0 / 3)) }
      + (0..<15).map { _ in
        Size(width: .random(in: 1...220, using: &random), height: .random(in: 1...70, using: &random))
      }
    for size in sizes {
      session.send(.terminal(.resize(size)))
      let frame = session.model.frame
      #expect(frame.size == size)
      if let cursor = frame.cursor { #expect(Rect(size: size).contains(cursor), "\(size) \(cursor)") }
    }
  }

  @Test("random keys at random sizes never break it", arguments: 0..<12)
  func randomKeys(_ seed: Int) throws {
    var session = try ScreenSession(size: Size(width: 80, height: 24))
    var random = SeededNumbers(seed: UInt64(seed))
    let keys = KeyMap.standard.bindings.flatMap(\.keys).flatMap(\.keys) + [.escape, .enter, .tab, "1", "{", "\"", "日"]
    for step in 0..<200 {
      if let key = keys.randomElement(using: &random) { session.send(.terminal(.key(key))) }
      if step % 10 == 0 {
        let size = Size(width: .random(in: 1...200, using: &random), height: .random(in: 1...60, using: &random))
        session.send(.terminal(.resize(size)))
      }
      let point = Point(x: .random(in: 0...100, using: &random), y: .random(in: 0...40, using: &random))
      if step % 7 == 0 { session.send(.terminal(.mouse(MouseEvent(.click, at: point)))) }
      if step % 11 == 0 { session.send(.terminal(.mouse(MouseEvent(.wheelDown, at: point)))) }
      _ = session.model.frame
    }
  }

  @Test("control characters of names and data are shown, never sent", arguments: ["", "2", "3", "n n 6 >", "c", "?"])
  func hostileText(_ keys: String) throws {
    for width in [45, 80, 120, 200] {
      var session = try ScreenSession(
        Samples.hostile,
        input: Samples.hostileInput,
        size: Size(width: width, height: 30)
      )
      try session.press(keys)
      let text = session.text
      #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) })
      #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
      for line in text.split(separator: "\n") { #expect(Text.columns(of: line) <= width) }
    }
  }

  @Test("too small a screen says what it needs")
  func tooSmall() throws {
    let session = try ScreenSession(size: Size(width: 30, height: 5))
    #expect(session.text.split(separator: "\n").joined(separator: " ") == "too small: need 40×8, have 30×5")
  }
}

/// Equal seeds give equal numbers.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

import Interpreter
import Testing

@Suite("A log that shares its elements with its copies")
struct AppendOnlyLogTests {
  private static let lengths = [0, 1, 63, 64, 65, 128, 200, 4095, 4096, 4097, 8256]

  @Test("holds what was added, less what was taken from its end", arguments: lengths, lengths)
  func shortening(_ count: Int, _ end: Int) {
    var log = AppendOnlyLog<Int>()
    for number in 0..<count { log.append(number) }
    let copy = log
    log.removeSubrange(from: end)
    #expect(Array(log) == Array(0..<min(count, end)))
    log.append(-1)
    #expect(Array(log) == Array(0..<min(count, end)) + [-1])
    #expect(Array(copy) == Array(0..<count))
  }
}

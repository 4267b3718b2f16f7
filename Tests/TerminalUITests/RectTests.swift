import TerminalUI
import Testing

@Suite("rectangles")
struct RectTests {
  let screen = Rect(x: 0, y: 0, width: 100, height: 30)

  @Test("split without losing a column")
  func splits() {
    let parts = screen.columns([.fixed(20), .weight(1), .weight(2), .fixed(1)])
    #expect(parts.map(\.width) == [20, 26, 53, 1])
    #expect(parts.map(\.minX) == [0, 20, 46, 99])
    #expect(screen.rows([.fixed(1), .weight(1), .fixed(1)]).map(\.height) == [1, 28, 1])
  }

  @Test("give what there is to fixed parts, the first ones first")
  func tooSmall() {
    #expect(
      Rect(x: 0, y: 0, width: 5, height: 1).columns([.fixed(3), .weight(1), .fixed(9)]).map(\.width) == [3, 0, 2]
    )
  }

  @Test("never have a negative size")
  func insets() {
    #expect(Rect(x: 0, y: 0, width: 1, height: 1).inset().isEmpty)
    #expect(screen.inset().size == Size(width: 98, height: 28))
    #expect(screen.intersection(Rect(x: 200, y: 0, width: 5, height: 5)).isEmpty)
    #expect(screen.centered(Size(width: 200, height: 10)) == Rect(x: 0, y: 10, width: 100, height: 10))
  }
}

import DebuggerUI
import Foundation
import TerminalUI
import Testing

@Suite("The table of keys in the page of the graph")
struct GraphKeysTests {
  private static let page = URL(filePath: #filePath)
    .appending(path: "../../../Sources/asldb/Documentation.docc/Graph.md").standardized

  /// The first cells of the table, each taken apart into the names of its keys.
  private func rows() throws -> [[String]] {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let table = try #require(text.firstMatch(of: #/\| key \| what it does \|\n\| --- \| --- \|\n((?:\|.*\n)+)/#)).output
      .1
    return table.split(separator: "\n").map { row in
      let cell = row.dropFirst(2).prefix(upTo: row.dropFirst(2).firstRange(of: " | ")?.lowerBound ?? row.endIndex)
      let names = cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter {
        $0.offset % 2 == 1
      }
      return names.map { String($0.element).replacing("\\|", with: "|") }
    }
  }

  private func action(_ name: String) -> DebuggerUI.Action? {
    guard let key = Key(name: name), case .action(let action) = KeyMap.standard.match([key], in: .graph) else {
      return nil
    }
    return action
  }

  @Test("has a key for all that is done with the graph")
  func complete() throws {
    let keys = Set(try rows().joined())
    let bindings = KeyMap.standard.bindings.filter { $0.place == .panes([.graph]) }
    #expect(bindings.count >= Action.GraphAction.allCases.count)
    for binding in bindings {
      let names = binding.keys.map(\.name)
      let isNamed = names.contains { keys.contains($0) } || names.contains { $0.hasPrefix("Shift-") }
      #expect(isNamed, "\(binding.name) has \(names)")
    }
  }

  @Test("has no key that does nothing there")
  func bound() throws {
    let keys = try rows()
    #expect(keys.allSatisfy { !$0.isEmpty })
    for key in keys.joined() { #expect(action(key) != nil, "\(key)") }
  }

  @Test("names both ways of what goes two ways")
  func pairs() throws {
    let rows = try rows()
    for (one, other) in [("h", "l"), ("j", "k"), ("H", "L"), ("<", ">")] {
      #expect(rows.contains { $0.contains(one) && $0.contains(other) }, "\(one) and \(other)")
    }
  }
}

import Foundation
import GraphLayout
import Testing

@Suite("Drawings that were looked at")
struct GoldenTests {
  /// The folder of the drawings, beside this file.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  @Test("are drawn as they were", arguments: GraphSample.all)
  func drawsAsBefore(_ sample: GraphSample) throws {
    let file = Self.folder.appending(path: sample.name.replacing(" ", with: "-") + ".txt")
    let text = sample.graph.layout().drawing(of: sample.graph, in: sample.set).text
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); look at it, then test without RECORD_GOLDENS")
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }
}

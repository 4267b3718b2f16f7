import Foundation
import Testing

@testable import asldb

@Suite("Graphs in documents; RECORD_GOLDENS=1 draws them anew", .serialized)
struct GraphDocumentTests {
  private static let package = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// The README, and what the samples say of themselves.
  private static let documents = ["README.md"] + Sample.all.map { "Samples/\($0.name)/\($0.name).md" }

  @Test("are what would be drawn now", arguments: documents)
  func fresh(_ path: String) throws {
    let run = try ProgramRun(["graph", "--check", path], in: Self.package)
    if run.code != 0, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      _ = try ProgramRun(["graph", "--output", path], in: Self.package)
    }
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
  }

  @Test("are made by the commands of the README")
  func commands() throws {
    let text = String(decoding: try Data(contentsOf: Self.package.appending(path: "README.md")), as: UTF8.self)
    let block = try #require(text.firstMatch(of: /<!-- graphs -->\n```sh\n([^`]*)```/)).output.1
    let place = try Workplace()
    let folder = try ProgramRun.program.deletingLastPathComponent().path
    let run = try ProgramRun.shell("set -e; PATH='\(folder)':$PATH\n\(block)", in: place.folder)
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(run.output.contains("[C] Needs a person?") && run.output.contains("✔[C] Needs a person?"), "\(run)")
    #expect(run.output.hasSuffix("README.md: 1 picture, 1 renewed\nREADME.md: 1 picture up to date\n"), "\(run)")
  }
}

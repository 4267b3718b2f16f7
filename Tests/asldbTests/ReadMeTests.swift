import ArgumentParser
import DebuggerUI
import Foundation
import Testing

@testable import asldb

@Suite("the README")
struct ReadMeTests {
  private static let path = URL(filePath: #filePath).appending(path: "../../../README.md").standardized.path

  @Test("has the table of the keys that the program has; RECORD_GOLDENS=1 writes it")
  func keys() throws {
    let text = String(decoding: try FileContents.read(Self.path), as: UTF8.self)
    let mark = "<!-- keys -->\n\n"
    let start = try #require(text.range(of: mark)?.upperBound)
    let end = try #require(text[start...].range(of: "\n\n")?.lowerBound)
    let table = KeyMap.standard.markdownTable.dropLast()
    guard text[start..<end] != table else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileContents.write(Array((text[..<start] + table + text[end...]).utf8), to: Self.path)
    }
    Issue.record("the table is not that of the key map; run the tests with RECORD_GOLDENS=1")
  }

  @Test("names only commands that the program has")
  func commands() throws {
    let text = String(decoding: try FileContents.read(Self.path), as: UTF8.self)
    let names = Asldb.configuration.subcommands.map { $0.configuration.commandName }
    for name in text.matches(of: /`asldb ([a-z]+)/).map(\.output.1) where name != "help" {
      #expect(names.contains(String(name)), "\(name)")
    }
  }
}

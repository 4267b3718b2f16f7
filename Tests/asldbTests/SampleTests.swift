import FoundationEssentials
import Integrations
import Interpreter
import JSONModel
import Testing

@testable import asldb

@Suite("the samples inside the program")
struct SampleTests {
  @Test("are the folders of Samples")
  func areTheFolders() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Samples").standardized
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == Sample.all.map(\.name).sorted()
    )
    for sample in Sample.all {
      #expect(try Self.files(in: folder.appending(path: sample.name)).sorted() == sample.files.map(\.name).sorted())
      for file in sample.files {
        let path = folder.appending(path: "\(sample.name)/\(file.name)").path
        #expect(try FileContents.read(path) == file.bytes, "\(file.name)")
      }
    }
  }

  /// The paths of the files in a folder and those below it.
  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      !Folder.exists(folder.appending(path: path).path)
    }
  }

  @Test("have nothing wrong", arguments: Sample.all.map(\.name))
  func areRight(_ name: String) throws {
    let sample = try #require(Sample.named(name))
    let definition = DefinitionFile(path: "\(name).asl.json", bytes: sample.definition)
    #expect(definition.findings.map(\.text) == [])
    for testCase in try MockFile(path: "mocks", bytes: sample.mocks).configuration().cases {
      #expect(testCase.diagnostics(for: try definition.machine) == [])
    }
    #expect(!sample.summary.isEmpty)
  }

  @Test("end as their guides say", arguments: SampleRun.all)
  func end(_ run: SampleRun) throws {
    #expect(try run.finish() == run.end)
  }

  @Test("are run in each test case that they have", arguments: Sample.all.map(\.name))
  func allCasesAreRun(_ name: String) throws {
    let sample = try #require(Sample.named(name))
    let cases = try MockFile(path: "mocks", bytes: sample.mocks).configuration().cases.map(\.name)
    #expect(Set(cases) == Set(SampleRun.all.filter { $0.sample == name }.map(\.testCase)))
  }
}

/// A machine to learn from, which the program carries inside itself: a folder of the folder Samples.
struct Sample: Sendable {
  /// The name of its folder and of its files.
  let name: String
  /// The definition.
  let definition: [UInt8]
  /// The input of its executions.
  let input: [UInt8]
  /// The mocks; the first test case is the one that the debugger opens it with.
  let mocks: [UInt8]
  /// What to try with it.
  let guide: [UInt8]
  /// The history of an execution that can be replayed, where there is one.
  var history: [UInt8]?
  /// Commands for the debugger that go through it, where there are some.
  var script: [UInt8]?
  /// What says who answers its tasks, where there is such a file.
  var bindings: [UInt8]?
  /// The objects of S3 that its distributed Maps read, by their paths: `s3/BUCKET/KEY`.
  var objects: [(path: String, bytes: [UInt8])] = []

  /// One line that says what it shows: the first one of the guide.
  var summary: String {
    let line = String(decoding: guide.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return String(line.drop { $0 == "#" || $0 == " " })
  }

  /// Its files, by their paths in its folder.
  var files: [(name: String, bytes: [UInt8])] {
    [
      ("\(name).asl.json", definition), ("\(name).input.json", input), ("\(name).mocks.json", mocks),
      ("\(name).md", guide),
    ] + (history.map { [("\(name).history.json", $0)] } ?? [])
      + (script.map { [("\(name).commands.txt", $0)] } ?? []) + (bindings.map { [("asldb.yaml", $0)] } ?? [])
      + objects.map { ($0.path, $0.bytes) }
  }
}

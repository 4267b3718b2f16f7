import ArgumentParser

/// Lists the samples that the program carries, or writes one out.
struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples",
    abstract: "List the sample machines, or write one out."
  )

  @Argument(help: "The sample to write out: its definition, input, mocks, and what to try with them.")
  var name: String?

  @Argument(help: "The folder that gets a folder of the sample's name.")
  var folder = "."

  func run() throws {
    guard let name else { return list() }
    guard let sample = Sample.named(name) else {
      throw CommandFailure("error: no sample is named '\(name)'; there are: \(Sample.names)")
    }
    let path = "\(folder)/\(sample.name)"
    try FileContents.makeFolder(path)
    for file in sample.files {
      try FileContents.makeFolders(around: file.name, in: path)
      try FileContents.write(file.bytes, to: "\(path)/\(file.name)", mustBeNew: true)
    }
    print("\(path): " + sample.files.map(\.name).joined(separator: ", "))
  }

  private func list() {
    let width = Sample.all.map(\.name.count).max() ?? 0
    for sample in Sample.all {
      print(sample.name + String(repeating: " ", count: width - sample.name.count + 2) + sample.summary)
    }
    print("\nasldb samples NAME writes one out; asldb NAME/NAME.asl.json opens it.")
  }
}

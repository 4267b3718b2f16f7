import ArgumentParser

/// Lists the samples that the program carries, or writes one out.
struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples",
    abstract: "List the sample machines, or write one out."
  )

  @Argument(help: "The sample to write out: its definition, input, mocks, and what to try with them.")
  var name: String?

  @Argument(help: "The folder that gets a folder of the sample's name; made unless it is there.")
  var folder = "."

  func run() throws {
    guard let name else { return try list() }
    guard let sample = Sample.named(name) else {
      throw CommandFailure("error: no sample is named '\(name)'; there are: \(Sample.names)")
    }
    let path = Folder.join(folder, sample.name)
    try refuseToOverwrite(sample, in: path)
    try FileContents.makeFolders(path)
    for file in sample.files {
      let name = "\(path)/\(file.name)"
      try FileContents.makeFolders(name.folder)
      try FileContents.write(file.bytes, to: name, mustBeNew: true)
    }
    try Console.say("\(path): " + sample.files.map(\.name).joined(separator: ", "))
  }

  private func refuseToOverwrite(_ sample: Sample, in path: String) throws(CommandFailure) {
    let present = sample.files.map(\.name).filter { FileContents.exists("\(path)/\($0)") }
    guard !present.isEmpty else { return }
    throw CommandFailure(
      "error: \(path) already has \(present.joined(separator: ", ")); remove them, or name another folder: "
        + "asldb samples \(sample.name) DIR"
    )
  }

  private func list() throws(CommandFailure) {
    let width = Sample.all.map(\.name.count).max() ?? 0
    let lines = Sample.all.map { sample in
      sample.name + String(repeating: " ", count: width - sample.name.count + 2) + sample.summary
    }
    let hint = "asldb samples NAME writes one out; asldb NAME/NAME.asl.json opens it."
    try Console.say((lines + ["", hint]).joined(separator: "\n"))
  }
}

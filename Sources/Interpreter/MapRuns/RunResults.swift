import HashTreeCollections
import JSONModel
import StatesLanguage

/// The results of a Map Run: kept for the state's output, or written to files as they come.
///
/// - Source: Step Functions guide, "ResultWriter (Map)".
struct RunResults: Sendable, Equatable {
  /// Where files are written to.
  struct Destination: Sendable, Equatable {
    let bucket: String
    /// What the keys of the run's files begin with.
    let folder: String
  }

  /// Where they are written to; nothing when they are kept.
  let destination: Destination?
  private let transformation: ResultWriter.Transformation
  private let outputType: ResultWriter.OutputType
  /// The largest output in bytes.
  private let limit: Int
  /// What is kept, by the number of the child.
  private var kept: TreeDictionary<Int, JSON> = [:]
  private var bytes = 2
  private var succeeded: ResultText
  private var failed: ResultText

  init(_ writer: ResultWriter?, destination: Destination?, limit: Int) {
    self.destination = destination
    self.limit = limit
    transformation = writer?.transformation ?? .compact
    outputType = writer?.outputType ?? .json
    succeeded = ResultText(name: "SUCCEEDED", type: outputType)
    failed = ResultText(name: "FAILED", type: outputType)
  }

  /// Whether the results that are kept are larger than an output may be; then they are not kept any more.
  var isOversized: Bool { bytes > limit }

  /// Adds the result of a child execution that has ended.
  mutating func add(_ child: ChildExecution) {
    guard destination == nil else { return write(child) }
    guard !isOversized else { return }
    let value = value(of: child)
    if limit < .max { bytes += value.utf8Count + 1 - (kept[child.index].map { $0.utf8Count + 1 } ?? 0) }
    if isOversized { kept = [:] } else { kept[child.index] = value }
  }

  /// Goes on with the file of those that ended well, and begins that of the others anew, as all of them are redriven.
  mutating func redrive() {
    succeeded.reopen()
    failed = ResultText(name: "FAILED", type: outputType)
  }

  /// What may lie in the place of the files of a run that begins; of one that is redriven, of those that it begins
  /// anew.
  func old(of run: MapRunID, isRedriven: Bool = false) -> OldResults? {
    destination.map { destination in
      OldResults(
        run: run,
        bucket: destination.bucket,
        folder: destination.folder,
        names: (isRedriven ? [] : ["SUCCEEDED_"]) + ["FAILED_", "manifest.json"]
      )
    }
  }

  private mutating func write(_ child: ChildExecution) {
    for value in elements(value(of: child), of: child) {
      if child.hasSucceeded { succeeded.append(value) } else { failed.append(value) }
    }
  }

  /// What is kept of a child: that of one that did not end well is kept whole.
  private func value(of child: ChildExecution) -> JSON {
    guard case .succeeded(let output) = child.status else { return child.description }
    return switch transformation {
    case .none: child.description
    case .compact, .flatten: output
    }
  }

  private func elements(_ value: JSON, of child: ChildExecution) -> [JSON] {
    guard transformation == .flatten, child.hasSucceeded, case .array(let elements) = value else { return [value] }
    return elements
  }

  /// The results as the state's output, in the order of the items.
  func output(count: Int) -> JSON {
    let values = (0..<count).compactMap { kept[$0] }.flatMap { value -> [JSON] in
      guard transformation == .flatten, case .array(let elements) = value else { return [value] }
      return elements
    }
    return switch outputType {
    case .json: .array(values)
    case .jsonLines: .string(values.map { $0.text() + "\n" }.joined())
    }
  }

  /// What has to be written before more is added; nothing while little has come together.
  mutating func takeParts(of run: MapRunID) -> [ResultFile] {
    guard let destination else { return [] }
    return [succeeded.takePart(), failed.takePart()].compactMap { $0?.file(of: run, in: destination) }
  }

  /// All that is still to be written: the ends of the files, and the manifest that lists them.
  mutating func takeRest(of run: MapRun) -> [ResultFile] {
    guard let destination else { return [] }
    let parts = [succeeded.takeEnd(), failed.takeEnd()].compactMap { $0?.file(of: run.id, in: destination) }
    return parts + [manifest(of: run, in: destination)]
  }

  private func manifest(of run: MapRun, in destination: Destination) -> ResultFile {
    let files: JSON = [
      "FAILED": failed.listing(in: destination.folder), "PENDING": [],
      "SUCCEEDED": succeeded.listing(in: destination.folder),
    ]
    let manifest: JSON = [
      "DestinationBucket": .string(destination.bucket), "MapRunArn": .string(run.arn), "ResultFiles": files,
    ]
    return ResultFile(
      run: run.id,
      bucket: destination.bucket,
      key: destination.manifestKey,
      offset: 0,
      text: manifest.text(),
      isLast: true
    )
  }
}

extension RunResults.Destination {
  /// The key of the file that lists the others.
  var manifestKey: String { "\(folder)/manifest.json" }

  /// What the state results in when its results are exported.
  func result(of run: MapRun) -> JSON {
    let details: JSON = ["Bucket": .string(bucket), "Key": .string(manifestKey)]
    return ["MapRunArn": .string(run.arn), "ResultWriterDetails": details]
  }
}

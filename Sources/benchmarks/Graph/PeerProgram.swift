import Foundation

/// Another program that reads something and writes something, and how long it takes for that.
struct PeerProgram {
  /// What a run has left.
  struct Run {
    let output: String
    let errors: String
    /// Without the time that the program takes for next to nothing.
    let milliseconds: Double
  }

  private let path: String
  private let arguments: [String]
  private var startSeconds = 0.0

  /// How long a program may take; on graphs of thousands of nodes some take many minutes.
  private static let limitSeconds = 60.0

  /// Finds a program, and measures how long it takes to start.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - arguments: What it is started with.
  ///   - empty: Next to nothing to read.
  init?(_ name: String, _ arguments: [String], empty: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    self.path = path
    self.arguments = arguments
    startSeconds = (0..<5).compactMap { _ in try? seconds(empty)?.seconds }.min() ?? 0
  }

  /// Has the program read a text; nil when it takes too long.
  func run(_ input: String) -> Run? {
    guard let run = try? seconds(input) else { return nil }
    return Run(output: run.output, errors: run.errors, milliseconds: max(run.seconds - startSeconds, 0) * 1000)
  }

  private func seconds(_ input: String) throws -> (seconds: Double, output: String, errors: String)? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
    for file in files { try Data((file == files[0] ? input : "").utf8).write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    let start = ContinuousClock.now
    try process.run()
    let timer = DispatchSource.makeTimerSource()
    timer.setEventHandler { process.terminate() }
    timer.schedule(deadline: .now() + Self.limitSeconds)
    timer.resume()
    process.waitUntilExit()
    timer.cancel()
    guard process.terminationReason == .exit else { return nil }
    let seconds = start.duration(to: .now) / .seconds(1)
    let texts = try files.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (seconds, texts[0], texts[1])
  }
}

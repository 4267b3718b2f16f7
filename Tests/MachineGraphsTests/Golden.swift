import Foundation
import Testing

/// Pictures that were looked at and kept, as files beside the tests; `RECORD_GOLDENS=1` writes them anew.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  /// Whether the files are to be written.
  private static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" }

  /// Makes sure that a text is the one that was kept.
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    let kept = try? String(contentsOf: file, encoding: .utf8)
    guard kept != text else { return }
    if isRecording {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    Issue.record(
      "\(name) is not what is drawn now; look at it, and record it with RECORD_GOLDENS=1\n\(text)",
      sourceLocation: sourceLocation
    )
  }
}

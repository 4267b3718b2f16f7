import Foundation

/// Definitions on this machine that are not part of the tests: the samples of the program, and what lies beside the
/// checkout of a developer.
enum Folders {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  /// The definitions of the samples, in the order of their names.
  static let samples = definitions(below: package.appending(path: "Samples"))

  /// State machines that people have published; none where the folder is not there.
  static let corpus = definitions(below: package.appending(path: "../shared/corpus/state-machines").standardized)

  private static func definitions(below folder: URL) -> [DefinitionPath] {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (paths ?? []).filter { $0.hasSuffix(".asl.json") }.sorted()
      .map { DefinitionPath(name: $0, file: folder.appending(path: $0)) }
  }
}

import DefinitionSources
import JSONModel

/// Files in memory.
struct Files: Sendable {
  let texts: [String: String]

  /// Reads the definition of one of them.
  func source(
    _ path: String,
    machine: String? = nil,
    _ values: [String: String] = [:]
  ) throws(SourceError) -> DefinitionSource {
    let request = SourceRequest(path: path, machine: machine, substitutions: values) { (path) throws(SourceError) in
      guard let text = texts[path] else { throw .unreadable(path: path, reason: "No such file or directory") }
      return Array(text.utf8)
    }
    return try SourceReader(request).read()
  }

  /// The message that reading one of them ends with, with its line.
  func mistake(_ path: String, machine: String? = nil, _ values: [String: String] = [:]) -> String? {
    do throws(SourceError) {
      _ = try source(path, machine: machine, values)
      return nil
    } catch {
      switch error {
      case .unreadable(let path, let reason): return "\(path): \(reason)"
      case .at(let finding, let path, _): return "\(path):\(finding.range.lowerBound): \(finding.message)"
      }
    }
  }
}

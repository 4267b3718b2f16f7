/// Which theme to use: what was asked for, or what the environment wants.
package enum ThemeChoice: Hashable, Sendable {
  /// One that the program carries inside itself.
  case builtIn(String)
  /// A file.
  case file(path: String)

  /// The theme of users who say nothing.
  package static let standard = ThemeChoice.builtIn("default-16")

  /// Decides: what was asked for wins; then `NO_COLOR`, with any text in it, gives `mono`.
  ///
  /// - Parameters:
  ///   - requested: a theme's name, or the path of a file.
  ///   - environment: the program's environment variables.
  package init(requested: String?, environment: [String: String]) {
    if let requested, !requested.isEmpty {
      self = ThemeChoice.isPath(requested) ? .file(path: requested) : .builtIn(requested)
    } else {
      self = environment["NO_COLOR", default: ""].isEmpty ? .standard : .builtIn("mono")
    }
  }

  /// Loads the theme; `read` gives a file's text.
  ///
  /// - Throws: ``ThemeLoadError`` when there is no such theme or its file is wrong.
  package func theme(reading read: (_ path: String) throws -> String) throws(ThemeLoadError) -> Theme {
    switch self {
    case .builtIn(let name):
      guard let theme = Theme.builtIn(named: name) else { throw .unknown(name: name, known: Theme.builtInNames) }
      return theme
    case .file(let path):
      do {
        return try Theme(parsing: try read(path), named: path)
      } catch let error as ThemeError {
        throw .wrong(path: path, error)
      } catch {
        throw .unreadable(path: path, reason: "\(error)")
      }
    }
  }

  private static func isPath(_ text: String) -> Bool { text.contains("/") || text.hasSuffix(".theme") }
}

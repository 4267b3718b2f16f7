/// Why a theme cannot be used.
package enum ThemeLoadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no theme of that name.
  case unknown(name: String, known: [String])
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file says something that cannot be understood.
  case wrong(path: String, ThemeError)

  /// What is wrong and what helps.
  package var description: String {
    switch self {
    case .unknown(let name, let known):
      "no theme named '\(name)'; there are \(known.joined(separator: ", ")), or give the path of a file"
    case .unreadable(let path, let reason): "cannot read the theme \(path): \(reason)"
    case .wrong(let path, let error): "\(path):\(error)"
    }
  }
}

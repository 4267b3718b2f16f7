import StatesLanguage

/// The codes of warnings, which can be switched off.
enum WarningCode {
  /// All of them.
  static let all = DiagnosticCode.all.filter { $0.severity == .warning }.map(\.name)

  /// The code that was probably meant.
  static func nearest(to name: String) -> String? { nearestName(to: name, among: all) }

  /// A table of all of them for the help.
  static var table: String {
    DiagnosticCode.all.filter { $0.severity == .warning }
      .map { "  \($0.name)\n      \($0.reason)" }.joined(separator: "\n")
  }
}

import Glibc
import TerminalUI

/// Themes as the command line and the screen ask for them.
enum ThemeFile {
  /// The theme of this name or file, of which a built-in one wins over a file without a folder; without one, the one
  /// that suits the environment.
  @Sendable
  static func theme(_ requested: String?) -> Result<Theme, ThemeLoadError> {
    let noColor = unsafe getenv("NO_COLOR").map { unsafe String(cString: $0) } ?? ""
    let choice = ThemeChoice(requested: requested.map(path), environment: ["NO_COLOR": noColor])
    return Result { () throws(ThemeLoadError) in
      try choice.theme { path in String(decoding: try FileContents.bytes(of: path), as: UTF8.self) }
    }
  }

  /// A file that is there as a path that cannot be a name.
  @Sendable
  private static func path(_ requested: String) -> String {
    let isFile = !Theme.builtInNames.contains(requested) && Folder.hasRegularFile(requested)
    return isFile && !requested.contains("/") ? "./\(requested)" : requested
  }
}

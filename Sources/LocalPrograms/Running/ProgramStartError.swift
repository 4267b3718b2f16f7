/// Why a program did not start.
package enum ProgramStartError: Error, Sendable, Equatable {
  /// No folder of `PATH` has a program of this name.
  case notInPath(name: String)
  /// There is nothing at the path.
  case missing(path: String)
  /// There is a folder at the path.
  case isFolder(path: String)
  /// The file at the path may not be run.
  case notExecutable(path: String)
  /// The file is neither a program nor a script that names its interpreter.
  case noProgram(path: String)
  /// The interpreter that the script's first line names is missing.
  case noInterpreter(path: String)
  /// The folder in which it has to start is missing.
  case noWorkingDirectory(path: String)
  /// A text for the program has a zero byte, which no program can get.
  case zeroByte
  /// The system refused, for a reason of its own.
  case system(reason: String)
}

extension ProgramStartError: CustomStringConvertible {
  /// What was found, and what helps.
  package var description: String {
    switch self {
    case .notInPath(let name): "there is no program '\(name)' in PATH"
    case .missing(let path): "there is no file '\(path)'"
    case .isFolder(let path): "'\(path)' is a folder, not a program"
    case .notExecutable(let path): "'\(path)' is not executable; chmod +x makes it so"
    case .noProgram(let path): "'\(path)' is not a program; a script starts with a line such as #!/bin/sh"
    case .noInterpreter(let path): "the interpreter that the first line of '\(path)' names is missing"
    case .noWorkingDirectory(let path): "there is no folder '\(path)' to start in"
    case .zeroByte: "an argument or a variable has a zero byte"
    case .system(let reason): "the system refuses: \(reason)"
    }
  }
}

import Glibc

/// The editor that the user has chosen: `$VISUAL`, else `$EDITOR`, else `vi`.
package enum UserEditor {
  /// Lets the user change a text, which is in a file of its own meanwhile.
  ///
  /// - Returns: The text that the editor left, and what went wrong, if anything.
  @Sendable
  package static func edit(_ text: String) -> EditorOutcome {
    guard let path = writeTemporaryFile(text) else { return .failed("no file can be made in \(folder)", text: nil) }
    defer { _ = unsafe unlink(path) }
    // The shell takes the command apart, as `EDITOR="code -w"` asks for; the path is passed beside it, not in it.
    let problem = problem(with: run(["/bin/sh", "-c", "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"", "asldb", path]))
    let left = readFile(path)
    if let problem { return .failed(problem, text: left) }
    return left.map(EditorOutcome.saved) ?? .failed("the editor left no text in UTF-8", text: nil)
  }

  /// The command that is run.
  private static var command: String {
    ["VISUAL", "EDITOR"].lazy.compactMap { variable($0) }.first { !$0.isEmpty } ?? "vi"
  }

  private static var folder: String { variable("TMPDIR") ?? "/tmp" }

  private static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// What is wrong with the way in which the editor ended; a shell ends with 126 or 127 when it cannot run a command.
  private static func problem(with end: ProcessEnd) -> String? {
    switch end {
    case .exited(0): nil
    case .exited(126), .exited(127), .notStarted: "cannot run \(command)"
    case .exited(let status): "the editor ended with \(status)"
    case .killed(let signal): "the editor was ended by signal \(signal)"
    }
  }

  /// Makes a file that only the user can read.
  private static func writeTemporaryFile(_ text: String) -> String? {
    var template = Array("\(folder)/asldb-XXXXXX.json".utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemps($0, 5) } ?? -1
    }
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var rest = ArraySlice(text.utf8)
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return nil }
      rest = rest.dropFirst(written)
    }
    return path
  }

  private static func readFile(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { return nil }
      if count == 0 { return String(validating: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Runs a program with the terminal of this one and waits for its end.
  private static func run(_ arguments: [String]) -> ProcessEnd {
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    var process: pid_t = 0
    guard unsafe posix_spawn(&process, arguments[0], nil, nil, &pointers, environ) == 0 else {
      return .notStarted
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return .notStarted } }
    return ProcessEnd(status: status)
  }
}

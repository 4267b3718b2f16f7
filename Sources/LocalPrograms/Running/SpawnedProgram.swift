import CSpawn
import Glibc

/// A program that was started, and the ends of its pipes that are ours.
struct SpawnedProgram: ~Copyable {
  /// Its process, and also its group and its session.
  let process: pid_t
  /// Where its standard input is written; nothing when it reads from `/dev/null`.
  var input: Descriptor?
  /// Where its standard output is read.
  var output: Descriptor?
  /// Where its standard error is read.
  var errorOutput: Descriptor?

  /// Starts a program.
  ///
  /// - Throws: Why it did not start.
  init(_ call: ProgramCall) throws(ProgramStartError) {
    let (path, arguments) = try Self.command(of: call)
    if let folder = call.workingDirectory, !ProgramLocation.isFolder(folder) {
      throw .noWorkingDirectory(path: folder)
    }
    let environment = ProgramEnvironment.lines(with: call.environment)
    guard (arguments + environment).allSatisfy({ !$0.utf8.contains(0) }) else { throw .zeroByte }
    guard let output = Pipe(), let errorOutput = Pipe() else { throw .ofSystem() }
    let input = call.input.isEmpty ? nil : Pipe()
    if input == nil, !call.input.isEmpty { throw .ofSystem() }
    let inputEnd = Self.inputEnd(input)
    let streams = Streams(
      input: inputEnd,
      output: output.writeEnd.number,
      errorOutput: errorOutput.writeEnd.number
    )
    process = try Self.spawn(path, arguments, environment, streams, folder: call.workingDirectory)
    self.output = Self.ours(output)
    self.errorOutput = Self.ours(errorOutput)
    if let input { self.input = Self.oursToWrite(input) } else { self.input = nil }
  }
}

extension SpawnedProgram {
  /// What the program has for its first three descriptors.
  private struct Streams {
    let input: Int32?
    let output: Int32
    let errorOutput: Int32
  }

  private static func inputEnd(_ pipe: borrowing Pipe?) -> Int32? {
    switch pipe {
    case .some(let pipe): pipe.readEnd.number
    case .none: nil
    }
  }

  private static func ours(_ pipe: consuming Pipe) -> Descriptor {
    let end = pipe.readEnd
    end.makeNonblocking()
    return end
  }

  private static func oursToWrite(_ pipe: consuming Pipe) -> Descriptor {
    let end = pipe.writeEnd
    end.makeNonblocking()
    return end
  }

  private static func command(of call: ProgramCall) throws(ProgramStartError) -> (path: String, arguments: [String]) {
    switch call.command {
    case .shell(let line): return ("/bin/sh", ["sh", "-c", line])
    case .program(let name, let arguments):
      let path = ProgramEnvironment.path(with: call.environment)
      let place = try ProgramLocation.find(name, in: path, from: call.workingDirectory)
      // The program is looked for here and begun there.
      return (place.hasPrefix("/") ? place : "\(currentFolder)/\(place)", [name] + arguments)
    }
  }

  private static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  private static func spawn(
    _ path: String,
    _ arguments: [String],
    _ environment: [String],
    _ streams: Streams,
    folder: String?
  ) throws(ProgramStartError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { throw .ofSystem() }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    if let input = streams.input {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      _ = unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, streams.errorOutput, STDERR_FILENO)
    _ = unsafe cspawn_add_close_from(&actions, STDERR_FILENO + 1)
    if let folder { _ = unsafe cspawn_add_folder(&actions, folder) }

    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { throw .ofSystem() }
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    prepare(&attributes)

    var process: pid_t = 0
    let result = unsafe CStrings.with(arguments) { arguments in
      unsafe CStrings.with(environment) { environment in
        unsafe posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard result == 0 else { throw .ofSpawn(result, path: path) }
    return process
  }

  /// A session of its own, no signal blocked or ignored, whatever the debugger does with them.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    _ = unsafe sigfillset(&signals)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    _ = unsafe posix_spawnattr_setflags(&attributes, Int16(cspawn_flags()))
  }
}

extension ProgramStartError {
  /// Why the call of the system before failed.
  fileprivate static func ofSystem() -> ProgramStartError { .system(reason: systemReason(errno)) }

  /// Why a program was not started that is there and may be run.
  fileprivate static func ofSpawn(_ number: Int32, path: String) -> ProgramStartError {
    switch number {
    case ENOEXEC: .noProgram(path: path)
    case ENOENT: .noInterpreter(path: path)
    case EACCES: .notExecutable(path: path)
    default: .system(reason: systemReason(number))
    }
  }
}

/// What the system says to an error's number.
func systemReason(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }

import DefinitionSources

/// The file that an argument names, `FILE`, or `FILE#MACHINE` of a template; read once, whatever is taken out of it.
struct SourceFile {
  /// Its path.
  let path: String
  /// The machine that the argument names.
  let machine: String?
  /// Its text.
  let bytes: [UInt8]

  /// Reads a file.
  init(reading argument: String) throws(CommandFailure) {
    (path, machine) = Self.split(argument)
    bytes = try FileContents.read(path)
  }

  /// The path of the file that an argument names.
  static func path(of argument: String) -> String { split(argument).path }

  /// A `#` in the name of a file that is there belongs to the name.
  private static func split(_ argument: String) -> (path: String, machine: String?) {
    guard let hash = argument.lastIndex(of: "#"), !FileContents.exists(argument) else { return (argument, nil) }
    return (String(argument[..<hash]), String(argument[argument.index(after: hash)...]))
  }

  /// Asks for a machine of the file; files that it leads to are read when they are needed.
  ///
  /// - Parameters:
  ///   - machine: The machine; without one, that of the argument.
  ///   - substitutions: The values of placeholders.
  /// - Returns: what a reader needs to know.
  func request(machine: String? = nil, substitutions: [String: String] = [:]) -> SourceRequest {
    let (own, bytes) = (path, bytes)
    return SourceRequest(
      path: path,
      machine: machine ?? self.machine,
      substitutions: substitutions
    ) { (path) throws(SourceError) in
      path == own ? bytes : try Self.contents(path)
    }
  }

  private static func contents(_ path: String) throws(SourceError) -> [UInt8] {
    do throws(SystemError) {
      return try FileContents.bytes(of: path)
    } catch {
      throw .unreadable(path: path, reason: error.description)
    }
  }
}

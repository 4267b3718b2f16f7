import Glibc

/// The files that arguments name: paths, folders, and patterns that no shell has taken apart.
enum FileSelection {
  /// The paths that an argument stands for, in order.
  ///
  /// A folder stands for the definitions in it, at any depth; in a pattern `*` and `?` stand for characters of one
  /// name, `[a-z]` for one of them, and `**` for any folders. Names that begin with a dot are left out.
  ///
  /// - Throws: When it stands for nothing.
  static func paths(of argument: String) throws(CommandFailure) -> [String] {
    if argument == FileContents.standardInput { return [argument] }
    if Folder.exists(argument) { return try found(definitions(in: argument), "no definition in \(argument)") }
    guard argument.contains(where: "*?[".contains), !FileContents.exists(argument) else { return [argument] }
    return try found(matches(of: argument), "no file matches \(argument)")
  }

  private static func found(_ paths: [String], _ complaint: String) throws(CommandFailure) -> [String] {
    guard paths.isEmpty else { return paths }
    throw CommandFailure("error: \(complaint)")
  }

  /// The endings of files that are definitions by their names.
  private static let endings = [".asl.json", ".asl.yaml", ".asl.yml", ".asl"]

  private static func definitions(in folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return files(below: base == "." ? "" : base).filter { path in endings.contains { path.hasSuffix($0) } }
  }

  private static func matches(of pattern: String) -> [String] {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    return expand(parts[...], from: pattern.hasPrefix("/") ? "/" : "")
  }

  /// The files that the parts of a pattern match, from a folder on.
  private static func expand(_ parts: ArraySlice<String>, from folder: String) -> [String] {
    guard let part = parts.first else { return [] }
    let rest = parts.dropFirst()
    if part == "**" {
      let inner = Folder.entries(of: folder).filter { Folder.exists(Folder.join(folder, $0)) }
      return expand(rest, from: folder) + inner.flatMap { expand(parts, from: Folder.join(folder, $0)) }
    }
    return names(matching: part, in: folder)
      .flatMap { name -> [String] in
        let path = Folder.join(folder, name)
        if rest.isEmpty { return Folder.hasRegularFile(path) ? [path] : [] }
        return Folder.exists(path) ? expand(rest, from: path) : []
      }
  }

  private static func names(matching part: String, in folder: String) -> [String] {
    guard part != ".", part != "..", part.contains(where: "*?[".contains) else { return [part] }
    return Folder.entries(of: folder).filter { unsafe fnmatch(part, $0, FNM_PERIOD) == 0 }
  }

  private static func files(below folder: String) -> [String] {
    Folder.entries(of: folder)
      .flatMap { name -> [String] in
        let path = Folder.join(folder, name)
        if Folder.exists(path) { return files(below: path) }
        return Folder.hasRegularFile(path) ? [path] : []
      }
  }
}

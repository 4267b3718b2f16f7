import ArgumentParser
import StatesLanguage

/// The names of commands, and what is said to one that there is not.
enum CommandName {
  private static let all = Asldb.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  /// Makes sure that arguments do not begin with the name of a command that there is not.
  ///
  /// Without a command, the first argument is a file, so only a word that names no file is looked at, and only where it
  /// is near the name of a command, or cannot be a file because other arguments follow.
  ///
  /// - Throws: That there is no such command, with the nearest one.
  static func check(_ arguments: [String]) throws(CommandFailure) {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    if first == "help" {
      if let name = arguments.dropFirst().first, !name.hasPrefix("-"), !all.contains(name) { throw unknown(name) }
    } else if !all.contains(first), !first.contains(where: "./#".contains), !FileContents.exists(first) {
      let isFollowed = arguments.dropFirst().first.map { !$0.hasPrefix("-") } ?? false
      if isFollowed || nearest(to: first) != nil { throw unknown(first, else: "file or ") }
    }
  }

  private static func nearest(to name: String) -> String? { nearestName(to: name, among: all) }

  private static func unknown(_ name: String, else other: String = "") -> CommandFailure {
    let hint = nearest(to: name).map { "did you mean 'asldb \($0)'?" } ?? "there are: \(all.joined(separator: ", "))"
    return CommandFailure("error: there is no \(other)command '\(name)'; \(hint)")
  }
}

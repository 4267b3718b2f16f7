import Integrations
import Interpreter
package import JSONModel
import JSONPathEngine
import StatesLanguage

/// What is left out of a recording that goes to others: secrets keep their place and their type, not their value.
package struct Redaction: Sendable {
  /// The members that are secrets wherever they are: roles and tokens, by the names that services give them.
  package static let usualNames: Set<String> = ["Credentials", "TaskToken", "taskToken", "Token", "token"]
  /// What a text that is left out becomes.
  package static let mark = "[redacted]"

  private let names: Set<String>
  private let paths: [ReferencePath]

  /// Makes a redaction of the usual names and more.
  ///
  /// - Parameter marks: Names of members, or paths that begin with `$`, from the root of each value that is recorded.
  /// - Throws: ``CommandLineError`` when a path is none.
  package init(_ marks: [String]) throws(CommandLineError) {
    var (names, paths) = (Self.usualNames, [ReferencePath]())
    for mark in marks {
      guard mark.hasPrefix("$") else {
        names.insert(mark)
        continue
      }
      do throws(JSONPathSyntaxError) {
        paths.append(try ReferencePath(parsing: mark))
      } catch {
        throw CommandLineError("'\(mark)' is no path: \(error.message)")
      }
    }
    (self.names, self.paths) = (names, paths)
  }

  /// A value without its secrets.
  package func redacted(_ value: JSON) -> JSON {
    var result = withoutNames(value)
    for path in paths {
      guard let secret = path.value(in: result), let changed = try? path.setting(Self.blank(secret), in: result) else {
        continue
      }
      result = changed
    }
    return result
  }

  private func withoutNames(_ value: JSON) -> JSON {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let name = member.name.hasSuffix(".$") ? String(member.name.dropLast(2)) : member.name
            if member.name == "States", let states = member.value.object {
              // The names of states are no names of members.
              return (member.name, .object(JSONObject(states.members.map { ($0.name, withoutNames($0.value)) })))
            }
            return (member.name, names.contains(name) ? Self.blank(member.value) : withoutNames(member.value))
          }
        )
      )
    case .array(let elements): .array(elements.map(withoutNames))
    case .null, .bool, .number, .string: value
    }
  }

  /// A value of the same shape that says nothing.
  ///
  /// A text that is an expression or a path stays: it names a secret, and is none.
  private static func blank(_ value: JSON) -> JSON {
    switch value {
    case .string(let text) where text.hasPrefix("{%") || text.hasPrefix("$"): value
    case .string: .string(mark)
    case .number: 0
    case .null, .bool: value
    case .array(let elements): .array(elements.map(blank))
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, blank($0.value)) }))
    }
  }
}

extension JournalEntry {
  /// The entry without secrets.
  package func redacted(by redaction: Redaction) -> JournalEntry {
    switch self {
    case .session(var header):
      header.definition = redaction.redacted(header.definition)
      header.input = redaction.redacted(header.input)
      header.history = header.history.map(redaction.redacted(history:))
      return .session(header)
    case .definition(let definition, let moment, let from):
      return .definition(redaction.redacted(definition), at: moment, from: from)
    case .reply(let effect, let undertakings):
      return .reply(effect: effect, undertakings.map { $0.redacted(by: redaction) })
    case .command(let line, let moment, let from):
      return .command(line: redaction.redacted(line: line), at: moment, from: from)
    case .tick, .done: return self
    }
  }
}

extension Undertaking {
  /// What is undertaken, without secrets in what it brings.
  fileprivate func redacted(by redaction: Redaction) -> Undertaking {
    switch self {
    case .tell(let stimulus, let milliseconds):
      .tell(stimulus.redacted(by: redaction), afterMilliseconds: milliseconds)
    case .simulate, .call, .source: self
    }
  }
}

extension Stimulus {
  /// The stimulus without secrets in what it brings.
  fileprivate func redacted(by redaction: Redaction) -> Stimulus {
    switch self {
    case .taskSubmitted(let task, let output): .taskSubmitted(task, output: redaction.redacted(output))
    case .taskSucceeded(let task, let output): .taskSucceeded(task, output: redaction.redacted(output))
    case .itemsRead(let run, .items(let items, let isLast)):
      .itemsRead(
        run,
        .items(
          items.map { ReadItem(value: redaction.redacted($0.value), key: $0.key, source: $0.source) },
          isLast: isLast
        )
      )
    case .mapRunEnded(let run, .succeeded(let output, let assigned)):
      .mapRunEnded(
        run,
        .succeeded(
          output: redaction.redacted(output),
          assigned: assigned.map { Visit.Assigned(name: $0.name, value: redaction.redacted($0.value, of: $0.name)) }
        )
      )
    case .taskStarted, .taskFailed, .taskHeartbeat, .timePassed, .stopped, .redriven, .itemsRead, .resultsWritten,
      .mapRunEnded:
      self
    }
  }
}

extension Redaction {
  /// The value of something that has a name, without secrets.
  func redacted(_ value: JSON, of name: String) -> JSON {
    names.contains(name) ? Self.blank(value) : redacted(value)
  }

  /// A line of a command, without secrets in the JSON at its end, if it has some: what a secret becomes has none at all.
  fileprivate func redacted(line: String) -> String {
    let words = line.split(separator: " ")
    var start = line.startIndex
    for (index, word) in words.enumerated() where index > 0 {
      start = word.startIndex
      guard let value = try? JSON(parsing: line[start...]) else { continue }
      let place = words[0] == "set" ? words[index - 1] : ""
      let name = place.split { ".[]'\"$".contains($0) }.last.map(String.init) ?? ""
      return line[..<start] + redacted(value, of: name).text()
    }
    return line
  }
}

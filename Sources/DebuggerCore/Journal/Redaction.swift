import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage

/// What is left out of a recording that goes to others: secrets keep their place and their type, not their value.
///
/// What was left out once is looked for from then on: it is left out of texts and expressions, too, where it stands
/// literally.
package struct Redaction: Sendable {
  /// The members that are secrets wherever they are: roles and tokens, by the names that services give them.
  package static let usualNames: Set<String> = ["Credentials", "TaskToken", "taskToken", "Token", "token"]
  /// What a text that is left out becomes.
  package static let mark = "[redacted]"

  private let names: Set<String>
  private let paths: [ReferencePath]
  /// What was left out so far.
  private(set) var secrets = Secrets()

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

  /// A value without its secrets, which are noted.
  mutating func withoutMarked(_ value: JSON) -> JSON {
    var result = withoutNames(value)
    for path in paths {
      guard let secret = path.value(in: result), let changed = try? path.setting(blank(secret), in: result) else {
        continue
      }
      result = changed
    }
    return result
  }

  /// The value of something that has a name, without its secrets.
  mutating func withoutMarked(_ value: JSON, of name: String) -> JSON {
    names.contains(name) ? blank(value) : withoutMarked(value)
  }

  private mutating func withoutNames(_ value: JSON) -> JSON {
    switch value {
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, withoutNames($0.value, of: $0.name)) }))
    case .array(let elements): .array(elements.map { withoutNames($0) })
    case .null, .bool, .number, .string: value
    }
  }

  private mutating func withoutNames(_ value: JSON, of name: String) -> JSON {
    if name == "States", let states = value.object {
      // The names of states are no names of members.
      return .object(JSONObject(states.members.map { ($0.name, withoutNames($0.value)) }))
    }
    return names.contains(name.hasSuffix(".$") ? String(name.dropLast(2)) : name) ? blank(value) : withoutNames(value)
  }

  /// A value of the same shape that says nothing.
  ///
  /// A text that is an expression or a path stays: it names a secret, and is none.
  private mutating func blank(_ value: JSON) -> JSON {
    switch value {
    case .string(let text) where text.hasPrefix("{%") || text.hasPrefix("$") || text == Self.mark: return value
    case .string(let text):
      secrets.add(text)
      return .string(Self.mark)
    case .number(let number):
      secrets.add(number)
      return 0
    case .null, .bool: return value
    case .array(let elements): return .array(elements.map { blank($0) })
    case .object(let object): return .object(JSONObject(object.members.map { ($0.name, blank($0.value)) }))
    }
  }
}

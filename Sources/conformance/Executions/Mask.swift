import Interpreter
import JSONModel

/// The words and shapes by which the recordings hide what differs from run to run.
enum Mask {
  static let partition = "<partition>"
  static let regionName = "<region>"
  static let region = "us-east-1"
  static let account = "111111111111"

  /// A masked ARN with the names that executions run with.
  static func real(_ text: String) -> String {
    text.replacing(partition, with: "aws").replacing(regionName, with: region)
  }

  /// Whether a recorded text stands for any value at its place: a time, or the name of the place itself.
  static func hidesAnything(_ text: String, at place: [String]) -> Bool {
    if text == "date" || text == "datetime" || text == "timestamp" { return true }
    if text == "map_run_arn", place.last == "mapRunArn" { return true }
    guard let member = text.wholeMatch(of: /[A-Za-z]+EventDetails\.([A-Za-z]+)/)?.1 else { return false }
    return member == place.last ?? ""
  }

  /// Whether a text of ours is a task token, which the recordings hide behind various words.
  static func isTaskToken(_ text: String) -> Bool { TaskToken(parsing: text) != nil }

  /// Whether a recorded text stands for a value of the generator that has this shape.
  static func hidesRandom(_ text: String, _ value: JSON) -> Bool {
    switch text {
    case "RandomNumberGenerated": value.number?.integer != nil
    case "generated-uuid": value.string?.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil
    default: false
    }
  }

  /// Whether a text is a recorded one with something in the place of each of its placeholders, `<request_id>` and the
  /// like.
  static func fits(_ text: String, _ recorded: String) -> Bool {
    let pieces = recorded.split(separator: /<(?:<[\w-]+>|[\w:-])+>/, omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return text == recorded }
    guard text.utf8.count >= first.utf8.count + last.utf8.count, text.hasPrefix(first), text.hasSuffix(last) else {
      return false
    }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

extension JSON {
  /// The value with each of its texts changed.
  func mappingTexts(_ change: (String) -> String) -> JSON {
    switch self {
    case .string(let text): .string(change(text))
    case .array(let elements): .array(elements.map { $0.mappingTexts(change) })
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, $0.value.mappingTexts(change)) }))
    case .null, .bool, .number: self
    }
  }

  /// The value with the texts of its members that hold JSON objects parsed, once, as the recordings have them.
  var parsingObjectsInTexts: JSON {
    guard case .object(let object) = self else { return self }
    return .object(JSONObject(object.members.map { ($0.name, $0.value.parsedMember) }))
  }

  /// The value as a member of a recording has it.
  var parsedMember: JSON {
    switch self {
    case .string(let text): text.hasPrefix("{") ? (try? JSON(parsing: text)) ?? self : self
    case .array(let elements): .array(elements.map(\.parsingObjectsInTexts))
    case .object: parsingObjectsInTexts
    case .null, .bool, .number: self
    }
  }
}

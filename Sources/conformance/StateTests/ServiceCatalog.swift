import Foundation
import Interpreter
import JSONModel

/// What the reference says of the answers of services: the names, the types and the presence of their members.
struct ServiceCatalog {
  private let actions: JSON
  private let integrations: JSON

  /// Reads the catalog of the folder that a case file is in; nothing when there is none.
  init?(beside file: URL) {
    let folder = file.deletingLastPathComponent().appending(path: "../../reference")
    guard let actions = Self.json(folder.appending(path: "sdk-catalog.json")),
      let integrations = Self.json(folder.appending(path: "integrations.json"))
    else { return nil }
    (self.actions, self.integrations) = (actions["services"] ?? [:], integrations)
  }

  /// What the action of a Task's `Resource` answers with; nothing for what is no action of the SDK.
  func resultShape(ofResource resource: String) -> ResultShape? {
    guard let name = resource.wholeMatch(of: /arn:[\w-]+:states:::(aws-sdk:)?(\w+):(\w+)/) else { return nil }
    let service = name.1 == nil ? optimized(String(name.2)) : actions[String(name.2)]
    guard let members = service?["a"]?[String(name.3)]?[1]?.string else { return nil }
    // The payload of a function is whatever the function makes.
    let free: Set<String> = name.2 == "lambda" && name.3 == "invoke" ? ["Payload"] : []
    return ResultShape(members.split(separator: ",").compactMap { Self.member($0, free: free) })
  }

  private func optimized(_ prefix: String) -> JSON? {
    let service = integrations["services"]?.array?.first { $0["prefix"]?.string == prefix }
    return actions.object?.members.first { $0.value["b"] == service?["botocore"] }?.value
  }

  private static func member(_ text: Substring, free: Set<String>) -> ResultShape.Member? {
    guard let found = text.wholeMatch(of: /(\w+)(\*?):(.+)/) else { return nil }
    let value = free.contains(String(found.1)) ? ResultShape.Value.any : value(found.3)
    return ResultShape.Member(String(found.1), isRequired: !found.2.isEmpty, value)
  }

  private static func value(_ code: Substring) -> ResultShape.Value {
    switch code.first {
    case "s", "E", "t", "x": .string()
    case "b": .boolean
    case "i", "l", "f", "d": .number()
    case "[": .list(of: value(code.dropFirst()))
    case "{": .map(of: value(code.dropFirst()))
    case "o": .structure(ResultShape([]))
    default: .any
    }
  }

  private static func json(_ file: URL) -> JSON? {
    FileManager.default.contents(atPath: file.path()).flatMap { try? JSON(parsing: Array($0)) }
  }
}

import JSONModel
import StatesLanguage

/// Whether definitions get the verdict, the codes and the messages that AWS gave them.
struct ValidationSuite: SelfContainedSuite {
  let name = "aws-validation"
  let help = "Check definitions and compare what is found with what AWS answered"

  func run(_ item: JSON) -> Verdict {
    let recorded = RecordedValidation(item)
    if let reason = recorded.reasonToSkip { return .skip(reason) }
    let loaded = DefinitionLoader.load(recorded.definition, for: recorded.workflow)
    if let missing = loaded.diagnostics.first(where: { $0.code == "NOT_SUPPORTED" }) { return .fail(missing.message) }
    guard recorded.isAccepted == (loaded.machine != nil) else {
      let found = loaded.diagnostics.map { "\($0)" }.joined(separator: "; ")
      return .fail(recorded.isAccepted ? "AWS accepts it; found \(found)" : "AWS refuses it; nothing was found")
    }
    return recorded.difference(from: loaded.diagnostics).map(Verdict.fail) ?? .pass
  }
}

/// A definition that AWS was asked about, and its answer.
struct RecordedValidation {
  private let item: JSON

  /// Reads a case.
  init(_ item: JSON) { self.item = item }

  /// The text of the definition.
  var definition: [UInt8] { Array((item["definition_text"]?.string ?? item["definition"]?.text() ?? "").utf8) }

  /// The type of machine that it was given as.
  var workflow: WorkflowType { item["type"]?.string.flatMap(WorkflowType.init(rawValue:)) ?? .standard }

  /// Whether AWS took it.
  var isAccepted: Bool { item["accepted"]?.bool == true }

  /// Why the case says nothing about definitions.
  var reasonToSkip: String? {
    guard !isAccepted, let aspect = item["aspect"]?.string, aspect != "definition" else { return nil }
    return "refused for \(aspect)"
  }

  /// What differs between AWS's diagnostics and ours.
  ///
  /// Where an emulator has answered, only its verdict counts.
  func difference(from own: [Diagnostic]) -> String? {
    if let answer = item["response"] { return difference(in: answer, from: own.filter { $0.severity == .error }) }
    guard let message = item["error"]?["message"]?.string, !message.hasPrefix("Error=ValueError") else { return nil }
    let found = own.invalidDefinitionMessage.map(Self.masked)
    return found == message ? nil : "expected \(message), found \(found ?? "nothing")"
  }

  private func difference(in answer: JSON, from own: [Diagnostic]) -> String? {
    let found: JSON = [
      "result": own.isEmpty ? "OK" : "FAIL", "diagnostics": .array(own.inOrderOfAWS.map(\.answer)), "truncated": false,
    ]
    return found == answer ? nil : "expected \(answer.text()), found \(found.text())"
  }

  /// A message with what the recordings mask.
  private static func masked(_ message: String) -> String { message.replacing("arn:aws:", with: "arn:<partition>:") }
}

extension Diagnostic {
  /// The diagnostic as ValidateStateMachineDefinition answers it.
  fileprivate var answer: JSON {
    var object: JSONObject = [
      "code": .string(code), "message": .string(awsMessage), "severity": .string(severity.rawValue),
    ]
    if let location { object["location"] = .string(location) }
    return .object(object)
  }
}

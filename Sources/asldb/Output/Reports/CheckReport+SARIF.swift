import JSONModel
import StatesLanguage

extension CheckReport {
  /// The report as a SARIF log.
  ///
  /// - Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
  var sarif: JSON {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": .object(Self.driver)],
          "columnKind": "unicodeCodePoints",
          "invocations": [
            [
              "executionSuccessful": .bool(failures.isEmpty),
              "toolExecutionNotifications": .array(failures.map(Self.notification)),
            ]
          ],
          "results": .array(findings.map(\.sarifResult)),
        ]
      ],
    ]
  }

  private static var driver: JSONObject {
    [
      "name": "asldb", "version": .string(Asldb.version), "semanticVersion": .string(Asldb.version),
      "rules": .array(DiagnosticCode.all.map(rule)),
    ]
  }

  private static func rule(_ code: DiagnosticCode) -> JSON {
    [
      "id": .string(code.name),
      "shortDescription": ["text": .string(code.reason)],
      "defaultConfiguration": ["level": .string(code.severity.word)],
    ]
  }

  private static func notification(_ failure: String) -> JSON {
    ["level": "error", "message": ["text": .string(failure)]]
  }
}

extension Finding {
  fileprivate var sarifResult: JSON {
    var result: JSONObject = ["ruleId": .string(code)]
    if let index = DiagnosticCode.all.firstIndex(where: { $0.name == code }) {
      result["ruleIndex"] = .number(JSONNumber(index))
    }
    result["level"] = .string(severity.word)
    result["message"] = ["text": .string(message)]
    result["locations"] = [.object(sarifLocation)]
    return .object(result)
  }

  private var sarifLocation: JSONObject {
    let start = range.lowerBound
    let region: JSON = [
      "startLine": .number(JSONNumber(start.line)), "startColumn": .number(JSONNumber(start.column)),
      "endLine": .number(JSONNumber(range.upperBound.line)),
      "endColumn": .number(JSONNumber(range.upperBound.column)),
    ]
    var location: JSONObject = [
      "physicalLocation": ["artifactLocation": ["uri": .string(Self.uri(file))], "region": region]
    ]
    if let place = self.location { location["logicalLocations"] = [["fullyQualifiedName": .string(place)]] }
    return location
  }

  /// A path as a relative or absolute reference.
  ///
  /// - Source: RFC 3986, section 3.3: what stands for itself in a path.
  private static func uri(_ path: String) -> String {
    let encoded = path.utf8.map { byte in
      let isPlain = byte.isLetterOrDigit || "-._~/!$&'()*+,;=@".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return (path.hasPrefix("/") ? "file://" : "") + encoded.joined()
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

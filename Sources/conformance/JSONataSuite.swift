import Foundation
import JSONModel
import JSONataEngine

/// Whether expressions give what the reference implementation gives, or fail with its codes.
struct JSONataSuite: ConformanceSuite {
  let name: String
  let help: String
  /// Whether the expressions are evaluated with a trace, which must change nothing.
  private let isTraced: Bool

  init(isTraced: Bool = false) {
    self.isTraced = isTraced
    name = isTraced ? "jsonata-traced" : "jsonata"
    help = "Evaluate the official cases of JSONata" + (isTraced ? " with a trace" : "")
  }

  func run(_ item: JSON, beside file: URL) -> Verdict {
    guard let text = item["expr"]?.string else { return .skip("no expression in the case") }
    do throws(JSONataError) {
      return Self.compare(try evaluate(text, item, input(of: item, beside: file)), with: item)
    } catch {
      return Self.compare(error, with: item)
    }
  }

  /// The document of a case, which stands in it or in a file of its own.
  private func input(of item: JSON, beside file: URL) -> JSON? {
    guard let name = item["dataset"] else { return item["data"] }
    guard let name = name.string else { return nil }
    let path = file.deletingLastPathComponent().appending(path: "datasets/\(name).json").path
    return FileManager.default.contents(atPath: path).flatMap { try? JSON(parsing: Array($0)) }
  }

  private func evaluate(_ text: String, _ item: JSON, _ input: JSON?) throws(JSONataError) -> JSON? {
    var bindings: [String: JSON] = [:]
    for member in item["bindings"]?.object?.members ?? [] { bindings[member.name] = member.value }
    let now = (Date().timeIntervalSince1970 * 1000).rounded(.down)
    var limits = JSONataLimits(stackBytes: 6 << 20)
    if let depth = item["depth"]?.number?.integer { limits.depth = depth }
    let expression = try JSONataExpression(parsing: text)
    let environment = JSONataEnvironment(now: now)
    guard isTraced else {
      return try expression.evaluate(input, bindings: bindings, environment: environment, limits: limits)
    }
    let trace = expression.trace(input, bindings: bindings, environment: environment, limits: limits)
    switch try trace.result.get() {
    case .value(let value): return value
    case .nothing, .function: return nil
    }
  }

  private static func compare(_ found: JSON?, with item: JSON) -> Verdict {
    if item["undefinedResult"] != nil, found == nil { return .pass }
    if let expected = item["result"], let found, expected == found { return .pass }
    return .fail("expected \(expectation(of: item)), found \(found?.text() ?? "nothing")")
  }

  private static func compare(_ error: JSONataError, with item: JSON) -> Verdict {
    let details: [(String, JSON?)] = [
      ("code", .string(error.code)), ("message", .string(error.message)), ("token", error.token.map { .string($0) }),
      ("value", error.details["value"]), ("functionName", error.details["functionName"]),
    ]
    let wanted =
      item["error"] ?? .object(JSONObject(["code", "token"].compactMap { name in item[name].map { (name, $0) } }))
    let isExpected = wanted["code"] != nil && details.allSatisfy { wanted[$0] == nil || wanted[$0] == $1 }
    return isExpected ? .pass : .fail("expected \(expectation(of: item)), found \(error)")
  }

  private static func expectation(of item: JSON) -> String {
    (item["result"] ?? item["error"] ?? item["code"])?.text() ?? "nothing"
  }
}

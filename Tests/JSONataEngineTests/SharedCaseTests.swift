import FoundationEssentials
import JSONModel
import JSONataEngine
import Testing

@Suite(.enabled(if: SharedCases.exist, "the shared case file is not beside the repository"))
struct SharedCaseTests {
  @Test("gives the outcome of every shared case without limits of its own")
  func outcomes() throws {
    for item in try SharedCases.all() where item["depth"] == nil {
      let text = try #require(item["expr"]?.string)
      #expect(SharedCases.outcome(of: text, item) == SharedCases.expectation(of: item), "\(text)")
    }
  }
}

/// The cases that are kept beside the repository, where there are any.
enum SharedCases {
  private static let folder = "../shared/conformance/jsonata/"

  /// Whether the file is there.
  static let exist = FileManager.default.fileExists(atPath: folder + "cases.jsonl")

  /// All cases but those with half a character, which no string of ours can hold.
  static func all() throws -> [JSON] {
    let data = try #require(FileManager.default.contents(atPath: folder + "cases.jsonl"))
    return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSON(parsing: Array($0)) }
  }

  /// What a case has to come to: a JSON text, `nothing`, or an error's code.
  static func expectation(of item: JSON) -> JSON? {
    item["result"].map { [$0] } ?? item["code"] ?? item["error"]?["code"]
  }

  /// What a case comes to.
  static func outcome(of text: String, _ item: JSON) -> JSON? {
    var bindings: [String: JSON] = [:]
    for member in item["bindings"]?.object?.members ?? [] { bindings[member.name] = member.value }
    let environment = JSONataEnvironment(now: 1_510_067_557_121)
    do throws(JSONataError) {
      return try JSONataExpression(parsing: text)
        .evaluate(input(of: item), bindings: bindings, environment: environment).map { [$0] }
    } catch {
      return .string(error.code)
    }
  }

  static func input(of item: JSON) -> JSON? {
    guard let name = item["dataset"] else { return item["data"] }
    guard let name = name.string else { return nil }
    let data = FileManager.default.contents(atPath: folder + "datasets/\(name).json")
    return data.flatMap { try? JSON(parsing: Array($0)) }
  }
}

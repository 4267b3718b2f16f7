import JSONModel
import JSONataEngine
import Testing

@Suite("A trace")
struct TraceTests {
  @Test("gives each sub-expression its value, parts before the whole", arguments: Traced.all)
  func lines(_ item: Traced) throws {
    #expect(try item.trace().lines == item.lines)
  }

  @Test("comes to what evaluation without it comes to", .enabled(if: SharedCases.exist))
  func outcomes() throws {
    for item in try SharedCases.all() where item["depth"] == nil {
      let text = try #require(item["expr"]?.string)
      #expect(SharedCases.tracedOutcome(of: text, item) == SharedCases.outcome(of: text, item), "\(text)")
    }
  }

  @Test("of a long loop keeps some rounds, counts the others, and goes on behind it")
  func loop() throws {
    let expression = try JSONataExpression(parsing: "($n := $sum($map([1..5000], function($v) { $v * 2 })); $n + 1)")
    let trace = expression.trace(nil, keeping: JSONataTraceLimits(visitsOfNode: 10))
    #expect(trace.result == .success(.value(25_005_001)))
    #expect(trace.visits.filter { trace.source(of: $0) == "$v * 2" }.count == 10)
    let map = try #require(trace.visits.first { $0.kind == .call("map") })
    #expect(map.omittedCount == 4990)
    #expect(trace.omittedCount == 3 * 4990)
    #expect(trace.lines.suffix(3).map { $0.drop { $0 == " " } }.prefix(2) == ["1 = 1", "$n + 1 = 25005001"])
  }

  @Test("keeps no more visits and no larger values than its limits allow")
  func limits() throws {
    let expression = try JSONataExpression(parsing: "[1..9].($ * 2)")
    let few = expression.trace(nil, keeping: JSONataTraceLimits(visits: 5))
    #expect(few.visits.count <= 5)
    #expect(few.visits.last?.outcome == .value([2, 4, 6, 8, 10, 12, 14, 16, 18]))
    let small = expression.trace(nil, keeping: JSONataTraceLimits(bytesOfValue: 100))
    #expect(small.visits.last?.outcome == .tooLarge)
    #expect(small.result == few.result)
  }

  @Test("knows what is inside of what")
  func structure() throws {
    let trace = try JSONataExpression(parsing: "a + b * 2").trace(["a": 1, "b": 3])
    #expect(trace.children(of: 4).map { trace.source(of: trace.visits[$0]) } == ["a", "b * 2"])
    #expect(trace.children(of: 3).map { trace.source(of: trace.visits[$0]) } == ["b", "2"])
    #expect(trace.parent(of: 3) == 4)
    #expect(trace.parent(of: 1) == 3)
    #expect(trace.parent(of: 4) == nil)
    #expect(trace.visits.map(\.depth) == [1, 2, 2, 1, 0])
  }

  @Test("counts places in UTF-16 code units and gives them as indices")
  func places() throws {
    let trace = try JSONataExpression(parsing: #""😀é" & name"#).trace(["name": "x"])
    #expect(trace.visits.map { String(trace.source(of: $0)) } == [#""😀é""#, "name", #""😀é" & name"#])
    #expect(trace.visits[1].range == 8..<12)
  }
}

extension SharedCases {
  /// What a case comes to when it is traced.
  static func tracedOutcome(of text: String, _ item: JSON) -> JSON? {
    var bindings: [String: JSON] = [:]
    for member in item["bindings"]?.object?.members ?? [] { bindings[member.name] = member.value }
    let environment = JSONataEnvironment(now: 1_510_067_557_121)
    do throws(JSONataError) {
      let expression = try JSONataExpression(parsing: text)
      let trace = expression.trace(input(of: item), bindings: bindings, environment: environment)
      switch try trace.result.get() {
      case .value(let value): return [value]
      case .nothing, .function: return nil
      }
    } catch {
      return .string(error.code)
    }
  }
}

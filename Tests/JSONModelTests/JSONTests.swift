import JSONModel
import Testing

@Test("numbers are equal by value and objects in any order")
func equality() {
  #expect(JSON.number(JSONNumber(1)) == 1.0)
  #expect(JSON.object([("a", 1), ("b", 2)].reduce(into: JSONObject()) { $0[$1.0] = $1.1 }) == ["b": 2, "a": 1])
}

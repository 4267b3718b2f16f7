import JSONModel
import Testing

@Suite("The difference")
struct DifferenceTests {
  /// Two texts, and the changes as `pointer +new`, `pointer -old` or `pointer old>new`.
  static let cases: [(old: String, new: String, changes: [String])] = [
    ("1", "1", []),
    ("[1.0, 1e2]", "[1, 100]", []),
    (#"{"a": 1, "b": 2}"#, #"{"b": 2, "a": 1}"#, []),
    ("1", "[]", [" 1>[]"]),
    (
      #"{"a": 1, "b": {"c": [1, 2]}}"#, #"{"b": {"c": [1, 3, 4]}, "d": 5}"#,
      ["/a -1", "/b/c/1 2>3", "/b/c/2 +4", "/d +5"]
    ),
    (#"[{"x": 1}, 2, 3]"#, #"[{"x": null}]"#, ["/0/x 1>null", "/1 -2", "/2 -3"]),
    (#"{"a/b": []}"#, #"{"a/b": {}}"#, ["/a~1b []>{}"]),
    (#"{"a": {"b": 1}}"#, #"{"a": {"c": 1}}"#, ["/a/b -1", "/a/c +1"]),
    ("9007199254740993", "9007199254740992", [" 9007199254740993>9007199254740992"]),
  ]

  @Test("names each place that changed", arguments: cases)
  func differences(_ old: String, _ new: String, _ changes: [String]) throws {
    #expect(try JSONDifference.between(JSON(parsing: old), JSON(parsing: new)).map(Self.text) == changes)
  }

  static func text(of change: JSONDifference.Change) -> String {
    switch change.kind {
    case .added(let value): "\(change.pointer) +\(value)"
    case .removed(let value): "\(change.pointer) -\(value)"
    case .changed(let from, let to): "\(change.pointer) \(from)>\(to)"
    }
  }
}

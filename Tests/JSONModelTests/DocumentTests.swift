import JSONModel
import Testing

@Suite("A document")
struct DocumentTests {
  static let text = """
    {
      "StartAt": "Ship",
      "é日\u{1D11E}": [1, {"deep": null}, "x"],
      "States": {"Ship": {"Type": "Pass", "End": true}}
    }
    """

  @Test(
    "knows where each value stands",
    arguments: [
      ("", "1:1", "5:2", nil),
      ("/StartAt", "2:14", "2:20", "2:3"),
      ("/é日\u{1D11E}", "3:10", "3:34", "3:3"),
      ("/é日\u{1D11E}/0", "3:11", "3:12", nil),
      ("/é日\u{1D11E}/1", "3:14", "3:28", nil),
      ("/é日\u{1D11E}/1/deep", "3:23", "3:27", "3:15"),
      ("/é日\u{1D11E}/2", "3:30", "3:33", nil),
      ("/States/Ship/End", "4:46", "4:50", "4:39"),
    ]
  )
  func positions(_ pointer: String, _ start: String, _ end: String, _ name: String?) throws {
    let document = try JSONDocument(parsing: Self.text)
    let pointer = try JSONPointer(parsing: pointer)
    let place = try #require(document[pointer])
    #expect(place.range.lowerBound.description == start)
    #expect(place.range.upperBound.description == end)
    #expect(place.nameRange?.lowerBound.description == name)
    #expect(place.value == document.value[pointer])
    #expect(try JSON(parsing: document.text(of: place.range)) == place.value)
  }

  @Test("gives members and elements in order, each with its own place")
  func children() throws {
    let root = try JSONDocument(parsing: Self.text).root
    #expect(root.members.map(\.name) == ["StartAt", "é日\u{1D11E}", "States"])
    #expect(root.members.map { $0.value.range.lowerBound.line } == [2, 3, 4])
    #expect(root.members[1].value.elements.map(\.value) == [1, ["deep": .null], "x"])
    #expect(root.elements.isEmpty)
    #expect(root["missing"] == nil)
    #expect(root["StartAt"]?.members.isEmpty == true)
    #expect(root.members[1].value[3] == nil)
    #expect(root.members[1].value[-1] == nil)
  }

  @Test("reports names that stand twice in one object, and takes the last value")
  func duplicates() throws {
    let document = try JSONDocument(parsing: #"{"a": {"b": 1, "b": [2]}, "c": 3, "\u0061": {"b": 4}, "a": {"d": 5}}"#)
    #expect(document.duplicateNames.map(\.name) == ["b", "a", "a"])
    #expect(document.duplicateNames.map(\.position.column) == [16, 35, 55])
    #expect(document.value == ["a": ["d": 5], "c": 3])
    #expect(document.root["a"]?["d"]?.range.lowerBound.column == 66)
    #expect(document.root["c"]?.range.lowerBound.column == 32)
    #expect(document.root.members.map(\.name) == ["a", "c"])
  }

  @Test("does not take letters for repeated that are only composed differently")
  func compositions() throws {
    let document = try JSONDocument(parsing: "{\"\u{E9}\": 1, \"e\u{301}\": 2}")
    #expect(document.duplicateNames.isEmpty)
    #expect(document.root["e\u{301}"]?.value == 2)
    #expect(document.value.object?.count == 2)
  }

  @Test("counts columns in characters, however far to the right", arguments: [0, 1, 511, 512, 513, 5000])
  func columns(_ count: Int) throws {
    let document = try JSONDocument(parsing: "[\"\(String(repeating: "é", count: count))\", 1]")
    let start = try #require(document.root[1]?.range.lowerBound)
    #expect(start == SourcePosition(line: 1, column: count + 6, offset: 2 * count + 5))
    #expect(document.position(atOffset: start.offset) == start)
  }
}

extension JSONDocument {
  /// The bytes of a range.
  fileprivate func text(of range: Range<SourcePosition>) -> [UInt8] {
    Array(bytes[range.lowerBound.offset..<range.upperBound.offset])
  }
}

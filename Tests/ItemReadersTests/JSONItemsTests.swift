import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Reading JSON")
struct JSONItemsTests {
  static let texts: [(text: String, pointer: [String], items: [JSON])] = [
    ("[]", [], []),
    (" [ 1 , \"two\" , [3] , {\"f\":4} , null ]\n", [], [1, "two", [3], ["f": 4], .null]),
    (#"{"a":{"b":[1,2]},"c":[3]}"#, ["a", "b"], [1, 2]),
    (#"[[1],[2,3]]"#, ["1"], [2, 3]),
    (#"{"x/y":{"~":[{"k":"é\u00e9\ud83d\ude00"}]}}"#, ["x/y", "~"], [["k": "éé😀"]]),
    (#"{"skip":[{"a":[]},"]",-1.5e3],"é":[true]}"#, ["é"], [true]),
    (#"{"m":{"one":1,"two":[2]}}"#, ["m"], [1, [2]]),
    (#"{"a":[12345,67890]} this is not looked at"#, ["a"], [12345, 67890]),
  ]

  @Test("gives the elements, wherever the text is cut", arguments: texts)
  func elements(_ text: String, _ pointer: [String], _ items: [JSON]) {
    for size in 1...text.utf8.count {
      let reading = Reading(text, .json(at: JSONPointer(pointer)), pieces: size)
      #expect(reading.values == items, "pieces of \(size)")
      #expect(reading.cause == nil, "pieces of \(size)")
    }
  }

  @Test("gives the members of an object that a pointer names, with their names")
  func members() {
    let reading = Reading(#"{"m":{"one":1,"two":[2]}}"#, .json(at: JSONPointer(["m"])))
    #expect(reading.items.map(\.key) == ["one", "two"])
    #expect(reading.items.map(\.source) == ["S3://b/k", "S3://b/k"])
  }

  @Test(
    "tells what is wrong, behind the items before it",
    arguments: [
      (#"{"Hello": "world"}"#, [], 0, "Attempting to map over non-iterable node."),
      (#""text""#, [], 0, "Attempting to map over non-iterable node."),
      ("17", [], 0, "Attempting to map over non-iterable node."),
      (#"{"a": 1}"#, ["a"], 0, "Attempting to map over non-iterable node."),
      (#"{"a": [1]}"#, ["b"], 0, "S3://b/k: found nothing at the ItemsPointer '/b'"),
      (#"{"a": [1]}"#, ["a", "1"], 0, "S3://b/k: found nothing at the ItemsPointer '/a/1'"),
      (#"{"a": [[1]]}"#, ["a", "x"], 0, "S3://b/k: found nothing at the ItemsPointer '/a/x'"),
      ("", [], 0, "S3://b/k:1:1: the text is empty, expected a value"),
      (
        "\u{FEFF}[]", [], 0,
        "S3://b/k:1:1: the text starts with a byte order mark, expected a value; save it as UTF-8 without one"
      ),
      ("[1,\n2,\n x]", [], 2, "S3://b/k:3:2: found 'x', expected a value; a string stands in double quotes"),
      ("[1,2", [], 2, "S3://b/k:1:5: the text ends here, expected ',' or ']'"),
      ("[1 2]", [], 1, "S3://b/k:1:4: found '2', expected ',' or ']'"),
      ("[1,]", [], 1, "S3://b/k:1:3: found a comma before the closing bracket, expected none after the last value"),
      ("[1]]", [], 1, "S3://b/k:1:4: found ']' after the value, expected the end of the text"),
      (#"{"a" [1]}"#, ["a"], 0, "S3://b/k:1:6: found '[', expected ':' after the member name"),
      ("[\"a", [], 0, "S3://b/k:1:4: the text ends here, expected '\"' at the end of the string"),
    ] as [(String, [String], Int, String)]
  )
  func failures(_ text: String, _ pointer: [String], _ count: Int, _ cause: String) {
    for size in [1, 2, 3, 1000] {
      let reading = Reading(text, .json(at: JSONPointer(pointer)), pieces: size)
      #expect(reading.items.count == count, "pieces of \(size)")
      #expect(reading.cause == cause, "pieces of \(size)")
    }
  }

  @Test("wants what a pointer names to begin in the first 16 MB")
  func distance() {
    let fill = "\"" + String(repeating: "x", count: 4 << 20) + "\""
    let text = "{\"fill\":[\(fill),\(fill),\(fill)],\"more\":\(fill),\"a\":[1]}"
    let cause = Reading(text, .json(at: JSONPointer(["a"])), pieces: 1 << 20).cause
    #expect(cause?.contains("names nothing in the first 16777216 bytes") == true)
  }
}

@Suite("Reading JSON Lines")
struct JSONLinesItemsTests {
  @Test("gives the value of each line, wherever the text is cut")
  func lines() {
    let text = "\n{\"a\": 1}\r\n  \n[2, \"é\"]\n\"three\"\n\n4"
    for size in 1...text.utf8.count {
      let reading = Reading(text, .jsonLines, pieces: size)
      #expect(reading.values == [["a": 1], [2, "é"], "three", 4], "pieces of \(size)")
      #expect(reading.cause == nil)
    }
  }

  @Test(
    "tells which line is wrong",
    arguments: [
      ("1\n\n{\"a\": }\n2", 1, "S3://b/k:3:7: found '}', expected a value"),
      ("1\n{\"a\":\n2}", 1, "S3://b/k:2:6: the text ends here, expected a value"),
      ("1 2", 0, "S3://b/k:1:3: found more after the line's value, expected one value on each line"),
      ("[1],\n[2]", 0, "S3://b/k:1:4: found more after the line's value, expected one value on each line"),
    ]
  )
  func failures(_ text: String, _ count: Int, _ cause: String) {
    let reading = Reading(text, .jsonLines, pieces: 2)
    #expect(reading.items.count == count)
    #expect(reading.cause == cause)
  }
}

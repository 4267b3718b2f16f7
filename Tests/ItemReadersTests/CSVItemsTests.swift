import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// A CSV text and the values of its rows, the columns by the names in its first row.
struct CSVCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let items: [JSON]
  var delimiter = CSVFormat.Delimiter.comma

  init(_ rule: String, _ text: String, _ items: [JSON], _ delimiter: CSVFormat.Delimiter = .comma) {
    testDescription = rule
    self.text = text
    self.items = items
    self.delimiter = delimiter
  }

  static let all = [
    CSVCase("fields are texts", "a,b\n1,true\n", [["a": "1", "b": "true"]]),
    CSVCase("the last line needs no end", "a,b\n1,2", [["a": "1", "b": "2"]]),
    CSVCase("an empty last field at the end of the text", "a,b\n1,", [["a": "1", "b": ""]]),
    CSVCase("missing fields are empty", "a,b,c\n1\n", [["a": "1", "b": "", "c": ""]]),
    CSVCase("further fields are dropped", "a\n1,2,3\n4\n", [["a": "1"], ["a": "4"]]),
    CSVCase("rows of delimiters are items", "a,b\n,,,\n", [["a": "", "b": ""]]),
    CSVCase("rows of blanks are items", "a,b\n   \n", [["a": "   ", "b": ""]]),
    CSVCase("empty lines are passed over", "\n\na\n\n1\n\n\n2\n\n", [["a": "1"], ["a": "2"]]),
    CSVCase("a quoted nothing is an item", "a\n\"\"\n", [["a": ""]]),
    CSVCase("a column may have no name", "a,\n1,2,3\n", [["a": "1", "": "2"]]),
    CSVCase("lines end with both characters", "a,b\r\n1,2\r\n", [["a": "1", "b": "2"]]),
    CSVCase("lines end with a carriage return", "a,b\r1,2\r", [["a": "1", "b": "2"]]),
    CSVCase("a byte order mark is no part of a name", "\u{FEFF}a\n1\n", [["a": "1"]]),
    CSVCase("quotes hold delimiters", "a,b\n\"1,2\",3\n", [["a": "1,2", "b": "3"]]),
    CSVCase("quotes hold line ends", "a,b\n\"1\r\n2\",3\n", [["a": "1\r\n2", "b": "3"]]),
    CSVCase("doubled quotes are one", "a\n\"say \"\"hi\"\"\"\n", [["a": "say \"hi\""]]),
    CSVCase("four quotes are one", "a\n\"\"\"\"\n", [["a": "\""]]),
    CSVCase("quotes inside of a field are its own", "a\n5\" disk\n", [["a": "5\" disk"]]),
    CSVCase("text behind a closing quote stays", "a,b\n\"x\"y,z\n", [["a": "xy", "b": "z"]]),
    CSVCase("headers may be quoted", "\"a,b\",\"c\"\"\"\n1,2\n", [["a,b": "1", "c\"": "2"]]),
    CSVCase("apostrophes mean nothing", "a,b\n'x,y'\n", [["a": "'x", "b": "y'"]]),
    CSVCase(
      "backslashes escape themselves",
      #"path,size\#nC:\\Program Files\\MyApp.exe,6534512"#,
      [["path": #"C:\Program Files\MyApp.exe"#, "size": "6534512"]]
    ),
    CSVCase("backslashes escape delimiters", #"a,b\#n1\,2,3"#, [["a": "1,2", "b": "3"]]),
    CSVCase("backslashes escape quotes", #"a,b\#n\"1,"say \"hi\" now""#, [["a": "\"1", "b": "say \"hi\" now"]]),
    CSVCase("other backslashes are dropped", #"a,b\#n\n\t,"\x;""#, [["a": "nt", "b": "x;"]]),
    CSVCase("a backslash before a line end is dropped", "a,b\n1\\\n2", [["a": "1", "b": ""], ["a": "2", "b": ""]]),
    CSVCase("a backslash at the end is dropped", "a\n1\\", [["a": "1"]]),
    CSVCase("pipes", "a|b\n1,2|\"3|4\"\n", [["a": "1,2", "b": "3|4"]], .pipe),
    CSVCase("semicolons", "a;b\n1,2;3\\;4\n", [["a": "1,2", "b": "3;4"]], .semicolon),
    CSVCase("spaces", "a b c\n1  2\n", [["a": "1", "b": "", "c": "2"]], .space),
    CSVCase("tabs", "a\tb\n1 2\t3\n", [["a": "1 2", "b": "3"]], .tab),
    CSVCase("characters of several bytes", "ä,日本\n€,😀 x\n", [["ä": "€", "日本": "😀 x"]]),
    CSVCase("an empty text", "", []),
    CSVCase("headers alone", "a,b\n", []),
  ]
}

@Suite("Reading CSV")
struct CSVItemsTests {
  @Test("follows each rule", arguments: CSVCase.all)
  func rules(_ example: CSVCase) {
    let format = ItemFormat.csv(CSVFormat(delimiter: example.delimiter, headers: .firstRow))
    let reading = Reading(example.text, format)
    #expect(reading.values == example.items)
    #expect(reading.cause == nil)
  }

  @Test("gives the same items wherever the text is cut", arguments: CSVCase.all)
  func pieces(_ example: CSVCase) {
    let format = ItemFormat.csv(CSVFormat(delimiter: example.delimiter, headers: .firstRow))
    for size in 1...max(1, example.text.utf8.count) {
      #expect(Reading(example.text, format, pieces: size).values == example.items, "pieces of \(size)")
    }
  }

  @Test("keeps the order of the columns and tells where rows come from")
  func order() {
    let item = Reading("z,a,m\n1,2,3", .firstRow).items.first
    #expect(item?.value.text() == #"{"z":"1","a":"2","m":"3"}"#)
    #expect(item?.source == "S3://b/k")
    #expect(item?.key == nil)
  }

  @Test("takes headers from the definition")
  func givenHeaders() {
    let format = ItemFormat.csv(CSVFormat(headers: .given(["H1"])))
    #expect(
      Reading("Value1,Value2\n,,,\nNull,None,\n", format).values == [["H1": "Value1"], ["H1": ""], ["H1": "Null"]]
    )
  }

  @Test(
    "tells what is wrong, behind the rows before it",
    arguments: [
      ("a,b,a\n1,2,3", 0, "CSV headers cannot contain duplicates."),
      (",\n1,2", 0, "CSV headers cannot contain duplicates."),
      (
        "a\n1\n2,\"x\n", 1,
        "S3://b/k:3:3: found a quotation mark that nothing closes, expected '\"' at the end of the field"
      ),
    ]
  )
  func failures(_ text: String, _ count: Int, _ cause: String) {
    let reading = Reading(text, .firstRow)
    #expect(reading.items.count == count)
    #expect(reading.cause == cause)
  }

  @Test("tells where bytes are not UTF-8", arguments: [1, 2, 3, 100])
  func encoding(_ pieces: Int) {
    let reading = Reading(Array("a\n1\nä".utf8) + [0xC3, 0x28], .firstRow, pieces: pieces)
    #expect(reading.values == [["a": "1"]])
    #expect(reading.cause == "S3://b/k:3:2: found a byte that is not UTF-8, expected a text encoded as UTF-8")
  }

  @Test("takes headers of at most 10 KiB", arguments: [true, false])
  func longHeaders(_ areGiven: Bool) {
    let name = String(repeating: "h", count: 10_241)
    let format = CSVFormat(headers: areGiven ? .given([name]) : .firstRow)
    let cause = Reading(name + "\n1", .csv(format)).cause
    #expect(cause == "The CSV headers are longer than 10240 bytes, expected at most that many")
  }

  @Test("takes items of at most 8 MB")
  func longItems() {
    let field = String(repeating: "x", count: 8 << 20)
    #expect(Reading("a\n\(field.dropLast(2))\n", .firstRow).items.count == 1)
    let cause = Reading("a\n1\n\(field)\n", .firstRow).cause
    #expect(cause == "S3://b/k:3:1: found an item of more than 8388608 bytes, expected at most that many")
  }
}

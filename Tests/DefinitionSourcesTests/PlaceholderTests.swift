import DefinitionSources
import JSONModel
import Testing

@Suite("Placeholders in definitions")
struct PlaceholderTests {
  private static let text = """
    {"StartAt": "${First}", "TimeoutSeconds": ${Limit},
     "States": {"A": {"Resource": "${OrderFunctionArn}", "Table": "x-${AWS::Region}-${Stage}"}}}
    """

  @Test("get the values that are given, numbers too")
  func isFilled() throws {
    let files = Files(texts: ["m.asl.json": Self.text])
    let source = try files.source("m.asl.json", ["First": "A", "Limit": "5", "Stage": "dev", "OrderFunctionArn": "f"])
    #expect(source.document?.value["TimeoutSeconds"] == 5)
    #expect(source.document?.value["States"]?["A"]?["Table"] == "x-us-east-1-dev")
    #expect(source.findings.isEmpty)
    #expect(source.document?.root["TimeoutSeconds"]?.range.lowerBound.description == "1:43")
    #expect(source.document?.root["States"]?["A"]?["Table"]?.range.upperBound.description == "2:90")
  }

  @Test("get a plausible value and a warning where none is given")
  func isGuessed() throws {
    let source = try Files(texts: ["m.asl.json": Self.text]).source("m.asl.json", ["Limit": "5", "First": "A"])
    let state = source.document?.value["States"]?["A"]
    #expect(state?["Resource"] == "arn:aws:lambda:us-east-1:123456789012:function:OrderFunctionArn")
    #expect(state?["Table"] == "x-us-east-1-Stage")
    #expect(source.findings.map(\.range.lowerBound.description) == ["2:32", "2:81"])
  }

  @Test("are refused where nothing plausible can stand")
  func isRefused() {
    let mistake = Files(texts: ["m.asl.json": Self.text]).mistake("m.asl.json")
    #expect(mistake == "m.asl.json:1:43: there is no value for ${Limit}; give it with --substitute Limit=VALUE")
  }

  @Test("are refused with a value that is no JSON, where only JSON can stand", arguments: ["abc", "5s", "tru"])
  func isNoJSON(_ value: String) {
    let files = Files(texts: ["m.asl.json": Self.text])
    let mistake = files.mistake("m.asl.json", ["First": "A", "Limit": value])
    #expect(
      mistake
        == "m.asl.json:1:43: the value of Limit, '\(value)', is no JSON, but a number or another value has to be here; "
        + "if it is a text, write \"${Limit}\" in quotes"
    )
  }

  @Test("may be parts of a value, and are not blamed for what is wrong elsewhere")
  func isPart() throws {
    let files = Files(texts: ["m.json": #"{"a": -${N}, "b": [${Rest}]}"#, "n.json": #"{"a": ${N}, oops}"#])
    let source = try files.source("m.json", ["N": "5", "Rest": "1, 2"])
    #expect(source.document?.value == ["a": -5, "b": [1, 2]])
    #expect(files.mistake("n.json", ["N": "5"]) == nil)
  }

  @Test("are told apart from expressions", arguments: ["{% ${'a': 1} %}", "${", "${a b}", "$x{y}"])
  func isNone(_ text: String) throws {
    let files = Files(texts: ["m": JSON.object(["a": .string(text)]).text()])
    #expect(try files.source("m").document?.value["a"]?.string == text)
  }

  @Test(
    "the form of a file is told by what is in it",
    arguments: [
      ("a.json", "StartAt: A"), ("a.yaml", #"{"StartAt": "A"}"#), ("a", "StartAt: A"), ("-", #"{"StartAt": "A"}"#),
    ]
  )
  func tellsForm(_ path: String, _ text: String) throws {
    #expect(try Files(texts: [path: text]).source(path).document?.value["StartAt"] == "A")
  }
}

import DefinitionSources
import JSONModel
import StatesLanguage
import Testing

/// How a template has a definition, and what is read from it.
struct TemplateCase: CustomTestStringConvertible, Sendable {
  let properties: String
  let resource: String

  init(_ properties: String, _ resource: String) {
    self.properties = properties
    self.resource = resource
  }

  var testDescription: String { properties }

  static let all = [
    TemplateCase("Definition: { States: { A: { Resource: !GetAtt Work.Arn } } }", arn("function:Work")),
    TemplateCase(
      "Definition: { States: { A: { Resource: !Ref Jobs } } }",
      "https://sqs.us-east-1.amazonaws.com/123456789012/Jobs"
    ),
    TemplateCase("Definition: { States: { A: { Resource: !Ref Orders } } }", "all-orders"),
    TemplateCase("Definition: { States: { A: { Resource: !If [ Big, x, !Ref Stage ] } } }", "dev"),
    TemplateCase("Definition: { States: { A: { Resource: !FindInMap [ M, !Ref Stage, v ] } } }", "found"),
    TemplateCase("Definition: { States: { A: { Resource: !Select [ 1, !Split [ '-', a-b-c ] ] } } }", "b"),
    TemplateCase(
      "Definition: { States: { A: { Resource: '${W}' } } }\n      DefinitionSubstitutions: { W: !GetAtt Work.Arn }",
      arn("function:Work")
    ),
    TemplateCase(
      "DefinitionString: !Sub '{\"States\": {\"A\": {\"Resource\": \"${Work.Arn}:${!x}\"}}}'",
      arn("function:Work") + ":x"
    ),
    TemplateCase(
      """
      DefinitionString: !Sub |
              {"States":
                {"A": {"Resource":
                  "${Work.Arn}"}}}
      """,
      arn("function:Work")
    ),
    TemplateCase(
      """
      DefinitionString: |
              {"States": {
                "A": {"Resource": "${W}:${W}"}
              }}
            DefinitionSubstitutions: { W: x }
      """,
      "x:x"
    ),
    TemplateCase(
      "DefinitionString: !Join [ '', [ '{\"States\": {\"A\": {\"Resource\": \"', !GetAtt Work.Arn, '\"}}}' ] ]",
      arn("function:Work")
    ),
    TemplateCase("DefinitionString: { 'Fn::ToJsonString': { States: { A: { Resource: x } } } }", "x"),
    TemplateCase("DefinitionUri: machines/a.asl.yaml", "from a file"),
  ]

  private static func arn(_ resource: String) -> String { "arn:aws:lambda:us-east-1:123456789012:" + resource }

  var files: Files {
    let template = """
      Parameters: { Stage: { Type: String, Default: dev } }
      Mappings: { M: { dev: { v: found } } }
      Conditions: { Big: !Equals [ !Ref Stage, prod ] }
      Resources:
        Work: { Type: AWS::Serverless::Function }
        Jobs: { Type: AWS::SQS::Queue }
        Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: all-orders } }
        Machine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Type: EXPRESS
            \(properties)
      """
    return Files(texts: [
      "app/template.yaml": template, "app/machines/a.asl.yaml": "States: {A: {Resource: from a file}}",
    ])
  }
}

@Suite("Definitions in templates")
struct TemplateTests {
  @Test("are found in every form", arguments: TemplateCase.all)
  func isFound(_ template: TemplateCase) throws {
    let source = try template.files.source("app/template.yaml")
    #expect(source.document?.value["States"]?["A"]?["Resource"]?.string == template.resource)
    #expect(source.name == "Machine")
    #expect(source.workflow == .express)
  }

  @Test("have positions in the template, inside of strings too")
  func hasPositions() throws {
    let text = """
      {"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
        "DefinitionString": {"Fn::Join": ["", ["{\\"StartAt\\":\\"A\\",\\"States\\":{", "\\"A\\":{\\"Type\\":\\"Pass\\"}}}"]]}
      }}}}
      """
    let source = try Files(texts: ["m.template.json": text]).source("m.template.json")
    let state = source.document?.root["States"]?["A"]
    #expect(state?.nameRange?.lowerBound.line == 2)
    let range = try #require(state?["Type"]?.range)
    #expect(
      String(decoding: source.bytes[range.lowerBound.offset..<range.upperBound.offset], as: UTF8.self) == #"\"Pass\""#
    )
  }

  @Test(
    "end, though functions lead in circles",
    arguments: [
      ("Parameters: { P: { Default: !Ref P } }", "!Ref P"),
      ("Mappings: { m: { k: { v: !FindInMap [ m, k, v ] } } }", "!FindInMap [ m, k, v ]"),
      ("Conditions: { A: !Not [ !Condition B ], B: !Not [ !Condition A ] }", "!If [ A, x, y ]"),
      ("Conditions: { A: !Equals [ !If [ A, x, y ], x ] }", "!If [ A, x, y ]"),
    ]
  )
  func ends(_ section: String, _ value: String) throws {
    let machine = "{ Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: \(value) } } }"
    let source = try Files(texts: ["t.yaml": "\(section)\nResources: { M: \(machine) }"]).source("t.yaml")
    #expect(source.document?.value["StartAt"]?.string != nil)
  }

  private static let several = Files(texts: [
    "t.yaml": """
    Resources:
      One: { Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: X } } }
      Two: { Type: AWS::StepFunctions::StateMachine, Properties: { StateMachineName: second, Definition: { StartAt: Y } } }
    """,
    "none.yaml": "Resources: { A: { Type: AWS::SQS::Queue } }",
    "s3.yaml":
      "Resources: { A: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: { Bucket: b, Key: k } } } }",
    "gone.yaml": "Resources: { A: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: x.json } } }",
    "both.yaml":
      "Resources: { A: { Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: X }, DefinitionUri: a } } }",
    "bad.yaml": "Resources: { A: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionString: '{ oops' } } }",
  ])

  @Test("are chosen by logical id or name", arguments: [("One", "X"), ("Two", "Y"), ("second", "Y")])
  func isChosen(_ name: String, _ start: String) throws {
    #expect(try Self.several.source("t.yaml", machine: name).document?.value["StartAt"]?.string == start)
  }

  @Test(
    "are refused with what there is",
    arguments: [
      ("t.yaml", nil, "t.yaml:1:1: this template has several state machines; choose one with --machine NAME: One, Two"),
      ("t.yaml", "On", "t.yaml:1:1: this template has no state machine 'On'; there is: One, Two; did you mean 'One'?"),
      (
        "none.yaml", nil,
        "none.yaml:1:1: this template has no state machine; expected a resource of type AWS::Serverless::StateMachine or "
          + "AWS::StepFunctions::StateMachine"
      ),
      (
        "s3.yaml", nil,
        "s3.yaml:1:85: the definition of 'A' is an object in S3, which is not here; give the file itself"
      ),
      (
        "gone.yaml", nil,
        "gone.yaml:1:85: the definition of 'A', x.json, cannot be read: No such file or directory"
      ),
      (
        "both.yaml", nil,
        "both.yaml:1:98: 'A' has 'Definition' and 'DefinitionUri'; only one of them may be there"
      ),
      (
        "bad.yaml", nil,
        "bad.yaml:1:91: the text of the definition is no JSON: found 'o', expected a member name in double quotes or '}'"
      ),
    ] as [(String, String?, String)]
  )
  func isRefused(_ path: String, _ machine: String?, _ message: String) {
    #expect(Self.several.mistake(path, machine: machine) == message)
  }
}

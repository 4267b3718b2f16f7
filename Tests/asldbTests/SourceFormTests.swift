import Testing

@Suite("definitions in other forms")
struct SourceFormTests {
  private let files = [
    "m.asl.yaml": """
    StartAt: Greet
    States:
      Greet:   # says hello
        Type: Pass
        Parameters: { text.$: "States.Format('${Word} {}', $.name)" }
        End: true
    """,
    "template.yaml": """
    Resources:
      Hello:
        Type: AWS::Serverless::StateMachine
        Properties: { Type: EXPRESS, DefinitionUri: m.asl.yaml, DefinitionSubstitutions: { Word: Hello } }
      Other: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionString: '{"StartAt": "A"}' } }
    """,
  ]

  @Test("a YAML definition runs with the values that are given")
  func runsYAML() throws {
    let place = try Workplace(files)
    let run = try place.run("run", "m.asl.yaml", "--substitute", "Word=Hi", "--input-json", #"{"name": "Jo"}"#)
    #expect(run == ProgramRun(output: "{\n  \"text\": \"Hi Jo\"\n}\n"))
  }

  @Test("a machine of a template runs, chosen by name")
  func runsTemplate() throws {
    let place = try Workplace(files)
    let run = try place.run("run", "template.yaml#Hello", "--input-json", #"{"name": "Jo"}"#)
    #expect(run == ProgramRun(output: "{\n  \"text\": \"Hello Jo\"\n}\n"))
    #expect(try place.run("run", "template.yaml").complaints.contains("choose one with --machine NAME: Hello, Other"))
  }

  @Test("what is wrong in a string of a template is told at its place in the template")
  func pointsIntoTemplate() throws {
    let run = try Workplace(files).run("check", "template.yaml", "--machine", "Other")
    #expect(run.output.hasPrefix("template.yaml:5:"))
    #expect(run.code == 1)
  }

  @Test("asldb.yaml beside the definition says what options would, and options win over it")
  func takesBindings() throws {
    let bindings = "substitute: { Word: Hey }\ninput: in.json\n"
    let place = try Workplace(files.merging(["asldb.yaml": bindings, "in.json": #"{"name": "Al"}"#]) { $1 })
    #expect(try place.run("run", "m.asl.yaml").output.contains("Hey Al"))
    #expect(try place.run("run", "m.asl.yaml", "--substitute", "Word=Oi").output.contains("Oi Al"))
  }

  @Test("a wrong key of the bindings is told with its place and the nearest key")
  func refusesBindings() throws {
    let run = try Workplace(files.merging(["asldb.yaml": "inputs: x\n"]) { $1 }).run("run", "m.asl.yaml")
    #expect(run.code == 2)
    #expect(run.complaints.hasPrefix("asldb.yaml:1:1: error: there is no key 'inputs'"))
    #expect(run.complaints.contains("did you mean 'input'?"))
  }
}

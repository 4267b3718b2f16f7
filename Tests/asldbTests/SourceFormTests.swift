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

  @Test("check looks at all machines of a template, and run asks for one")
  func checksAllMachines() throws {
    let place = try Workplace(files)
    let run = try place.run("check", "template.yaml")
    #expect(run.code == 1 && run.output.contains("template.yaml:5:"), "\(run)")
    #expect(run.output.hasSuffix("2 definitions: 1 error\n"), "\(run)")
    let piped = try place.run("check", "-", input: try place.text(of: "template.yaml"))
    #expect(piped.code == 1 && piped.output.hasSuffix("2 definitions: 1 error\n"), "\(piped)")
    #expect(try place.run("check", "template.yaml#Hello").output == "1 definition: no problems\n")
  }

  @Test("a value for a name that there is not is told of", arguments: ["run", "check", "graph"])
  func unknownSubstitution(_ command: String) throws {
    let run = try Workplace(files)
      .run(command, "m.asl.yaml", "--substitute", "Wort=Hi", "--substitute", "Word=Hi")
    #expect(
      run.complaints.contains(
        "warning: --substitute Wort=…: there is no ${Wort} and no parameter 'Wort'; did you mean 'Word'?"
      ),
      "\(run)"
    )
    #expect(!run.complaints.contains("Word=…"))
  }

  @Test("so is one in a file of values or in bindings, with its file; the option that wins is told alone")
  func unknownInFile() throws {
    let place = try Workplace(
      files.merging(["v.yaml": "Wort: Hi\nWord: Hi\n", "asldb.yaml": "substitute: { Ward: Hi, Wort: Hi }\n"]) { $1 }
    )
    let run = try place.run("check", "m.asl.yaml", "--substitutions", "v.yaml", "--substitute", "Wird=Hi")
    let expected = [("--substitute Wird=…", "Wird"), ("v.yaml", "Wort"), ("asldb.yaml", "Ward")].map { origin, name in
      "warning: \(origin): there is no ${\(name)} and no parameter '\(name)'; did you mean 'Word'?\n"
    }
    #expect(run.complaints == expected.joined(), "\(run)")
  }

  @Test("a value for a parameter, a reference or a placeholder of a template has its use")
  func knownSubstitutions() throws {
    let template = """
      Parameters: { Stage: { Type: String } }
      Resources:
        M:
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition:
              StartAt: A
              States: { A: { Type: Pass, Result: !Sub "${Word} ${Stage}", Parameters: { q: !Ref Queue }, End: true } }
      """
    let values = ["Stage=s", "Word=w", "Queue=q"].flatMap { ["--substitute", $0] }
    let run = try Workplace(["t.yaml": template]).run(["run", "t.yaml"] + values)
    #expect(run == ProgramRun(output: "\"w s\"\n"))
  }

  @Test("a file of asldb.yaml or of a template that is not there is told where it is named")
  func missingFiles() throws {
    for (line, message) in [
      ("input: no.json", "asldb.yaml:1:8: error: there is no file no.json"),
      ("mocks: no.json#M/Case", "asldb.yaml:1:8: error: there is no file no.json"),
      ("s3: nowhere", "asldb.yaml:1:5: error: there is no folder nowhere"),
    ] {
      let place = try Workplace(files.merging(["asldb.yaml": line + "\n"]) { $1 })
      let run = try place.run("run", "m.asl.yaml")
      #expect(run.code == 2 && run.complaints.contains(message), "\(run)")
      #expect(try place.run("check", "m.asl.yaml").code == 0)
    }
    let template = try #require(files["template.yaml"]).replacing("m.asl.yaml", with: "no.asl.yaml")
    let run = try Workplace(["template.yaml": template]).run("run", "template.yaml#Hello")
    let message = "template.yaml:4:49: error: the definition of 'Hello', no.asl.yaml, cannot be read"
    #expect(run.code == 2 && run.complaints.hasPrefix(message), "\(run)")
  }

  @Test("a template's type of machine that there is not is told at its place")
  func wrongType() throws {
    let template = try #require(files["template.yaml"]).replacing("EXPRESS", with: "FAST")
    let run = try Workplace(files.merging(["template.yaml": template]) { $1 }).run("run", "template.yaml#Hello")
    let message = "template.yaml:4:25: error: the type of 'Hello' is STANDARD or EXPRESS, not 'FAST'"
    #expect(run.code == 2 && run.complaints.hasPrefix(message), "\(run)")
  }

  @Test("a machine that is named after its file has at most 80 characters")
  func longName() throws {
    let text = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$$.StateMachine.Name", "End": true}}}"#
    let family = "👩‍👩‍👧"
    for (name, cut) in [
      (String(repeating: "long", count: 30), String(repeating: "long", count: 20)),
      (String(repeating: "l", count: 78) + family, String(repeating: "l", count: 78)),
    ] {
      let run = try Workplace([name + ".asl.json": text]).run("run", name + ".asl.json")
      #expect(run == ProgramRun(output: "\"\(cut)\"\n"))
    }
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

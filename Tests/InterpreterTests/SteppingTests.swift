import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A step is one stage of one state's data flow")
struct SteppingTests {
  /// A definition and the stages that its execution goes through.
  struct Walk: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let definition: String
    var input = "{}"
    let stages: [String]
  }

  static let walks = [
    Walk(
      testDescription: "a bare Pass is entered and left",
      definition: #"{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}"#,
      stages: ["A enter", "A exit"]
    ),
    Walk(
      testDescription: "a Pass goes through the fields that it has",
      definition: #"""
        {"StartAt":"A","States":{"A":{"Type":"Pass","InputPath":"$.a","Parameters":{"x.$":"$.b"},"ResultPath":"$.r",
        "Assign":{"v.$":"$.x"},"OutputPath":"$.r","Next":"B"},"B":{"Type":"Succeed"}}}
        """#,
      input: #"{"a":{"b":1}}"#,
      stages: [
        "A enter", "A inputPath", "A parameters", "A resultPath", "A assign", "A outputPath", "A exit", "B enter",
        "B exit",
      ]
    ),
    Walk(
      testDescription: "a Choice chooses between entering and leaving",
      definition: #"""
        {"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericEquals":1,"Next":"One"}],
        "Default":"Other"},"One":{"Type":"Succeed"},"Other":{"Type":"Fail","Error":"E","Cause":"C"}}}
        """#,
      stages: ["C enter", "C perform", "C recover"]
    ),
    Walk(
      testDescription: "the branches of a Parallel run one after the other by default",
      definition: #"""
        {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
        {"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}},
        {"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}]}}}
        """#,
      stages: ["P enter", "P perform", "A enter", "A exit", "B enter", "B exit", "P exit"]
    ),
  ]

  @Test("visits stages in order", arguments: walks)
  func visitsStagesInOrder(_ walk: Walk) throws {
    var execution = try execution(walk.definition, input: walk.input)
    var stages: [String] = []
    while let step = execution.step() {
      stages.append("\(execution.machine[step.state].name) \(step.stage)")
    }
    #expect(stages == walk.stages)
    #expect(execution.status.isFinal)
  }

  @Test("branches can be stepped in any order, with the same result")
  func anyOrder() throws {
    var execution = try execution(Self.walks[3].definition)
    execution.step()
    execution.step()
    #expect(execution.readyBranches.map(\.number) == [1, 2])
    var other = execution
    other.step(BranchID(number: 2))
    other.step(BranchID(number: 1))
    other.run()
    execution.run()
    #expect(execution.status == other.status)
    #expect(execution.history != other.history)
  }

  @Test("a kept copy is an earlier moment, and steps again to the same end")
  func copiesAreMoments() throws {
    var execution = try execution(Self.walks[1].definition, input: Self.walks[1].input)
    var moments = [execution]
    while execution.step() != nil { moments.append(execution) }
    for moment in moments {
      var again = moment
      again.run()
      #expect(again == execution)
    }
  }
}

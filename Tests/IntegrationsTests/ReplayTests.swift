import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A definition walks along the history that it made on AWS")
struct ReplayTests {
  @Test("and makes the same events at the same times, in the same order", arguments: RecordedWalk.all)
  func walks(_ walk: RecordedWalk) throws {
    let history = try history(walk.history)
    var replay = Replay(of: history, in: try machine(walk.definition))
    replay.walk()
    #expect(replay.divergence?.summary(in: replay.start.machine) == nil)
    #expect(replay.execution.status.name == walk.status)
    #expect(replay.execution.history.map(\.line) == history.events.map(\.line))
  }

  @Test("what was done leads the beginning to the end once more")
  func actions() throws {
    for walk in RecordedWalk.all {
      var replay = Replay(of: try history(walk.history), in: try machine(walk.definition))
      replay.walk()
      var again = replay.start
      for action in replay.actions {
        switch action {
        case .step(let branch): #expect(again.step(branch) != nil)
        case .tell(let stimulus, at: let moment): try again.deliver(stimulus, at: moment)
        case .edit(let edit): try again.apply(edit)
        case .serve: Issue.record("a history has no changes of simulated services")
        }
        _ = again.takeEffects()
      }
      #expect(again.history == replay.execution.history && again.status == replay.execution.status)
    }
  }

  @Test("role, account and start are those of the history")
  func settings() throws {
    let history = try history(
      #"1<-0 +9 ExecutionStarted {"input":{"a":1},"roleArn":"arn:aws-cn:iam::987654321098:role/r"}"#
    )
    let start = Replay(of: history, in: try machine(taskMachine())).start
    #expect(start.now == Instant.start2024.adding(seconds: 9))
    #expect(start.program.input == ["a": 1])
    #expect(start.program.settings.executionARN.hasPrefix("arn:aws-cn:states:us-east-1:987654321098:execution:"))
  }

  @Test("a wait of another length is the same way, and noted")
  func wait() throws {
    let walk = RecordedWalk.waits
    let definition = walk.definition.replacing("\"Seconds\":10", with: "\"Seconds\":3600")
    var replay = Replay(of: try history(walk.history), in: try machine(definition))
    replay.walk()
    #expect(replay.divergence == nil)
    let state = try #require(replay.start.machine.state(named: "W"))
    let (recorded, here) = (Instant.start2024.adding(seconds: 10.2), Instant.start2024.adding(seconds: 3600))
    #expect(replay.notes == [.wait(state, recorded: recorded, here: here)])
  }

  @Test("what nobody can know beforehand is taken from the history")
  func random() throws {
    let definition = #"""
      {"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"id.$":"States.UUID()"},"Next":"B"},
      "B":{"Type":"Pass","Parameters":{"same.$":"$.id","name.$":"$$.Execution.Name","at.$":"$$.State.EnteredTime"},
      "End":true}}}
      """#
    let id = "01234567-89ab-4def-8123-456789abcdef"
    let output = #"{"same":"\#(id)","name":"n","at":"2024-01-01T00:00:00.040Z"}"#
    let history = try history(
      #"""
      1<-0 +0 ExecutionStarted {"input":{}}
      2<-0 +0 PassStateEntered {"name":"A","input":{}}
      3<-2 +0 PassStateExited {"name":"A","output":{"id":"\#(id)"}}
      4<-3 +0 PassStateEntered {"name":"B","input":{"id":"\#(id)"}}
      5<-4 +0 PassStateExited {"name":"B","output":\#(output)}
      6<-5 +0 ExecutionSucceeded {"output":\#(output)}
      """#
    )
    var replay = Replay(of: history, in: try machine(definition))
    replay.walk()
    #expect(replay.divergence?.summary(in: replay.start.machine) == nil)
    guard case .succeeded(let end) = replay.execution.status else { return #expect(Bool(false)) }
    #expect(end["same"] == .string(id))
  }

  @Test("of a distributed Map, what it passed on is taken from the history")
  func distributedMap() throws {
    let walk = RecordedWalk.distributed
    var replay = Replay(of: try history(walk.history), in: try machine(walk.definition))
    replay.walk()
    let state = try #require(replay.start.machine.state(named: "M"))
    #expect(replay.notes == [.mapRun(state)])
    #expect(replay.execution.status == .succeeded(output: ["all": [10, 20]]))
  }
}

extension HistoryEvent {
  /// The event in a line; the ARN of a Map Run, which nobody can know beforehand, is left out.
  fileprivate var line: String {
    let data = if case .mapRunStarted = detail { "" } else { data.text() }
    return "\(id)<-\(previousID) \(moment.timestamp) \(detail.type) \(data)"
  }
}

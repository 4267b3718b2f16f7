import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A Map Run ends as a history tells it, without its children")
struct MapRunElsewhereTests {
  private static let definition = #"""
    {"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.items","ResultSelector":{"never.$":"$.there"},
      "Catch":[{"ErrorEquals":["States.ExceedToleratedFailureThreshold"],"Next":"Sorry"}],"Next":"Done",
      "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"T","States":{
        "T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}}},
      "Sorry":{"Type":"Pass","End":true},"Done":{"Type":"Succeed"}}}
    """#
  private let run = MapRunID(number: 1)

  /// An execution whose Map Run has begun.
  private func begun() throws -> Execution {
    var execution = try execution(Self.definition, input: #"{"items":[1,2,3]}"#)
    while execution.mapRun(run) == nil { execution.step(.main) }
    return execution
  }

  @Test("what the Map passed on and set is taken as it is")
  func success() throws {
    var execution = try begun()
    let output: JSON = ["all": [10, 20, 30]]
    try execution.deliver(.mapRunEnded(run, .succeeded(output: output, assigned: [])), at: .after(9))
    #expect(execution.pendingTasks.isEmpty)
    execution.run()
    #expect(execution.status == .succeeded(output: output))
    #expect(
      execution.events.suffix(7) == [
        "4<-3 MapRunStarted", "5<-4 MapRunSucceeded", "6<-5 MapStateSucceeded", "7<-4 MapStateExited",
        "8<-7 SucceedStateEntered", "9<-8 SucceedStateExited", "10<-9 ExecutionSucceeded",
      ]
    )
  }

  @Test("its failure is caught as one of its own is")
  func failure() throws {
    var execution = try begun()
    let end = MapRunEnd.failed(error: .exceedToleratedFailureThreshold, cause: "c")
    try execution.deliver(.mapRunEnded(run, end), at: .after(9))
    execution.run()
    #expect(execution.status == .succeeded(output: ["Error": "States.ExceedToleratedFailureThreshold", "Cause": "c"]))
  }

  @Test("one that has ended, or never began, does not end again")
  func refusal() throws {
    var execution = try begun()
    let end = MapRunEnd.failed(error: "E", cause: "c")
    let other = MapRunID(number: 2)
    #expect(throws: StimulusError.noSuchMapRun(other)) {
      try execution.deliver(.mapRunEnded(other, end), at: execution.now)
    }
    try execution.deliver(.mapRunEnded(run, end), at: execution.now)
    #expect(throws: StimulusError.noSuchMapRun(run)) {
      try execution.deliver(.mapRunEnded(run, end), at: execution.now)
    }
  }
}

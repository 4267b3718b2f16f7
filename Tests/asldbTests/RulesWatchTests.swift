import Testing

@testable import asldb

@Suite("files that say who answers tasks, and are saved while a definition is debugged", .serialized)
struct RulesWatchTests {
  private static let definition = #"""
    {"StartAt": "Send", "States": {"Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
     "Parameters": {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/q", "MessageBody": "x"}, "End": true}}}
    """#

  private static func bindings(messages: String) -> [UInt8] {
    Array("resources: {'sqs:*': simulated}\nsimulate: {queues: {q: {messages: [\(messages)]}}}\n".utf8)
  }

  /// A session that stands before the task.
  private func session(in place: Workplace) throws -> RunningProgram {
    let program = try RunningProgram(["m.json", "--plain", "--record", "s.jsonl"], in: place)
    try program.wait(for: "at #1: before Send (Task)\n")
    return program
  }

  @Test("simulated services begin with what it says at once, as long as nothing has been done")
  func atOnce() throws {
    let place = try Workplace(["m.json": Self.definition])
    let program = try session(in: place)
    try place.write(Self.bindings(messages: "a, b"), to: "asldb.yaml")
    try program.type("services")
    let output = try program.end()
    #expect(output.contains("the simulated services begin with what it says\nqueue q: 2 messages\n"), "\(output)")
  }

  @Test("and otherwise when the execution begins again, which a recording leads to as well")
  func afterRestart() throws {
    let place = try Workplace(["m.json": Self.definition, "asldb.yaml": ""])
    try place.write(Self.bindings(messages: "a"), to: "asldb.yaml")
    let program = try session(in: place)
    try program.type("continue")
    try program.wait(for: "SUCCEEDED")
    try place.write(Self.bindings(messages: "a, b, c"), to: "asldb.yaml")
    for line in ["services", "restart", "services", "continue"] { try program.type(line) }
    let output = try program.end()
    let words = "what it says of simulated services takes effect when the execution begins again: restart\n"
    #expect(output.contains(words + "queue q: 2 messages\n"), "\(output)")
    #expect(output.contains("queue q: 3 messages\n"), "\(output)")
    let replay = try place.run("replay", "s.jsonl", "--check")
    #expect(replay.code == 0 && replay.output.contains("lead where they did"), "\(replay)")
  }

  @Test("what takes effect only in another session is named, machines among it")
  func late() throws {
    let machine = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
    let rules = "machines: {other: other.json}\n"
    let place = try Workplace(["m.json": Self.definition, "asldb.yaml": rules, "other.json": machine])
    let program = try session(in: place)
    try place.write(Array(machine.replacing("Succeed", with: "Fail").utf8), to: "other.json")
    try program.type("where")
    try program.wait(for: "changed: other.json; new tasks are answered by what is there now")
    try program.wait(for: "'machines' takes effect only when asldb is started again")
    try place.write(Array((rules + "limits: off\n").utf8), to: "asldb.yaml")
    try program.type("where")
    let output = try program.end()
    #expect(output.contains("'limits', 'machines' take effect only when asldb is started again"), "\(output)")
  }

  @Test("a file that is gone is told, and what it said stays")
  func gone() throws {
    let place = try Workplace(["m.json": Self.definition, "asldb.yaml": "default: skeleton\n"])
    let program = try session(in: place)
    try place.remove("asldb.yaml")
    try program.type("continue")
    let output = try program.end()
    #expect(output.contains("asldb.yaml: gone; what was read before stays\n"), "\(output)")
    #expect(output.contains("SUCCEEDED"), "\(output)")
  }
}

@Suite("the other name of the bindings")
struct BindingsNameTests {
  private static let definition = #"""
    {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
     "Parameters": {"QueueUrl": "q", "MessageBody": "x"}}}}
    """#

  @Test("asldb.yml is read where there is no asldb.yaml, and told where there is")
  func otherName() throws {
    let place = try Workplace(["m.json": Self.definition, "asldb.yml": "tasks: {A: {return: 1}}\n"])
    #expect(try place.run("run", "m.json") == ProgramRun(output: "1\n"))
    try place.write(Array("tasks: {A: {return: 2}}\n".utf8), to: "asldb.yaml")
    let words = "asldb.yml: warning: this file is not read, since there is asldb.yaml\n"
    #expect(try place.run("run", "m.json") == ProgramRun(output: "2\n", complaints: words))
  }

  @Test("a rule for a resource that nothing is called by is told with the near one")
  func idle() throws {
    let rules = "resources: {'sqss:*': ask, 'sqs:*': {return: 1}}\n"
    let place = try Workplace(["m.json": Self.definition, "asldb.yaml": rules])
    let words = "asldb.yaml:1: warning: nothing that a Task calls is 'sqss:*'; did you mean 'sqs:*'?\n"
    #expect(try place.run("run", "m.json") == ProgramRun(output: "1\n", complaints: words))
  }
}

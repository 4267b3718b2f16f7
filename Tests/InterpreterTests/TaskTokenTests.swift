import Interpreter
import Testing

@Suite("Task tokens")
struct TaskTokenTests {
  private static let task = TaskID(branch: BranchID(number: 3), number: 7)

  @Test("a token is read as it was written")
  func round() {
    let token = TaskToken(of: Self.task, seed: 42)
    #expect(TaskToken(parsing: token.text) == token)
    #expect(token.task == Self.task)
    #expect(token.execution == TaskToken.execution(ofSeed: 42))
  }

  @Test("another task or another seed has another secret")
  func differ() {
    let token = TaskToken(of: Self.task, seed: 42)
    let next = TaskToken(of: TaskID(branch: Self.task.branch, number: 8), seed: 42)
    #expect(token.text.split(separator: "-").last != next.text.split(separator: "-").last)
    #expect(TaskToken(of: Self.task, seed: 43).execution != token.execution)
  }

  @Test("other texts are no tokens", arguments: ["", "asldb", "asldb-1-2-3", "aws-1-2-3-4", "asldb-x-2-3-4"])
  func others(_ text: String) { #expect(TaskToken(parsing: text) == nil) }
}

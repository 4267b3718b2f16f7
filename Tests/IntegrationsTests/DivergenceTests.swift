import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A changed definition goes another way than the history")
struct DivergenceTests {
  /// A walk, what is changed in its definition, and what is said then.
  struct Change: Sendable, CustomTestStringConvertible {
    let walk: RecordedWalk
    let old: String
    let new: String
    let summary: String
    var testDescription: String { summary }

    init(_ walk: RecordedWalk, _ old: String, _ new: String, _ summary: String) {
      (self.walk, self.old, self.new, self.summary) = (walk, old, new, summary)
    }
  }

  static let changes = [
    Change(
      .loop,
      #""NumericLessThan":2"#,
      #""NumericLessThan":1"#,
      "event 4 in 'C': the history enters Pass 'P', the definition enters Fail 'S'"
    ),
    Change(
      .loop,
      "States.MathAdd($.n, 1)",
      "States.MathAdd($.n, 2)",
      "event 5 in 'P': the history leaves Pass 'P', the definition does so with other data; "
        + "output/n: 2 in the history, 3 here"
    ),
    Change(
      .loop,
      #""S":{"Type":"Fail"}"#,
      #""S":{"Type":"Succeed"}"#,
      "event 8 in 'C': the history enters Fail 'S', the definition enters Succeed 'S'"
    ),
    Change(
      .success,
      #""End":true"#,
      #""Parameters":{"a":2},"End":true"#,
      "event 3 in 'Ship': the history calls arn:aws:states:::lambda:invoke, the definition does so with other data; "
        + "parameters/a: 1 in the history, 2 here"
    ),
    Change(
      .success,
      #""End":true}"#,
      #""Next":"More"},"More":{"Type":"Succeed"}"#,
      "event 7 in 'Ship': the history succeeds, the definition enters Succeed 'More'"
    ),
    Change(
      .success,
      #""Type":"Task","Resource":"arn:aws:states:::lambda:invoke""#,
      #""Type":"Pass""#,
      "event 2 in 'Ship': the history enters Task 'Ship', the definition enters Pass 'Ship'"
    ),
    Change(
      .retried,
      #""IntervalSeconds":2"#,
      #""IntervalSeconds":2,"MaxAttempts":1"#,
      "event 9 in 'Ship': the history calls arn:aws:states:::lambda:invoke, the definition fails with E"
    ),
    Change(
      .caught,
      #"["E"]"#,
      #"["F"]"#,
      "event 6 in 'T': the history leaves Task 'T', the definition fails with E"
    ),
    Change(
      .timedOut,
      #""TimeoutSeconds":5,"#,
      "",
      "event 3 in 'Ship': the history calls arn:aws:states:::lambda:invoke, the definition does so with other data; "
        + "timeoutInSeconds: 5 in the history, nothing here"
    ),
    Change(
      .outOfTime,
      #""TimeoutSeconds":30,"#,
      "",
      "event 5: the history times out, the definition sets no limit of time here"
    ),
    Change(
      .success,
      #""StartAt""#,
      #""TimeoutSeconds":1,"StartAt""#,
      "event 5 in 'Ship': the history has its task succeed, the definition has timed out after 1 s (TimeoutSeconds)"
    ),
    Change(
      .parallel,
      #""Branches":["#,
      #""Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"#,
      "event 13 in 'A': the history ends a Parallel well, the definition enters Pass 'X'"
    ),
    Change(
      .parallel,
      #"{"StartAt":"B","States":{"B""#,
      #"{"StartAt":"Z","States":{"Z""#,
      "event 4 in 'P': the history enters Pass 'B', the definition enters Pass 'Z'"
    ),
    Change(
      .map,
      #""ItemsPath":"$.items""#,
      #""ItemsPath":"$.items[0:1]""#,
      "event 3 in 'M': the history starts a Map over 2 items, the definition does so with other data; "
        + "length: 2 in the history, 1 here"
    ),
    Change(
      .redriven,
      #""End":true"#,
      #""Catch":[{"ErrorEquals":["E"],"Next":"S"}],"End":true},"S":{"Type":"Succeed""#,
      "event 6 in 'Ship': the history fails with E, the definition leaves Task 'Ship'"
    ),
    Change(
      .distributed,
      #""Parameters":{"all.$":"$.all"}"#,
      #""Parameters":{"all.$":"$.items"}"#,
      "event 9 in 'P': the history leaves Pass 'P', the definition does so with other data; "
        + "output/all/0: 10 in the history, 1 here; output/all/1: 20 in the history, 2 here"
    ),
  ]

  @Test("at the first event that it does not make", arguments: changes)
  func diverges(_ change: Change) throws {
    let definition = change.walk.definition.replacing(change.old, with: change.new)
    #expect(definition != change.walk.definition)
    var replay = Replay(of: try history(change.walk.history), in: try machine(definition))
    replay.walk()
    #expect(replay.divergence?.summary(in: replay.start.machine) == change.summary)
  }

  @Test("and stands before what it does instead")
  func standsBefore() throws {
    let change = Self.changes[0]
    let definition = change.walk.definition.replacing(change.old, with: change.new)
    var replay = Replay(of: try history(change.walk.history), in: try machine(definition))
    replay.walk()
    let branch = try #require(replay.execution.branch(.main))
    #expect(replay.execution.machine[branch.visit.state].name == "S" && branch.visit.stage == .enter)
  }

  @Test("another input is another way from where it is seen")
  func input() throws {
    var replay = Replay(
      of: try history(RecordedWalk.loop.history),
      in: try machine(RecordedWalk.loop.definition),
      input: 5
    )
    replay.walk()
    #expect(
      replay.divergence?.summary(in: replay.start.machine)
        == "event 2 in 'C': the history enters Choice 'C', the definition does so with other data; "
        + #"input: {"n":1} in the history, 5 here"#
    )
  }
}

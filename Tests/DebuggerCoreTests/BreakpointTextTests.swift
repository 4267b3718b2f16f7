import DebuggerCore
import Integrations
import StatesLanguage
import Testing

@Suite("The text of breakpoints")
struct BreakpointTextTests {
  @Test(
    "a breakpoint's text is read and written back as it was",
    arguments: [
      "break Ship",
      "break Fan[3]/Ship",
      "break Fan[*]/Sh*",
      "break Fan/Each[0]/Ship",
      "break \"Needs a person?\"",
      "break \"a/b [1] \\\"c\\\" \\\\\"",
      "break \"Needs a \"*",
      "break *",
      "break type:Task",
      "break Fan[1]/type:Map",
      "break Ship stage:args",
      "break Ship stage:result",
      "break Ship stage:output",
      "break Ship stage:exit",
      "break edge:Route#2",
      "break edge:Fan[0]/Route#default",
      "break catch:Ship",
      "break catch:Ship#1",
      "break error:*",
      "break error:States.Timeout uncaught",
      "break error:\"Out of stock\" retried",
      "break error:Lambda.* caught",
      "break error:* timeout",
      "break error:* heartbeat",
      "break change:$.total",
      "break change:$.items[0]['a b']",
      "break change:$x",
      "break Ship if {% $states.input.total > 100 %}",
      "break Ship if $.items[?(@.price > 3)]",
      "break Ship if {% $x %} hits>=3 once after:#2",
      "break Ship hits=2",
      "break Ship hits%10",
      "log Ship \"total={% $states.input.total %} and {% \"a\" %}!\"",
      "log Ship stage:result \"say \\\"it\\\"\" if $.late once",
      "log Ship \"\"",
    ]
  )
  func same(_ text: String) throws {
    let rule = try BreakpointRule(parsing: text)
    #expect(rule.text == text)
    #expect(try BreakpointRule(parsing: rule.text) == rule)
  }

  @Test(
    "what can be left out or stands elsewhere is written in one way",
    arguments: [
      ("  break   Ship  ", "break Ship"),
      ("break \"Ship\"", "break Ship"),
      ("break Ship stage:enter", "break Ship"),
      ("break error:Busy raised", "break error:Busy"),
      ("break Ship once after:#1 hits>=2 if $.a", "break Ship if $.a hits>=2 once after:#1"),
      ("break S**p", "break S*p"),
    ]
  )
  func canonical(_ text: String, _ written: String) throws {
    #expect(try BreakpointRule(parsing: text).text == written)
  }

  @Test(
    "a wrong text says what was expected, and where",
    arguments: [
      ("stop Ship", "column 1: found 'stop', expected 'break' or 'log'"),
      ("break", "column 6: the line ends here, expected the name of a state, with a name that has blanks in quotes"),
      ("break \"Ship", "column 7: the quote is not closed"),
      ("break Fan[3]", "column 13: the line ends here, expected '/' and a state of the branch"),
      ("break Fan[x]/Ship", "column 11: found 'x]/Ship', expected the number of a branch, from 0, or '*'"),
      ("break Fan[1/Ship", "column 12: found '/Ship', expected ']'"),
      (
        "break type:Robot",
        "column 12: found 'Robot', expected a type: Pass, Task, Choice, Wait, Succeed, Fail, Parallel or Map"
      ),
      (
        "break Ship stage:end", "column 18: found 'end', expected a stage: enter, args, result, output or exit"
      ),
      ("break Needs a person?", "column 13: found 'a', expected an option: if, hits>=, once or after:#"),
      ("break edge:Route", "column 17: the line ends here, expected '#' and a rule's number, or #default"),
      ("break edge:Route#0", "column 18: found '0', expected a rule's number, from 1, or 'default'"),
      ("break change:total", "column 14: found 'total', expected a path that begins with '$', or a variable"),
      ("break change:$$.State", "column 14: found '$$', expected '$' or a variable"),
      ("break Ship if total", "column 15: found 'total', expected {% %} or a path that begins with '$'"),
      ("break Ship if {% $x", "column 15: '{%' is not closed by '%}'"),
      ("break Ship if {% $x + %}", "column 21: Unexpected end of expression"),
      ("break Ship if $.a[", "column 18: '[' is not closed"),
      ("break Ship hits>3", "column 16: found '>3', expected '>=', '=' or '%' and a number"),
      ("break Ship hits>=0", "column 18: found '0', expected a number from 1"),
      ("break Ship once once", "column 17: 'once' stands here a second time"),
      ("break Ship after:2", "column 18: found '2', expected '#' and the number of a breakpoint"),
      ("log Ship", "column 9: the line ends here, expected a text in quotes, with {% %} for what it shows"),
      ("log Ship \"a", "column 10: the quote is not closed"),
      ("log Ship \"a\"once", "column 13: found 'once', expected a blank"),
    ]
  )
  func wrong(_ text: String, _ message: String) {
    let error = #expect(throws: PatternSyntaxError.self) { try BreakpointRule(parsing: text) }
    #expect(error?.description == message)
  }

  @Test(
    "a breakpoint that can never act in a machine says why",
    arguments: [
      ("break Nowhere", "there is no state 'Nowhere'"),
      ("break Other[0]/Ship", "there is no state 'Other[0]/Ship'"),
      ("break edge:Ship#1", "'Ship' is no Choice"),
      ("break edge:Route#3", "'Route' has no rule 3"),
      ("break catch:Route", "'Route' has no Catch"),
      ("break catch:Call#2", "the Catch of 'Call' has no rule 2"),
      ("break Sorry stage:result", "a Fail state has no stage 'result'"),
      ("break Ship", nil), ("break Fan/Ship", nil), ("break Each[7]/Ship", nil), ("break edge:Route#default", nil),
      ("break catch:Call", nil), ("break error:Never", nil), ("break change:$.never", nil),
    ]
  )
  func problems(_ text: String, _ problem: String?) throws {
    let session = try session(BreakpointSample.order)
    #expect(try BreakpointRule(parsing: text).problem(in: session.snapshot.machine) == problem)
  }
}

import Testing

/// Two machines, and where each of some commands leads: see ``SteppingTable``.
struct NestedWalk: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var parent = NestedMachines.parent()
  var child = NestedMachines.child
  let walk: String

  /// The commands and the places that they lead to.
  var steps: [(command: String, place: String)] {
    SteppingTable(testDescription: testDescription, definition: parent, walk: walk).steps
  }

  /// One walk for each way to go.
  static let all = [into, over, out, backward, failure, caught, detached]

  static let into = NestedWalk(
    testDescription: "into",
    walk: """
      s > Start enter
      s > Start/Prepare enter
      s > Start/Ship enter
      s > Done enter
      s > Done exit: ended
      """
  )

  static let over = NestedWalk(
    testDescription: "over",
    walk: """
      n > Start enter
      n > Done enter
      N > Start enter
      s > Start/Prepare enter
      n > Start/Ship enter
      n > Start exit
      n > Done enter
      """
  )

  static let out = NestedWalk(
    testDescription: "out",
    walk: """
      s > Start enter
      s > Start/Prepare enter
      f > Start exit
      n > Done enter
      """
  )

  static let backward = NestedWalk(
    testDescription: "backward",
    walk: """
      c > Done exit: ended
      S > Done enter
      S > Start/Ship enter
      S > Start/Prepare enter
      N > Start enter
      s > Start/Prepare enter
      s > Start/Ship enter
      N > Start/Prepare enter
      N > Start enter
      s > Start/Prepare enter
      F > Start enter
      F > Prepare enter: beginning
      """
  )

  static let failure = NestedWalk(
    testDescription: "an error that nobody catches",
    child: NestedMachines.failing,
    walk: """
      c > Start/Ship recover: uncaught
      f > Start recover
      c > Start recover: ended
      """
  )

  static let caught = NestedWalk(
    testDescription: "an error that the task catches",
    parent: NestedMachines.parent(".sync", #""Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Done"}],"#),
    child: NestedMachines.failing,
    walk: """
      n > Start enter
      n > Done enter
      """
  )

  static let detached = NestedWalk(
    testDescription: "one that is not waited for",
    parent: NestedMachines.parent(""),
    walk: """
      n > Start enter
      s > Start/Prepare enter
      n > Start/Ship enter
      """
  )
}

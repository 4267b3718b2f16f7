import StatesLanguage

extension SteppingTable {
  /// One table for each machine.
  static let all = [parallelInMap, branches, retries, waits, callback, distributed]

  /// A Parallel in a Map.
  static let parallelInMap = SteppingTable(
    testDescription: "a Parallel in a Map",
    definition: #"""
      {"StartAt": "Each", "States": {
        "Each": {"Type": "Map", "Next": "Done", "ItemProcessor": {"StartAt": "Both", "States": {
          "Both": {"Type": "Parallel", "Next": "Sum", "Branches": [
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}},
            {"StartAt": "C", "States": {"C": {"Type": "Pass", "End": true}}}]},
          "Sum": {"Type": "Pass", "End": true}}}},
        "Done": {"Type": "Succeed"}}}
      """#,
    input: "[1, 2]",
    walk: """
      s > Each[0]/Both enter
      s > Each[0]/Both[0]/A enter
      s > Each[0]/Both[0]/B enter
      n > Each[0]/Both perform
      f > Each perform
      S > Each[0]/Sum enter
      S > Each[0]/Both[1]/C enter
      S > Each[0]/Both[0]/B enter
      n > Each[0]/Both perform
      f > Each perform
      F > Each enter: beginning
      n > Done enter
      N > Each enter: beginning
      c > Done exit: ended
      N > Done enter
      N > Each enter: beginning
      c > Done exit: ended
      S > Done enter
      S > Each[1]/Sum enter
      F > Each[1]/Both enter
      F > Each enter: beginning
      t Sum > Each[0]/Sum enter: cursor
      t Sum > Each[1]/Sum enter: cursor
      T A > Each[1]/Both[0]/A enter: cursor
      T A > Each[0]/Both[0]/A enter: cursor
      e > Each[0]/Both[0]/A exit
      e > Each[0]/Both[0]/B enter
      E > Each[0]/Both[0]/A exit
      E > Each[0]/Both[0]/A enter
      C > Each enter: beginning
      e > Each parameters
      e > Each[0]/Both enter
      e > Each[0]/Both perform
      E > Each[0]/Both enter
      E > Each parameters
      E > Each enter: beginning
      E > Each enter: beginning
      """
  )

  /// One branch of several is gone into.
  static let branches = SteppingTable(
    testDescription: "branches by their index",
    definition: #"""
      {"StartAt": "Fan", "States": {
        "Fan": {"Type": "Parallel", "Next": "Each", "Branches": [
          {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}},
          {"StartAt": "C", "States": {"C": {"Type": "Pass", "Next": "D"}, "D": {"Type": "Pass", "End": true}}}]},
        "Each": {"Type": "Map", "MaxConcurrency": 1, "Next": "Done", "ItemProcessor": {"StartAt": "I", "States": {
          "I": {"Type": "Pass", "End": true}}}},
        "Done": {"Type": "Succeed"}}}
      """#,
    walk: """
      i1 > Fan[1]/C enter
      s > Fan[1]/D enter
      i0 > Fan[0]/A enter
      s > Fan[0]/B enter
      i2 > Fan[0]/B enter
      n > Fan perform
      n > Each enter
      I0 > Fan[0]/B enter
      I1 > Fan[1]/C enter
      I2 > Fan[1]/C enter
      t Each > Each enter: cursor
      i0 > Each[0]/I enter
      C > Fan enter: beginning
      t Each > Each enter: cursor
      i1 > Each[1]/I enter
      i0 > Each[1]/I enter
      i7 > Each[1]/I enter
      t Done > Done enter: cursor
      i0 > Done enter: cursor
      I1 > Each[1]/I enter
      I0 > Each[0]/I enter
      n > Each perform
      N > Each enter
      """
  )

  /// A task that is retried after two seconds, fails again and is caught.
  static let retries = SteppingTable(
    testDescription: "a retry, a catcher and an error that nobody catches",
    definition: Sample.retried,
    answers: ["Call": [.failure("Busy"), .failure("Other")]],
    walk: """
      e > Call perform
      e > Call exit
      e > Call recover
      e > Call exit
      e > Call recover
      e > Sorry enter
      e > Sorry perform
      E > Sorry enter
      E > Call recover
      n > Sorry enter
      n > Sorry recover: uncaught
      n > Sorry recover: ended
      N > Sorry enter
      N > Call enter: beginning
      n > Sorry enter
      N > Call enter: beginning
      c > Sorry recover: uncaught
      c > Sorry recover: ended
      C > Call enter: beginning
      t Sorry > Sorry enter: cursor
      S > Call enter: beginning
      f > Sorry recover: uncaught
      f > Sorry recover: ended
      F > Call enter: beginning
      . > Call perform
      . > Call exit
      . > Call recover
      . > Call perform
      . > Call perform
      , > Call perform
      , > Call recover
      """
  )

  /// Two waits beside each other, and one after them.
  static let waits = SteppingTable(
    testDescription: "waits",
    definition: #"""
      {"StartAt": "Both", "States": {
        "Both": {"Type": "Parallel", "Next": "Last", "Branches": [
          {"StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 20, "Next": "L"},
            "L": {"Type": "Pass", "End": true}}},
          {"StartAt": "Short", "States": {"Short": {"Type": "Wait", "Seconds": 10, "Next": "S"},
            "S": {"Type": "Pass", "End": true}}}]},
        "Last": {"Type": "Wait", "Seconds": 5, "Next": "Done"},
        "Done": {"Type": "Succeed"}}}
      """#,
    walk: """
      s > Both[0]/Long enter
      s > Both[1]/Short enter
      s > Both[1]/S enter
      s > Both[0]/L enter
      s > Last enter
      s > Done enter
      S > Last enter
      S > Both[0]/L enter
      S > Both[1]/S enter
      f > Both perform
      n > Last enter
      f > Done exit: ended
      N > Done enter
      N > Last enter
      N > Both enter: beginning
      e > Both perform
      e > Both[0]/Long enter
      e > Both[0]/Long perform
      e > Both[1]/Short perform
      E > Both[0]/Long perform
      t L > Both[0]/L enter: cursor
      T Short > Both[1]/Short enter: cursor
      i0 > Both[0]/Long exit
      n > Both[0]/L enter
      n > Both exit
      c > Done exit: ended
      C > Both enter: beginning
      """
  )

  /// A task that waits for its token, beside a branch that does not.
  static let callback = SteppingTable(
    testDescription: "a callback",
    definition: Sample.callback,
    walk: """
      s > Both[0]/Ask enter
      n > Both[0]/Ask exit: needsAnswer
      s > Both[0]/Ask exit: needsAnswer
      n > Both[0]/Ask exit: needsAnswer
      c > Both[0]/Ask exit: needsAnswer
      e > Both[0]/Ask exit: needsAnswer
      E > Both[1]/Note exit
      E > Both[0]/Ask exit
      C > Both enter: beginning
      i1 > Both[1]/Note enter
      n > Both perform
      n > Both[0]/Ask exit: needsAnswer
      f > Both[0]/Ask exit: needsAnswer
      F > Both[0]/Ask enter
      F > Both enter: beginning
      """
  )

  /// A distributed Map, whose children are executions of their own.
  static let distributed = SteppingTable(
    testDescription: "a distributed Map",
    definition: #"""
      {"StartAt": "Each", "States": {
        "Each": {"Type": "Map", "Next": "Done",
          "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "A",
            "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "End": true}}}},
        "Done": {"Type": "Succeed"}}}
      """#,
    input: "[1, 2, 3]",
    walk: """
      s > Each[0]/A enter
      e > Each[0]/A exit
      e > Each[0]/B enter
      e > Each[0]/B exit
      E > Each[0]/B enter
      E > Each[0]/A exit
      E > Each[0]/A enter
      E > Each parameters
      i1 > Each[1]/A enter
      n > Each[1]/B enter
      f > Each perform
      F > Each enter: beginning
      S > Each enter: beginning
      i2 > Each[2]/A enter
      e > Each[2]/A exit
      e > Each[2]/B enter
      n > Each perform
      I0 > Each enter: beginning
      n > Done enter
      f > Done exit: ended
      n > Done exit: ended
      N > Done enter
      N > Each enter: beginning
      c > Done exit: ended
      S > Done enter
      S > Each[1]/B enter
      F > Each[1]/A enter
      F > Each enter: beginning
      """
  )
}

import Interpreter
import StatesLanguage
import Testing

@Suite("A debugger of lines says")
struct TranscriptTests {
  @Test("where it stands after each movement, into a Parallel and a Map, and backwards")
  func nested() async throws {
    try await check(
      Sample.nested,
      input: #"{"items": [1, 2]}"#,
      #"""
      at #1: before Prepare (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > over
      at #3: before Fan (Parallel)
      > into
      at #5: before Fan[0]/A (Pass)
      > where
      @0 Main: Fan (Parallel), in the branches, 0 of 2 ended
      @1 Fan[0]: A (Pass), enter, ready
      > branches
        @0 Main: Fan (Parallel), in the branches, 0 of 2 ended
      * @1 Fan[0]: A (Pass), enter, ready
        @2 Fan[1]: Each (Map), enter, ready
      > branch Fan[1]
      at #5: before Fan[1]/Each (Map)
      > into
      at #9: before Fan[1]/Each[0]/Ship (Pass)
      > into
      at #11: before Fan[1]/Each[0]/Sent (Pass)
      > where
      @0 Main: Fan (Parallel), in the branches, 0 of 2 ended
      @2 Fan[1]: Each (Map), in the iterations, 0 of 2 ended
      @3 Fan[1]/Each[0]: Sent (Pass), enter, ready
      > print
      $ = 1
      > out
      at #14: in Fan[1]/Each (Map), in the iterations
      > back-into
      at #11: before Fan[1]/Each[0]/Sent (Pass)
      > continue
      the execution has ended
      at #30: SUCCEEDED
      output: [{"items":[1,2]},[1,2]]
      > print output
      output =
      [
        {
          "items": [
            1,
            2
          ]
        },
        [
          1,
          2
        ]
      ]
      """#
    )
  }

  @Test("an empty line repeats the last movement, and no other command")
  func repeated() async throws {
    try await check(
      Sample.nested,
      input: #"{"items": [1, 2]}"#,
      #"""
      at #1: before Prepare (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      >
      > into
      at #3: before Fan (Parallel)
      > branches
      * @0 Main: Fan (Parallel), enter, ready
      >
      at #5: before Fan[0]/A (Pass)
      > // a comment
      >
      at #7: before Fan[0]/B (Pass)
      """#
    )
  }

  @Test("what breakpoints there are, and which was met")
  func breakpoints() async throws {
    try await check(
      Sample.nested,
      input: #"{"items": [1, 2]}"#,
      #"""
      at #1: before Prepare (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > break Ship
      #1 break Ship
      > log Sent "sent {% $states.input %}"
      #1 break Ship
      #2 log Sent "sent {% $states.input %}"
      > continue
      breakpoint on 'Ship'
      at #13: before Fan[1]/Each[0]/Ship (Pass)
      > disable #1
      #1 break Ship (disabled), met 1 times
      #2 log Sent "sent {% $states.input %}"
      > continue
      #2 sent 1
      #2 sent 2
      the execution has ended
      at #30: SUCCEEDED
      output: [{"items":[1,2]},[1,2]]
      > delete 1
      #2 log Sent "sent {% $states.input %}", met 2 times
      > break Nowhere
      refused: there is no state 'Nowhere'
      > delete 7
      refused: there is no breakpoint #7
      """#
    )
  }

  @Test("how a task is answered that waits for its token, and why a Choice went its way")
  func callback() async throws {
    try await check(
      Sample.callback,
      input: #"{"id": 7}"#,
      #"""
      at #1: before Ask (Task)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > continue
      a task waits for an answer
      at #4: in Ask (Task), waiting for the answer
      task:1 of Ask waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-0-1-45dfcabde644-7642b2fef6794df60aeb1eabe1485dac
      > where
      @0 Main: Ask (Task), waiting for the answer, waits for a token
      > waiting
      the clock shows 2024-01-01T00:00:00.000Z (skip)
      task:1 Ask: sqs:sendMessage.waitForTaskToken, waiting for the answer
        sent to q: {"Token":"asldb-0-1-45dfcabde644-7642b2fef6794df60aeb1eabe1485dac"}
        waits for 0 ms
        token asldb-0-1-45dfcabde644-7642b2fef6794df60aeb1eabe1485dac
        time limit 2024-01-01T01:00:00.000Z, in 1 h
        succeeds with: {}
        fails with: States.TaskFailed, States.Timeout, SQS.InvalidMessageContentsException, \#
      SQS.UnsupportedOperationException, SQS.RequestThrottledException, SQS.QueueDoesNotExistException, \#
      SQS.InvalidSecurityException, SQS.KmsDisabledException, 9 more
      > print arguments.QueueUrl
      arguments.QueueUrl = "q"
      > print $$.State.Name
      $$.State.Name = "Ask"
      > print result
      result = nothing
      > heartbeat
      a task waits for an answer
      at #4.1: in Ask (Task), waiting for the answer
      task:1 of Ask waits: succeed task:1 JSON, fail task:1 ERROR CAUSE, heartbeat task:1
      token of task:1: asldb-0-1-45dfcabde644-7642b2fef6794df60aeb1eabe1485dac
      > succeed {"verdict": "good"}
      at #6: in Ask (Task), before Assign
      > to Is it good?
      at #7: before Is it good? (Choice)
      > variables
      $verdict = "good"
      > print $verdict
      $verdict = "good"
      > over
      at #9: before Keep (Pass)
      > why
      rule 1 is the first that holds: next is Keep
      rule 1 holds: $.verdict == "good"
        $.verdict == "good" is true
          $.verdict = "good"
      > continue
      the execution has ended
      at #12: SUCCEEDED
      output: "kept"
      > events 3
      10 +00:00:00 PassStateEntered Keep
      11 +00:00:00 PassStateExited Keep
      12 +00:00:00 ExecutionSucceeded
      > moments 3
        #10 Keep enter
        #10.1 Keep perform
      * #12 Keep exit
      > list Keep
      17     "Keep": { "Type": "Pass", "Result": "kept", "End": true },
      """#
    )
  }

  @Test("what becomes of an error, rule by rule")
  func retries() async throws {
    try await check(
      Sample.retried,
      answers: ["Call": [.failure("Busy", "try later"), .failure("Busy", nil)]],
      #"""
      at #1: before Call (Task)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > break error:Busy
      #1 break error:Busy
      > continue
      #1 break error:Busy
      at #5: in Call (Task), at the error
      > why
      Busy: retry 1 tries the state again after 2 s
      retry 1 acts: retry 1 of 1, after 2 s
        Busy stands for it
      catch 1 is for other errors
        Timeout is another name
      catch 2 is for it, but it is retried
        States.ALL stands for it
      > clock held
      done
      > continue
      Call failed: Busy, attempt 1 of 2, again in 2 s
      waiting until 2024-01-01T00:00:02.000Z
      at #5.1: in Call (Task), before the next try
      end-wait ends the wait, timer lets the clock go to the next timer
      > waiting
      the clock shows 2024-01-01T00:00:00.000Z (held)
      @0 Call: retries at 2024-01-01T00:00:02.000Z, in 2 s
      > timer
      Call: retry 1
      at #5.2: in Call (Task), before the call
      > continue
      #1 break error:Busy
      at #8: in Call (Task), at the error
      > why
      Busy: catch 2 takes it: next is "Sorry"
      retry 1 is for it, but its 1 retries are used up
        Busy stands for it
      catch 1 is for other errors
        Timeout is another name
      catch 2 acts
        States.ALL stands for it
      > delete 1
      no breakpoints; break sets one
      > continue
      Call failed: Busy, attempt 2, caught by rule 2, to Sorry
      nobody catches Gone
      at #10.1: in Sorry (Fail), at the error
      > why
      Gone: no rule takes it, so it fails the execution
      > stage
      Sorry failed: Gone
      the execution has ended
      at #11: FAILED
      error: Gone
      cause: It was busy
      > continue
      the execution has ended
      > retry
      refused: the execution has ended; step back first, or restart
      """#
    )
  }

  @Test("where forced edits and forks of the timeline lead")
  func forks() async throws {
    try await check(
      Sample.retried,
      #"""
      at #1: before Call (Task)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > continue
      a task waits for an answer
      at #4: in Call (Task), waiting for the answer
      task:1 of Call waits: succeed task:1 JSON, fail task:1 ERROR CAUSE
      > raise Odd
      Odd is raised by hand; AWS would not do that
      at #5: in Call (Task), at the error
      > over
      Call failed: Odd, caught by rule 2, to Sorry
      at #6: before Sorry (Fail)
      > undo
      a task waits for an answer
      at #4: in Call (Task), waiting for the answer
      task:1 of Call waits: succeed task:1 JSON, fail task:1 ERROR CAUSE
      > redo
      at #6: before Sorry (Fail)
      > go start
      the beginning
      at #1: before Call (Task)
      > raise Busy
      Busy is raised by hand; AWS would not do that
      at #1.1: before Call (Task)
      > over
      Call failed: Busy, attempt 1 of 2, again in 2 s
      Call: retry 1
      a task waits for an answer
      at #4: in Call (Task), waiting for the answer
      task:1 of Call waits: succeed task:1 JSON, fail task:1 ERROR CAUSE
      > timelines
        1 the first: 6 moments, ends at #6, RUNNING; left at #1
      * 3 something else from #1 of 1: 6 moments, ends at #4, RUNNING
      > compare 1 3
      timelines 1 and 3 are the same up to #1
      1: then Call enter; at #6, RUNNING
      3: then Call (Busy is raised by hand); at #4, RUNNING
      ~ /state: "Sorry" -> "Call"
      - /input/Error: "Odd"
      - /input/Cause: null
      > timeline 1
      the beginning
      at #1: before Call (Task)
      > go start
      the beginning
      > bookmark here
      'here is #1
      > goto Done
      'Done' comes next by hand; AWS would not do that
      at #1.1: before Done (Succeed)
      > continue
      the execution has ended
      at #4: SUCCEEDED
      output: {}
      > go 'here
      the beginning
      at #1: before Call (Task)
      > moments
      * #1 the beginning 'here
        5 more after this one
      """#
    )
  }

  @Test("what waits, while the clock is held")
  func clock() async throws {
    try await check(
      Sample.wait,
      #"""
      at #1: before Begin (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > clock held
      done
      > continue
      waiting until 2024-01-01T00:00:10.000Z
      at #4.1: in Sleep (Wait), in the wait
      end-wait ends the wait, timer lets the clock go to the next timer
      > waiting
      the clock shows 2024-01-01T00:00:00.000Z (held)
      @0 Sleep: sleeps until 2024-01-01T00:00:10.000Z, in 10 s
      > advance 4s
      waiting until 2024-01-01T00:00:10.000Z
      at #4.2: in Sleep (Wait), in the wait
      end-wait ends the wait, timer lets the clock go to the next timer
      > timer
      Sleep: the wait is over
      at #4.3: in Sleep (Wait), before leaving
      > over
      at #5: before Done (Succeed)
      """#
    )
  }

  @Test("nothing while the clock runs to the next timer")
  func real() async throws {
    try await check(
      Sample.wait,
      wallClock: Instant.fast,
      #"""
      at #1: before Begin (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > clock real
      done
      > continue
      waiting until 2024-01-01T00:00:10.000Z
      Sleep: the wait is over
      the execution has ended
      at #8: SUCCEEDED
      output: {}
      """#
    )
  }

  @Test("what watched expressions give at every stop")
  func watches() async throws {
    try await check(
      Sample.wait,
      #"""
      at #1: before Begin (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > watch $.a
      $.a = nothing
      > set input {"a": 1}
      the input was changed by hand
      at #1.1: before Begin (Pass)
      1 $.a = 1, before nothing
      > over
      at #3: before Sleep (Wait)
      1 $.a = 1
      > watches
      1 $.a = 1
      > unwatch 1
      done
      > freeze main
      done
      > over
      refused: the branch is frozen; thaw it first
      > thaw all
      done
      """#
    )
  }

  @Test("what is wrong with a line, and what is refused")
  func wrong() async throws {
    try await check(
      Sample.wait,
      #"""
      at #1: before Begin (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > ovr
      wrong: there is no command 'ovr'; did you mean 'over'?
      > to
      wrong: column 3: expected the name of a state
      > print nothing
      wrong: column 7: there is no value 'nothing'
      > list Nowhere
      wrong: column 6: there is no state 'Nowhere'
      > events none
      wrong: column 8: expected how many, from 1
      > help nothing
      wrong: column 6: there is no command 'nothing'; help lists all
      > next
      refused: this is the last moment so far; stage runs on
      > succeed
      refused: no task waits for an answer
      > branch Fan[0]
      refused: column 8: there is no branch 'Fan[0]'; there are: Main
      > retry now
      wrong: column 7: nothing more was expected here
      """#
    )
  }

  @Test("what can be typed")
  func help() async throws {
    try await check(
      Sample.wait,
      #"""
      at #1: before Begin (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > help to
      to STATE
      Run until a state is entered
      short: t
      > help answers
        succeed [task:N|task:STATE|all] [JSON]: Answer a task, those of a state, or all: it ended well, with this result
        fail [task:N|task:STATE|all] [ERROR [CAUSE]]: Answer a task, those of a state, or all: it failed, with this error
        submit [task:N|task:STATE|all] [JSON]: Answer a task: its service has taken it, and says this
        heartbeat [task:N|task:STATE|all]: Answer a task, those of a state, or all: it is still alive
        call [task:N]: Have a task done outside, again or after all
        hang-up [task:N | all]: Give up on a task that is done outside, or on all: a person answers
        keep STATE [every:N] [delay:TIME] [heartbeat:TIME] succeed [JSON] | fail ERROR [CAUSE]: Keep an answer for a state's tasks to come, or \#
      an item's: Each[3]/Ship
        unkeep STATE: Keep no answer for a state any more
        pin [STATE]: Keep the answer that the last task got, or the last one of a state
        kept: List the answers that are kept
        save-mocks FILE[#Machine/Case] [all]: Write kept answers, or all answers so far, into a file of mocks
        service CHANGE: Change simulated services, as send QUEUE TEXT or end-job ID
        take [task:N] [WORKER]: Take an activity's task, as a worker of that name does
        expire [@BRANCH|task:N|task:STATE|all]: Force a task, those of a state, or all to time out now
        callback [task:N|task:STATE|all] [token|url|cli|curl] [success|failure|heartbeat]: Say how a task is answered from outside: its token, or a whole command
      > help continue
      continue
      Run to the next breakpoint, needed answer, error or the end
      short: c
      """#
    )
  }

  @Test("nothing when the user leaves")
  func quits() async throws {
    try await check(
      Sample.wait,
      #"""
      at #1: before Begin (Pass)
      nothing has run yet; over runs the first state, continue runs on, help lists all commands
      > over
      at #3: before Sleep (Wait)
      > q
      """#
    )
  }
}

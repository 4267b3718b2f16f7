/// The first word of a command that can be typed: after `:`, in a script, and line by line.
///
/// It is the one registry that help, completion, the keys and the manual are made of.
package enum Verb: String, CaseIterable, Hashable, Sendable {
  // Movement
  case over, into, out
  case `continue`, stage, event, to
  case backOver = "back-over"
  case backInto = "back-into"
  case backOut = "back-out"
  case backContinue = "back-continue"
  case backStage = "back-stage"
  case backEvent = "back-event"
  case backTo = "back-to"
  case pause
  // The timeline
  case go, previous, next
  case previousStop = "previous-stop"
  case nextStop = "next-stop"
  case bookmark, unbookmark, timeline
  case forgetTimeline = "forget-timeline"
  case compare, timelines, undo, redo
  // Breakpoints
  case `break`, log, breakpoints, enable, disable, delete
  case toggleBreak = "toggle-break"
  case changeBreak = "change-break"
  // Edits
  case set, goto, rule
  case returnResult = "return"
  case skip, raise, retry
  // Answers and the clock
  case succeed, fail, submit, heartbeat, call
  case hangUp = "hang-up"
  case keep, unkeep, pin, kept
  case saveMocks = "save-mocks"
  case service
  case take, expire, callback
  case endWait = "end-wait"
  case timer, advance, clock, stop, redrive, restart
  case mapRun = "map-run"
  // Questions
  case branch, freeze, thaw
  case tryOrders = "try-orders"
  case evaluate, watch, unwatch, why
  case origin, trace
  case print
  case printAll = "print-all"
  case `where`, branches, waiting, variables, events, list, moments, watches, services, help

  /// What the words after it are.
  package var syntax: String {
    switch self {
    case .over, .out, .continue, .stage, .event, .backOver, .backOut, .backContinue, .backStage, .backEvent,
      .pause,
      .previous, .next, .previousStop, .nextStop, .timelines, .undo, .redo, .breakpoints, .timer, .redrive, .restart,
      .why, .where, .branches, .waiting, .variables, .watches, .kept:
      ""
    case .into, .backInto: "[NUMBER]"
    case .to, .backTo: "STATE"
    case .go: "MOMENT"
    case .bookmark, .unbookmark: "NAME"
    case .timeline, .forgetTimeline, .unwatch: "NUMBER"
    case .compare: "NUMBER [NUMBER]"
    case .break: "PLACE [if CONDITION] [hits>=N] [once] [after:#N]"
    case .log: "PLACE \"TEXT {% %}\""
    case .enable, .disable, .delete: "#NUMBER"
    case .toggleBreak: "STATE"
    case .changeBreak: "#NUMBER break|log PLACE ..."
    case .set: "[@BRANCH] VALUE JSON"
    case .goto: "[@BRANCH] STATE"
    case .rule: "[@BRANCH] NUMBER|default"
    case .returnResult: "[@BRANCH] JSON"
    case .skip, .retry: "[@BRANCH]"
    case .raise: "[@BRANCH] ERROR [CAUSE]"
    case .succeed, .submit: "[task:N|task:STATE|all] [JSON]"
    case .call: "[task:N]"
    case .service: "CHANGE"
    case .services: "[NAME]"
    case .hangUp: "[task:N | all]"
    case .fail: "[task:N|task:STATE|all] [ERROR [CAUSE]]"
    case .heartbeat: "[task:N|task:STATE|all]"
    case .take: "[task:N] [WORKER]"
    case .expire: "[@BRANCH|task:N|task:STATE|all]"
    case .callback: "[task:N|task:STATE|all] [token|url|cli|curl] [success|failure|heartbeat]"
    case .stop: "[ERROR [CAUSE]]"
    case .mapRun: "NUMBER [concurrency=N] [failures=N] [percentage=N]"
    case .keep: "STATE [every:N] [delay:TIME] [heartbeat:TIME] succeed [JSON] | fail ERROR [CAUSE]"
    case .unkeep: "STATE"
    case .pin: "[STATE]"
    case .saveMocks: "FILE[#Machine/Case] [all]"
    case .endWait: "[@BRANCH]"
    case .clock: "skip|real|held|xN"
    case .advance: "DURATION|DATE"
    case .branch, .freeze: "BRANCH"
    case .thaw: "BRANCH|all"
    case .tryOrders: "[RANDOM]"
    case .evaluate, .watch: "EXPRESSION"
    case .print, .printAll: "[VALUE[.PATH]|EXPRESSION]"
    case .origin: "VALUE[.PATH]"
    case .trace: "[NUMBER]"
    case .events, .moments: "[COUNT]"
    case .list: "[STATE]"
    case .help: "[COMMAND|TOPIC]"
    }
  }

  /// One line, imperative, without a full stop.
  package var help: String {
    switch self {
    case .over: "Run to the next state; a Parallel or Map counts as one"
    case .into: "Run to the next state, also inside a Parallel or Map"
    case .out: "Run to the end of this branch"
    case .continue: "Run to the next breakpoint, needed answer, error or the end"
    case .stage: "Run one stage of the state's data flow"
    case .event: "Run to the next event of the history"
    case .to: "Run until a state is entered"
    case .backOver: "Go back to the previous state of this branch"
    case .backInto: "Go back to the previous state of any branch"
    case .backOut: "Go back to where this branch began"
    case .backContinue: "Go back to the previous breakpoint or to the beginning"
    case .backStage: "Go back one stage"
    case .backEvent: "Go back to the previous event of the history"
    case .backTo: "Go back until before a state was entered"
    case .pause: "Stop a movement that is under way"
    case .go: "Go to a moment: #42.3, 'NAME, +5, -5, start, end"
    case .previous: "Go to the previous moment of the timeline"
    case .next: "Go to the next moment of the timeline"
    case .previousStop: "Go to the previous moment at which a movement stopped"
    case .nextStop: "Go to the next moment at which a movement stopped"
    case .bookmark: "Give this moment a name"
    case .unbookmark: "Take the name of a moment away"
    case .timeline: "Go to another timeline"
    case .forgetTimeline: "Forget another timeline"
    case .compare: "Say how a timeline differs from this one, or two from each other"
    case .timelines: "List the timelines and the moments that have names"
    case .undo: "Take back the last thing that was done by hand"
    case .redo: "Do again what was taken back"
    case .break: "Set a breakpoint; without a place on the state under the cursor"
    case .log: "Write a line into the log wherever a place is passed"
    case .breakpoints: "List the breakpoints"
    case .enable: "Let a breakpoint act"
    case .disable: "Let a breakpoint not act"
    case .delete: "Take a breakpoint away"
    case .toggleBreak: "Set a breakpoint on a state, or take it away"
    case .changeBreak: "Give a breakpoint another rule"
    case .set: "Change a value: input, result, output, $variable or $$.context path"
    case .goto: "Force the next state: leave this one and go on with another"
    case .rule: "Force a Choice to take one of its rules, or its Default"
    case .returnResult: "Force the result of the state, as if its work were done"
    case .skip: "Force the state to pass on its input and do nothing more"
    case .raise: "Force an error in the state, to be retried or caught as any other"
    case .retry: "Force the state to be tried again now"
    case .succeed: "Answer a task, those of a state, or all: it ended well, with this result"
    case .submit: "Answer a task: its service has taken it, and says this"
    case .service: "Change simulated services, as send QUEUE TEXT or end-job ID"
    case .services: "What the simulated services have: queues, topics, tables, buses, jobs"
    case .call: "Have a task done outside, again or after all"
    case .hangUp: "Give up on a task that is done outside, or on all: a person answers"
    case .fail: "Answer a task, those of a state, or all: it failed, with this error"
    case .heartbeat: "Answer a task, those of a state, or all: it is still alive"
    case .take: "Take an activity's task, as a worker of that name does"
    case .expire: "Force a task, those of a state, or all to time out now"
    case .callback: "Say how a task is answered from outside: its token, or a whole command"
    case .stop: "Stop the execution, as StopExecution does"
    case .mapRun: "Change a Map Run that goes on: its concurrency, the failures it bears"
    case .keep: "Keep an answer for a state's tasks to come, or an item's: Each[3]/Ship"
    case .unkeep: "Keep no answer for a state any more"
    case .pin: "Keep the answer that the last task got, or the last one of a state"
    case .kept: "List the answers that are kept"
    case .saveMocks: "Write kept answers, or all answers so far, into a file of mocks"
    case .endWait: "End a wait now; let a silent task run into its time limit"
    case .timer: "Let the clock go to the next timer, whatever else waits"
    case .advance: "Let time pass, for so long (1h30m) or up to a date, timer by timer"
    case .clock: "Choose how the clock runs; T goes from skip to real to held"
    case .redrive: "Redrive an execution that ended badly: rerun what did not succeed"
    case .restart: "Begin again with the same input; breakpoints stay"
    case .branch: "Look at another branch; it also moves next"
    case .freeze: "Let a branch, and all that it begins, not move"
    case .tryOrders: "Try what comes of this moment when the branches move in other orders"
    case .thaw: "Let a frozen branch move again, or all"
    case .evaluate: "Evaluate an expression where the execution stands"
    case .watch: "Show what an expression gives at every stop"
    case .unwatch: "Do not show the value of an expression any more"
    case .why: "Say why a Choice or an error goes its way, or who answers a task"
    case .origin: "Say where a value comes from: each time it was written"
    case .trace: "Go through an expression of the state, part by part"
    case .print: "Show a value: output, $variable, $$.path; without one, the data at hand"
    case .printAll: "Show a value, however long it is"
    case .where: "Say where the branch in focus is, from the main line down to it"
    case .branches: "List the live branches"
    case .waiting: "List the tasks, tokens and waits, with their deadlines"
    case .variables: "List the variables that the branch in focus sees"
    case .events: "List the last events of the history"
    case .list: "Show the text of a state; without one, of the state in focus"
    case .moments: "List the moments up to this one, with their addresses"
    case .watches: "List the watched expressions and what they give"
    case .help: "List the commands, or explain one"
    }
  }
}

/// The rules by which definitions are looked through; the raw value is the code that a user switches a
/// rule off by, and never changes.
///
/// The first three are warnings of AWS's own validation.
///
/// - Source: API reference, `ValidateStateMachineDefinitionDiagnostic`, for the first three.
public enum AdviceRule: String, Sendable, Hashable, CaseIterable {
  /// A template's field holds a path or a function call as a text, because its name does not end in `.$`.
  case noDollar = "NO_DOLLAR"
  /// A field holds a path as a text, because its name does not end in `Path`.
  case noPath = "NO_PATH"
  /// A Pass state's `Result` holds a path, which is never evaluated there.
  case staticResult = "PASS_RESULT_IS_STATIC"
  /// A loop of states is never left.
  case loopWithoutExit = "LOOP_WITHOUT_EXIT"
  /// A Choice without `Default` fails when no rule holds.
  case choiceWithoutDefault = "CHOICE_WITHOUT_DEFAULT"
  /// A rule of a Choice repeats an earlier one.
  case repeatedRule = "REPEATED_RULE"
  /// A callback or an activity may wait for up to a year.
  case callbackWithoutTimeout = "CALLBACK_WITHOUT_TIMEOUT"
  /// A long callback or activity has no heartbeat.
  case callbackWithoutHeartbeat = "CALLBACK_WITHOUT_HEARTBEAT"
  /// A callback does not send its token to anybody.
  case callbackWithoutToken = "CALLBACK_WITHOUT_TOKEN"
  /// A job may run for up to a year.
  case jobWithoutTimeout = "JOB_WITHOUT_TIMEOUT"
  /// The machine's time-out, which cannot be caught, comes before the state's.
  case timeoutAfterMachine = "TIMEOUT_AFTER_MACHINE"
  /// An error name in Retry or Catch is matched by an earlier rule already.
  case shadowedError = "SHADOWED_ERROR"
  /// An error name that can be neither retried nor caught.
  case uncatchableError = "UNCATCHABLE_ERROR"
  /// An error name that the task can never raise.
  case impossibleError = "IMPOSSIBLE_ERROR"
  /// An error name begins with `States.`, but the language has none such.
  case unknownError = "UNKNOWN_ERROR_NAME"
  /// A retrier that changes nothing.
  case uselessRetrier = "USELESS_RETRIER"
  /// A path to a place that the state's input never has.
  case impossiblePath = "IMPOSSIBLE_PATH"
  /// A variable that nothing reads.
  case unusedVariable = "UNUSED_VARIABLE"
  /// A Wait of no time.
  case zeroWait = "ZERO_WAIT"
  /// A Wait that is longer than the execution may last.
  case waitOutlastsExecution = "WAIT_OUTLASTS_EXECUTION"
  /// A field that another one of the state makes meaningless.
  case fieldWithoutEffect = "FIELD_WITHOUT_EFFECT"
  /// An AWS SDK integration names a service that no SDK is known to have.
  case unknownService = "UNKNOWN_SERVICE"
  /// An AWS SDK integration names an action that its service is not known to have.
  case unknownAction = "UNKNOWN_ACTION"
  /// An action of an SDK that Step Functions does not call.
  case unsupportedAction = "UNSUPPORTED_ACTION"
  /// A service that AWS has ended, or an action that it will end.
  case retiredCall = "RETIRED_CALL"
  /// The ARN of a service's action has a region or an account.
  case misplacedRegion = "MISPLACED_REGION"
  /// A call lacks a parameter that its action requires.
  case missingParameter = "MISSING_PARAMETER"
  /// A call sends a parameter that its action does not have.
  case unknownParameter = "UNKNOWN_PARAMETER"
  /// A call sends a value of another kind than the parameter is of.
  case parameterKind = "PARAMETER_KIND"
  /// An error name is near one of the called service, but is none of them.
  case unknownServiceError = "UNKNOWN_SERVICE_ERROR"

  /// Whether it is about how states and their data follow each other, of which nothing is sure while there are errors.
  var concernsWays: Bool { self == .loopWithoutExit || self == .impossiblePath || self == .unusedVariable }

  /// Why the rule is there, in one line.
  public var reason: String {
    switch self {
    case .noDollar: "Without '.$' a path is sent as a text instead of the value that it finds."
    case .noPath: "Without 'Path' in the field's name a path is compared or shown as a text."
    case .staticResult: "Result is passed on as it is written; only Parameters are evaluated."
    case .loopWithoutExit: "A loop without a way out runs until it fails, times out, is stopped or has 25,000 events."
    case .choiceWithoutDefault: "When no rule holds, the execution fails with States.NoChoiceMatched."
    case .repeatedRule: "The first rule that holds is followed, so the same condition further down never is."
    case .callbackWithoutTimeout: "When nobody answers, the execution hangs for up to a year."
    case .callbackWithoutHeartbeat: "Without a heartbeat a worker that died is noticed only when the time is over."
    case .callbackWithoutToken: "Nobody can answer without the token from $$.Task.Token."
    case .jobWithoutTimeout: "A job that hangs holds the execution for up to a year."
    case .timeoutAfterMachine: "The machine's own time-out ends the execution first, and cannot be caught."
    case .shadowedError: "The first rule that matches an error is the only one that is looked at."
    case .uncatchableError: "States.Runtime ends the execution whatever Retry and Catch say."
    case .impossibleError: "A rule for an error that cannot happen hides that the real one is not handled."
    case .unknownError: "Names that begin with 'States.' belong to the language; a misspelt one matches nothing."
    case .uselessRetrier: "MaxAttempts 0 only keeps an error from later retriers; at the end it does nothing."
    case .impossiblePath: "The execution fails with States.Runtime as soon as the path is used."
    case .unusedVariable: "A variable that is set and never read is mostly a misspelt one."
    case .zeroWait: "The state waits for nothing and still counts as a transition."
    case .waitOutlastsExecution: "The execution times out before the wait is over."
    case .fieldWithoutEffect: "The field is read by nothing, so what it says never happens."
    case .unknownService: "No SDK is known to have the service: it is misspelt, or newer than this program."
    case .unknownAction: "The service is not known to have the action: it is misspelt, or newer than this program."
    case .unsupportedAction: "The SDK has the action, but AWS lists it as one that Step Functions does not call."
    case .retiredCall: "The call fails, or will, because AWS has ended the service or is about to end the action."
    case .misplacedRegion: "Only the ARNs of functions and activities have a region and an account."
    case .missingParameter: "The call fails without a parameter that the action requires."
    case .unknownParameter: "A parameter that the action does not have is refused, or dropped without a word."
    case .parameterKind: "A value of another kind than the parameter takes makes the call fail."
    case .unknownServiceError: "A rule for an error that the service does not have matches nothing."
    }
  }
}

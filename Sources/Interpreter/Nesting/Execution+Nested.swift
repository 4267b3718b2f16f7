import HashTreeCollections
import JSONModel
public import StatesLanguage

/// Executions that tasks have started, of machines that are known here.
///
/// One that its task waits for is a branch below that of the task; another one is a branch below the main line, so that
/// it outlives the branch that has started it. When the main line has ended, nothing runs on.
extension Execution {
  /// How many executions are around a branch, each started by a task of the next.
  public func depth(of branch: BranchID) -> Int {
    guard case .task(let start)? = childExecution(of: branch)?.origin else { return 0 }
    return start.depth
  }

  /// The machine that the execution runs to which a branch belongs; a child of a Map Run runs a part of it.
  public func machine(of branch: BranchID) -> MachineID {
    self.branch(branch).map { machine.machine(of: $0.visit.state) } ?? .main
  }

  /// The ARN that an execution of a machine has.
  public func arn(ofExecution name: String, of machine: MachineID) -> String {
    ChildNames(of: machine, in: program).executionARN(workflow(of: machine), name: name)
  }

  /// The ARN of a machine.
  public func arn(of machine: MachineID) -> String { ChildNames(of: machine, in: program).machineARN }

  /// Which kind of workflow the executions of a machine are.
  public func workflow(of id: MachineID) -> WorkflowType {
    machine.link(id)?.linked.workflow ?? program.settings.workflow
  }

  /// Whether an execution of an ARN has been started.
  public func hasStarted(_ arn: String) -> Bool {
    arn == program.settings.executionARN || startedExecutions.contains(arn)
  }

  /// The name that an execution gets whose task gives it none: different for each task, the same in each replay.
  public func name(forExecutionOf task: TaskID) -> String { program.settings.name(forExecutionOf: task) }

  /// An ID for the call that a task makes: different for each task, the same in each replay.
  package func requestID(of task: TaskID) -> String {
    var random = RandomSource(seed: ~program.settings.seed ^ UInt64(task.number) &* 0xA076_1D64_78BD_642F)
    return UUIDText.text(of: (random.next(), random.next()))
  }

  /// The state that has the branch in it: where its branches, iterations or children were started; nothing for the main
  /// line.
  package func stateAround(_ branch: Branch) -> StateID? {
    guard let parent = branch.parent else { return nil }
    if branch.home == branch.id, case .task(let start)? = childExecution(of: branch.id)?.origin { return start.state }
    return state(of: parent)
  }

  /// Lets an execution begin that a task has started.
  mutating func begin(_ start: ExecutionStart, for task: PendingTask) throws(StimulusError) {
    guard start.machine == .main || machine.link(start.machine) != nil else { throw .noSuchMachine(start.machine) }
    guard task.child == nil else { throw .noSuchTask(task.id) }
    var task = task
    let child = makeChild(of: task, start)
    startedExecutions.insert(child.arn)
    self.start(child, in: machine.scope(of: start.machine), below: start.isAwaited ? active.id : .main)
    switch start.form {
    case .detached(let result): succeed(task, result)
    case .callback(let submission): submit(&task, submission)
    case .awaited(let submission, _):
      task.child = child.branch
      submit(&task, submission)
    case .answered:
      task.child = child.branch
      active.condition = .task(task)
    }
  }

  private mutating func makeChild(of task: PendingTask, _ start: ExecutionStart) -> ChildExecution {
    let branch = BranchID(number: branchCount)
    branchCount += 1
    let origin = StartedByTask(
      task: task.id,
      state: task.state,
      machine: start.machine,
      depth: depth(of: active.id) + 1,
      end: start.form.end
    )
    return ChildExecution(
      branch: branch,
      origin: origin,
      name: start.name,
      workflow: workflow(of: start.machine),
      input: start.input,
      startedAt: now,
      names: ChildNames(of: start.machine, in: program),
      timeoutSeconds: machine.timeoutSeconds(of: start.machine)
    )
  }

  /// Tells a task, whose branch is the active one, that its execution has ended.
  mutating func take(_ child: ChildExecution, _ start: StartedByTask) {
    guard start.isAwaited, case .task(var task) = active.condition, task.id == start.task else { return }
    task.child = nil
    switch (start.end, child.status) {
    case (.untold, _), (_, .running): break
    case (.answer, _): succeed(task, child.answer)
    case (.description(let isParsed), .succeeded): succeed(task, child.described(parsingData: isParsed))
    case (.description, .failed), (.description, .timedOut), (.description, .aborted):
      fail(task, error: ErrorName.taskFailed.text, cause: child.description.text())
    }
  }

  /// Stops the execution that a task waits for, which waits for it no more; the branch of the task is the active one,
  /// or outside of that execution.
  ///
  /// - Source: Step Functions guide, "Integrating services", `.sync`: a task that ends calls StopExecution.
  mutating func stopChild(of task: PendingTask) {
    guard let branch = task.child else { return }
    if let root = parked.remove(branch) { _ = discard(root) }
    guard var child = children.remove(branch) else { return }
    _ = child.record(.executionAborted(error: nil, cause: nil), after: 0, at: now, in: program)
    child.end(.aborted(error: nil, cause: nil), at: now)
    keep(child)
  }

  /// Leaves the executions that tasks have started, when the execution around them has ended: those that are waited for
  /// are stopped, the others are not run on.
  mutating func leaveNested() {
    guard !children.isEmpty else { return }
    for child in children.values.sorted(by: { $0.branch < $1.branch }) {
      guard case .task(let start) = child.origin, var child = children.remove(child.branch) else { continue }
      if let root = parked.remove(child.branch) { _ = discard(root) }
      if start.isAwaited {
        _ = child.record(.executionAborted(error: nil, cause: nil), after: 0, at: now, in: program)
        child.end(.aborted(error: nil, cause: nil), at: now)
      }
      keep(child)
    }
  }
}

extension ExecutionStart.Form {
  fileprivate var end: StartedByTask.End {
    switch self {
    case .detached, .callback: .untold
    case .awaited(_, let isParsed): .description(parsed: isParsed)
    case .answered: .answer
    }
  }
}

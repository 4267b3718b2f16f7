/// Runs programs, each in a session of its own, away from the terminal, and ends them with their children.
///
/// Any number may run at once; each has a thread that waits for it. See <doc:LocalPrograms> for what is promised.
package struct ProgramRunner: Sendable {
  private let groups: RunningGroups

  /// Makes a runner.
  ///
  /// - Parameter groups: Where the programs are listed that run.
  package init(groups: RunningGroups = .ofDebugger) { self.groups = groups }

  /// Runs a program to its end.
  ///
  /// When the task around it is cancelled, the program is ended, and this returns when it has.
  @concurrent
  package func run(_ call: ProgramCall) async -> ProgramEnd {
    let (stop, groups) = (StopRequest(), groups)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let hasStarted = DetachedThread.start {
          continuation.resume(returning: ProgramRun.run(call, in: groups, stop: stop))
        }
        guard !hasStarted else { return }
        continuation.resume(returning: ProgramEnd(.notStarted(.system(reason: "there is no room for a thread"))))
      }
    } onCancel: {
      stop.request()
    }
  }
}

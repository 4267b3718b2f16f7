import JSONModel
import StatesLanguage

/// How a test ends.
extension StateTest {
  /// Leaves the state; nothing when that fails, and the error has to be dealt with.
  mutating func leave(_ visit: Visit) -> StateTestReport? {
    if visit.catcher == nil { reached = .exit }
    execution.step()
    guard execution.active.visit.stage != .recover else { return nil }
    let output = if case .succeeded(let output) = execution.status { output } else { execution.active.visit.input }
    var report = StateTestReport(status: .succeeded)
    report.output = output
    report.nextState = execution.status.isFinal ? nil : execution.machine[execution.active.visit.state].name.text
    var inspection = inspection(of: visit, hasResult: true)
    if let catcher = visit.catcher {
      report.status = .caughtError
      (report.error, report.cause) = (visit.failure?.error, visit.failure?.cause)
      inspection = self.inspection(of: visit, hasResult: false)
      inspection.errorDetails = .caught(by: catcher)
    }
    return finished(report, inspection)
  }

  /// Deals with an error; nothing when it is caught, and the state has yet to be left.
  mutating func handle(_ visit: Visit) -> StateTestReport? {
    let retrier = visit.failure.flatMap { state.handling.retrier(for: $0) }
    if let retrier {
      let unused = Array(repeating: 0, count: max(0, retrier + 1 - visit.retrierUses.count))
      execution.active.visit.retrierUses += unused
      execution.active.visit.retrierUses[retrier] = request.configuration.retrierRetryCount
    }
    execution.step()
    let after = execution.active
    guard let retrier, after.visit.retryCount > visit.retryCount else {
      return execution.status.isFinal ? report(failed: visit.failure) : nil
    }
    var report = StateTestReport(status: .retriable)
    (report.error, report.cause) = (visit.failure?.error, visit.failure?.cause)
    let milliseconds = after.condition.deadline.map { $0.milliseconds - execution.now.milliseconds } ?? 0
    var inspection = inspection(of: visit, hasResult: false)
    inspection.errorDetails = .retried(by: retrier, afterSeconds: milliseconds / 1000)
    return finished(report, inspection)
  }

  /// The report of a test that has failed.
  func report(failed failure: Failure?) -> StateTestReport {
    var report = StateTestReport(status: .failed)
    (report.error, report.cause) = (failure?.error, failure?.cause)
    if case .timedOut = execution.status { report.error = ErrorName.timeout.text }
    return finished(report, inspection(of: execution.active.visit, hasResult: false))
  }

  private func finished(_ report: StateTestReport, _ inspection: StateInspection) -> StateTestReport {
    var report = report
    switch request.inspectionLevel {
    case .info: break
    case .debug, .trace: report.inspection = inspection
    }
    return report
  }
}

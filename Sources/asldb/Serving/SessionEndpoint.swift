import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import LocalEndpoint
import StatesLanguage
import StepFunctionsAPI

/// The endpoint through which a debugging session can be reached while it is shown: its tokens can be answered, another
/// debugger can be attached, and other executions can be started beside it.
struct SessionEndpoint: Sendable {
  /// Where it listens.
  let address: EndpointAddress
  /// Which hosts it answers for.
  let options: EndpointOptions
  /// What it serves.
  let service: StepFunctionsService
  /// What comes into the session from outside.
  let record = SessionRecord()

  /// Makes a session that tells the endpoint where its execution has come to.
  func session(of debugger: Debugger, journal: (@Sendable (JournalEntry) -> String?)?) -> DebugSession {
    let (service, arn) = (service, debugger.execution.program.settings.executionARN)
    var debugger = debugger
    if address.port != 0 { debugger.endpoint = address.url }
    return DebugSession(debugger, journal: journal) { service.tell($0, of: arn) }
  }

  /// Lets the session be reached.
  ///
  /// - Returns: Where it listens, as a URL.
  /// - Throws: That the address cannot be listened at.
  func open(for session: DebugSession) async throws(CommandFailure) -> String {
    do throws(APIFailure) {
      try await service.adopt(session, recordedIn: record)
    } catch {
      throw CommandFailure("error: --listen: \(error.message)")
    }
    return try await options.listen(at: address, answering: service).address.url
  }
}

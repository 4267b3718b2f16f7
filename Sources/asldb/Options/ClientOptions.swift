import ArgumentParser
import FoundationEssentials
import JSONModel
import LocalEndpoint
import StepFunctionsAPI

/// Which endpoint a command calls.
struct ClientOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The endpoint of asldb serve, or of a debugger with --listen; by default ASLDB_ENDPOINT, or 127.0.0.1:8083.",
      valueName: "addr:port"
    )
  )
  var endpoint: String?

  /// Calls the endpoint.
  var client: EndpointClient {
    get throws(CommandFailure) {
      do throws(EndpointError) {
        let environment = ProcessInfo.processInfo.environment
        return EndpointClient(try EndpointAddress.chosen(option: endpoint, environment: environment))
      } catch {
        throw CommandFailure("error: \(error)")
      }
    }
  }

  /// Calls an operation of our own.
  ///
  /// - Throws: That nobody listens, or the refusal.
  func call(_ operation: OwnOperation, _ arguments: JSON = [:]) async throws(CommandFailure) -> JSON {
    let client = try client
    do throws(EndpointClientError) {
      return try await client.call(target: operation.target, body: arguments)
    } catch {
      throw CommandFailure("error: \(error)", code: .executionFailed)
    }
  }
}

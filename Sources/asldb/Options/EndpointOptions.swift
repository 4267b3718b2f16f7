import ArgumentParser
import LocalEndpoint
import StepFunctionsAPI

/// Where the local endpoint listens.
struct EndpointOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-host"),
    help: ArgumentHelp(
      "Take requests that are addressed to this host, too, such as the name of a container; can be repeated.",
      valueName: "name"
    )
  )
  var hosts: [String] = []

  /// Listens.
  ///
  /// - Throws: That the address cannot be listened at.
  func listen(at address: EndpointAddress, answering responder: any APIResponder) async throws(CommandFailure)
    -> EndpointServer
  {
    do throws(EndpointError) {
      let server = try await EndpointServer.start(on: address, responder: responder, allowing: hosts)
      if !server.address.isLoopback {
        Console.complain(
          "warning: \(server.address) can be reached from other machines: whoever reaches it can start executions and "
            + "answer tasks"
        )
      }
      return server
    } catch {
      throw CommandFailure("error: \(error)")
    }
  }
}

extension EndpointAddress: ExpressibleByArgument {
  /// Reads an address: `8083`, `:8083`, `127.0.0.1:8083`.
  public init?(argument: String) {
    guard let address = try? EndpointAddress(parsing: argument) else { return nil }
    self = address
  }
}

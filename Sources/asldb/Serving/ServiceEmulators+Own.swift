import FoundationEssentials
import Integrations
import LocalEndpoint

extension ServiceEmulators {
  /// The emulators that the environment names.
  ///
  /// - Throws: That one has no URL.
  static var ofEnvironment: ServiceEmulators {
    get throws(CommandFailure) { try ServiceVariables(ProcessInfo.processInfo.environment).emulators }
  }

  /// The emulators without Step Functions itself, when what is named for that is the endpoint that serves it.
  ///
  /// Step Functions Local has to be told its own address for executions that start executions. Here it starts them
  /// anyway, and does not call itself for it.
  ///
  /// - Parameters:
  ///   - address: Where the endpoint listens.
  ///   - hosts: Other names of its host.
  /// - Returns: What is left.
  func without(own address: EndpointAddress, named hosts: [String]) -> ServiceEmulators {
    guard let url = urls[.sfn], let named = try? EndpointAddress(parsing: url), named.port == address.port else {
      return self
    }
    let isOwn = named.isLoopback || named.host == address.host || hosts.contains { $0.lowercased() == named.host }
    var others = self
    if isOwn { others.urls[.sfn] = nil }
    return others
  }
}

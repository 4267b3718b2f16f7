/// How the installed AWS CLI is run, as a binding says it.
package struct AWSCommandLineSettings: Sendable, Equatable {
  /// The program: a name in `PATH`, or a path.
  package var program: String
  /// The profile of the user's configuration.
  package var profile: String?
  /// The region.
  package var region: String?
  /// Where the service is, when it is not AWS itself: `http://127.0.0.1:4566`.
  package var endpoint: String?
  /// Where single services are, by botocore's names of them.
  package var endpoints: [String: String] = [:]
  /// Variables that it gets.
  package var environment: [String: String]
  /// After how long a call is given up.
  package var timeout: Duration?

  /// Makes settings; without any the CLI does what the user's configuration says.
  package init(
    program: String = "aws",
    profile: String? = nil,
    region: String? = nil,
    endpoint: String? = nil,
    environment: [String: String] = [:],
    timeout: Duration? = nil
  ) {
    self.program = program
    self.profile = profile
    self.region = region
    self.endpoint = endpoint
    self.environment = environment
    self.timeout = timeout
  }
}

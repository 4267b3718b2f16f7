import ArgumentParser
import FoundationEssentials
import Integrations
import JSONModel
import LocalEndpoint
import StatesLanguage
import StepFunctionsAPI

/// Serves the Step Functions API on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the Step Functions API on this machine, for the AWS CLI and SDKs.",
    discussion: """
      Takes the place of Step Functions Local: the same port, the same file of mocks (--mocks or SFN_MOCK_CONFIG, a case is \
      chosen with <machine ARN>#Case), AWS_ACCOUNT_ID, AWS_DEFAULT_REGION and WAIT_TIME_SCALE. LAMBDA_ENDPOINT, \
      SQS_ENDPOINT and so on name emulators of services, which the AWS CLI calls with dummy credentials. Each FILE becomes a \
      state machine of the file's name, with NAME=FILE of that name, and has the asldb.yaml that lies beside it; that of the \
      first is also for machines that are made by calls. The address is the first line of the output:

        aws stepfunctions list-state-machines --endpoint-url http://127.0.0.1:8083

      The AWS CLI sends test-state and start-sync-execution to 'sync-' and the host, which nobody knows, unless the \
      environment has AWS_DISABLE_HOST_PREFIX_INJECTION=true. Older ones take the endpoint as their proxy: \
      HTTP_PROXY=http://127.0.0.1:8083 with --endpoint-url http://localhost:8083.

      Activities and tasks with a token wait for an answer: from a worker, from asldb callbacks, or from any SDK. asldb \
      attach opens an execution in the debugger. Only this machine can reach it unless --listen names another address. \
      Programs are run only where the bindings name them.

      With --data DIR, machines, executions, histories and tokens are there again in the next run, even after a kill -9, \
      and what was under way goes on. Without it nothing is written.
      """
  )

  @Argument(help: ArgumentHelp("Definitions that become state machines.", valueName: "[NAME=]FILE"))
  var machines: [ServedDefinition] = []

  @Option(help: ArgumentHelp("Where to listen; a port alone is of 127.0.0.1.", valueName: "addr:port"))
  var listen: EndpointAddress?

  @Option(help: "The port, 8083 by default; 0 takes any that is free.")
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "Keep machines, executions, histories and tokens in this folder, and go on with what it has.",
      valueName: "dir"
    )
  )
  var data: String?

  @OptionGroup var endpoint: EndpointOptions
  @OptionGroup var service: ServiceOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var workflow: WorkflowOptions

  mutating func validate() throws {
    if listen != nil, port != nil { throw ValidationError("--listen names the port already; leave out --port") }
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535") }
  }

  func run() async throws {
    let variables = ServiceVariables(ProcessInfo.processInfo.environment)
    let served = try machines.map { try ServedMachine(reading: $0, for: workflow.type, using: source) }
    let bindings = try served.first?.bindings ?? source.bindings(for: "./")
    let address = try listen ?? EndpointAddress(parsing: "\(port ?? EndpointAddress.defaultPort)")
    var settings = self.service.settings
    settings.emulators = try variables.emulators.without(own: address, named: endpoint.hosts)
    let folder = try data.map { path throws(CommandFailure) in try DataFolder(path) }
    let own = Dictionary(served.map { ($0.name, $0.bindings) }, uniquingKeysWith: { $1 })
    let configuration = try settings.configuration(bindings, ofMachines: own, variables)
    let service = try await service(configuration, keptIn: folder)
    for machine in served { try await register(machine, in: service) }
    if settings.quotas == nil { served.complainOfLimits() }
    let server = try await endpoint.listen(at: address, answering: service)
    try Console.say("listening on \(server.address.url)")
    let signal = await Interruptions.first()
    await server.stop()
    throw ExitCode(128 + signal)
  }

  /// Makes a service, or goes on with the one that a folder has kept.
  private func service(
    _ configuration: ServiceConfiguration,
    keptIn folder: DataFolder?
  ) async throws(CommandFailure) -> StepFunctionsService {
    guard let folder else { return StepFunctionsService(configuration) }
    do throws(StoreProblem) { return try await StepFunctionsService(configuration, keptIn: folder) } catch {
      throw CommandFailure("error: \(error)")
    }
  }

  /// Makes a state machine of a definition, or brings the one up to date that is there from an earlier run.
  private func register(_ served: ServedMachine, in service: StepFunctionsService) async throws {
    served.definition.complainOfOversights()
    do throws(CommandFailure) {
      let arn = try await service.register(served.name, served.text, served.definition.workflow)
      Console.complain("\(served.file) is \(arn)" + (served.bindings.file.map { ", with \($0.path)" } ?? ""))
    } catch {
      throw CommandFailure("error: \(served.file): \(error.text)")
    }
  }
}

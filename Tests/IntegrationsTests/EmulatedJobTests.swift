import Foundation
import Integrations
import Interpreter
import JSONModel
import LocalPrograms
import Testing

@Suite("Jobs of emulated services", .timeLimit(.minutes(3)))
struct EmulatedJobTests {
  /// A job as a service runs it: what starts it, and what is told of it while it is asked after.
  struct Job: Sendable, CustomTestStringConvertible {
    let service: ServiceEmulators.Service
    let resource: String
    let parameters: String
    /// What the service answers to the call that starts it.
    let start: String
    /// The command of the AWS CLI that asks after it, with what it is asked with.
    let question: String
    /// What it answers while the job is under way, and at its end.
    let running: String
    let end: String
    /// The command of the AWS CLI that ends it.
    let cancellation: String
    var testDescription: String { resource }
  }

  static let jobs = [
    Job(
      service: .batch,
      resource: "batch:submitJob.sync",
      parameters: #"{"JobName": "j", "JobQueue": "q", "JobDefinition": "d"}"#,
      start: #"{"jobName": "j", "jobId": "j-1"}"#,
      question: "batch describe-jobs",
      running: #"{"jobs": [{"jobId": "j-1", "status": "RUNNING"}]}"#,
      end: #"{"jobs": [{"jobId": "j-1", "status": "SUCCEEDED"}]}"#,
      cancellation: "batch terminate-job"
    ),
    Job(
      service: .glue,
      resource: "glue:startJobRun.sync",
      parameters: #"{"JobName": "j"}"#,
      start: #"{"JobRunId": "r-1"}"#,
      question: "glue get-job-run",
      running: #"{"JobRun": {"Id": "r-1", "JobName": "j", "JobRunState": "RUNNING"}}"#,
      end: #"{"JobRun": {"Id": "r-1", "JobName": "j", "JobRunState": "SUCCEEDED"}}"#,
      cancellation: "glue batch-stop-job-run"
    ),
    Job(
      service: .ecs,
      resource: "ecs:runTask.sync",
      parameters: #"{"TaskDefinition": "t", "Cluster": "c"}"#,
      start: #"{"tasks": [{"taskArn": "t", "clusterArn": "c"}], "failures": []}"#,
      question: "ecs describe-tasks",
      running: #"{"tasks": [{"taskArn": "t", "lastStatus": "RUNNING", "containers": []}]}"#,
      end: #"{"tasks": [{"taskArn": "t", "lastStatus": "STOPPED", "containers": [{"name": "a", "exitCode": 0}]}]}"#,
      cancellation: "ecs stop-task"
    ),
  ]

  /// What stands for the AWS CLI and a service behind it: it answers from files, and notes each call.
  private final class Service: Sendable {
    let folder = URL.temporaryDirectory.appending(path: "asldb-\(UUID().uuidString)")

    init(_ job: Job, neverEnding: Bool = false) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let texts = [
        "start": job.start, "running": job.running, "end": neverEnding ? job.running : job.end,
        "aws": """
        #!/bin/sh
        cd '\(folder.path)'
        case "$*" in
          --version) echo aws-cli/2.15.1; exit;;
          # How the calls look, which is asked of the AWS CLI and not of the service.
          *--generate-cli-skeleton*) echo '{}'; exit;;
          "\(job.cancellation) "*) echo "$*" >> calls; echo '{}'; exit;;
          "\(job.question) "*) echo "$*" >> calls; if [ -e done ]; then cat end; else touch done; cat running; fi;;
          *) echo "$*" >> calls; cat start;;
        esac
        """,
      ]
      for (name, text) in texts { try Data(text.utf8).write(to: folder.appending(path: name)) }
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var program: String { folder.appending(path: "aws").path }

    /// What was called, in order.
    var calls: [String] {
      let text = (try? String(contentsOf: folder.appending(path: "calls"), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").map(String.init)
    }

    /// Waits until something has been called.
    func wait(forCall call: String) async throws {
      while !calls.contains(where: { $0.hasPrefix(call) }) { try await Task.sleep(for: .milliseconds(20)) }
    }
  }

  /// Runs an execution of one task that starts a job, with the emulator of its service.
  private func run(_ job: Job, at service: Service) async throws -> FinishedExecution {
    let emulators = ServiceEmulators([job.service: "http://127.0.0.1:4510"])
    var settings = emulators.commandLine(in: "us-east-1")
    settings.program = service.program
    let outside = OutsideWorld(connector: EmulatorConnector(emulators))
      .calling(LocalTaskCaller(AWSBinding(), emulators: settings) { false })
    let definition = taskMachine(
      #""Parameters": \#(job.parameters),"#,
      resource: "arn:aws:states:::\(job.resource)"
    )
    return try await ExecutionRunner(outside).run(try execution(definition), clock: .real)
  }

  @Test("are started at the emulator, asked after there, and end the task with what is told then", arguments: jobs)
  func ends(_ job: Job) async throws {
    let service = try Service(job)
    let run = try await run(job, at: service)
    guard case .succeeded = run.status else {
      Issue.record("\(run.status) \(service.calls)")
      return
    }
    #expect(run.eventTypes[2...5] == ["TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded"])
    let calls = service.calls
    #expect(calls.count == 3 && calls.dropFirst().allSatisfy { $0.hasPrefix(job.question) }, "\(calls)")
    #expect(calls.allSatisfy { $0.contains(" --endpoint-url http://127.0.0.1:4510") }, "\(calls)")
  }

  @Test("are ended at the emulator when nobody waits for them any more", arguments: jobs)
  func cancelled(_ job: Job) async throws {
    let service = try Service(job, neverEnding: true)
    let execution = Task { try await run(job, at: service) }
    try await service.wait(forCall: job.question)
    execution.cancel()
    try await service.wait(forCall: job.cancellation)
    _ = try? await execution.value
  }
}

import Foundation
import Testing

@testable import asldb

@Suite("An emulator that the environment names does the tasks of its service")
struct EmulatorTests {
  /// A folder with a task that calls a function, and what stands for the AWS CLI: it says what the function does and
  /// where it was called.
  private func place() throws -> Workplace {
    let script = """
      #!/bin/sh
      [ "$1" = --version ] && { echo aws-cli/2.15.1; exit; }
      echo "$*" > call
      for last; do :; done
      printf '{"price": 7}' > "$last"
      echo '{"StatusCode": 200}'
      """
    let place = try Workplace(["ship.json": ServeTests.task, "aws": script])
    let aws = place.folder.appending(path: "aws").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws)
    return place
  }

  private let variables = "LAMBDA_ENDPOINT=http://127.0.0.1:3001 PATH=\"$PWD:$PATH\""

  @Test("where a definition is run")
  func run() throws {
    let place = try place()
    let run = try ProgramRun.shell("\(variables) '\(try ProgramRun.program.path)' run ship.json", in: place.folder)
    #expect(run.code == 0 && run.output.contains(#""price": 7"#), "\(run)")
    #expect(try place.text(of: "call").contains(" --endpoint-url http://127.0.0.1:3001"))
  }

  @Test("where it is debugged, without asking for leave")
  func debug() throws {
    let place = try place()
    let program = try ProgramRun.program.path
    let run = try ProgramRun.shell(
      "echo continue | \(variables) '\(program)' ship.json --plain --no-recovery",
      in: place.folder
    )
    #expect(run.output.contains("SUCCEEDED") && run.output.contains(#""price":7"#), "\(run)")
  }

  @Test("and where it has no URL, that is said")
  func wrong() throws {
    let place = try place()
    let program = try ProgramRun.program.path
    let run = try ProgramRun.shell("LAMBDA_ENDPOINT=here '\(program)' run ship.json", in: place.folder)
    #expect(run.code == 2 && run.complaints.contains("LAMBDA_ENDPOINT is a URL such as"), "\(run)")
  }
}

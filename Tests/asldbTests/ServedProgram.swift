import Foundation
import Glibc
import JSONModel
import LocalEndpoint
import Testing

/// `asldb serve` as it runs for its users, on a port that is free.
final class ServedProgram: Sendable {
  /// Calls it.
  let client: EndpointClient
  private let process: Process

  /// Starts it in the folder of a workplace, and waits until it listens.
  init(_ arguments: [String] = [], in place: Workplace) throws {
    process = Process()
    process.executableURL = try ProgramRun.program
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = place.folder
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    var line = ""
    while !line.hasSuffix("\n") {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "it ended before it listened")
      line += String(decoding: data, as: UTF8.self)
    }
    let address = try #require(line.split(separator: "/").last?.dropLast())
    client = EndpointClient(try EndpointAddress(parsing: String(address)))
  }

  deinit { kill() }

  /// Ends it as a crash would.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Calls an operation.
  ///
  /// - Returns: The answer, or the name of the error that it was refused with.
  /// - Throws: That there was no answer.
  func call(_ operation: String, _ arguments: JSON = [:], within limit: Duration = .seconds(30)) async throws -> Answer
  {
    let target = operation.contains(".") ? operation : "AWSStepFunctions." + operation
    do throws(EndpointClientError) {
      return .success(try await client.call(target: target, body: arguments, timeout: limit))
    } catch {
      guard case .refused(let type, _, _) = error else { throw error }
      return .refused(type)
    }
  }

  /// What came of a call.
  enum Answer: Equatable {
    case success(JSON)
    case refused(String)

    /// The members of the answer of a call that went well.
    var members: JSON? {
      guard case .success(let members) = self else { return nil }
      return members
    }
  }
}

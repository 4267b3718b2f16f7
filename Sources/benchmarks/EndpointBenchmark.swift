import Dispatch
import JSONModel
import LocalEndpoint
import StepFunctionsAPI

/// Has many executions wait for a token each, and many clients answer them at once, each token twice.
///
/// The endpoints are programs that run already: `asldb serve --unmocked skeleton`, and another emulator beside it.
struct EndpointBenchmark: Benchmark {
  let name = "endpoint"
  let help = "Answer 1000 tokens with 50 clients at <addr:port> of asldb serve, and at <addr:port> of a moto server"

  private static let executions = 1000
  private static let clients = 50

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    guard (1...2).contains(arguments.count) else {
      throw BenchmarkError(message: "name the address of asldb serve, and perhaps that of a moto server")
    }
    var measurements: [Measurement] = []
    for (index, text) in arguments.enumerated() {
      let emulator: any Emulator
      do throws(EndpointError) {
        let address = try EndpointAddress(parsing: text)
        emulator = index == 0 ? Asldb(address) : Moto(address)
      } catch {
        throw BenchmarkError(message: error.description)
      }
      measurements += try Self.wait { () async throws(BenchmarkError) in try await Self.measure(emulator) }
    }
    return measurements
  }

  /// Runs something that waits, from where nothing can wait.
  private static func wait<Value: Sendable>(
    for work: @escaping @Sendable () async throws(BenchmarkError) -> Value
  ) throws(BenchmarkError) -> Value {
    let outcome = Outcome<Value>()
    let isDone = DispatchSemaphore(value: 0)
    Task {
      do throws(BenchmarkError) { outcome.set(.success(try await work())) } catch { outcome.set(.failure(error)) }
      isDone.signal()
    }
    isDone.wait()
    return try outcome.value.get()
  }

  private static func measure(_ emulator: any Emulator) async throws(BenchmarkError) -> [Measurement] {
    let machine = try await emulator.prepare()
    let starts = try await timed(Array(0..<executions)) { number async throws(BenchmarkError) in
      _ = try await emulator.call(
        "AWSStepFunctions.StartExecution",
        ["stateMachineArn": .string(machine), "name": .string("load-\(number)"), "input": "{}"]
      )
    }
    let tokens = try await emulator.tokens(executions)
    let answers = try await timed(tokens) { token async throws(BenchmarkError) in
      _ = try await emulator.call("AWSStepFunctions.SendTaskSuccess", ["taskToken": .string(token), "output": "1"])
    }
    let again = try await refused(emulator, tokens)
    let ended = try await emulator.ended(machine)
    return [
      Measurement(subject: "\(emulator.name): StartExecution", starts),
      Measurement(
        subject: "\(emulator.name): SendTaskSuccess",
        answers,
        [("lost", Double(executions - ended)), ("answered twice", Double(tokens.count - again))]
      ),
    ]
  }

  /// How many of the tokens are refused when they are sent once more.
  private static func refused(_ emulator: any Emulator, _ tokens: [String]) async throws(BenchmarkError) -> Int {
    var count = 0
    for token in tokens {
      do throws(BenchmarkError) {
        _ = try await emulator.call("AWSStepFunctions.SendTaskSuccess", ["taskToken": .string(token), "output": "2"])
      } catch {
        count += 1
      }
    }
    return count
  }

  /// Does something for each item, as many at once as there are clients.
  ///
  /// - Returns: How many milliseconds each one took, and all of them the seconds.
  private static func timed<Item: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item) async throws(BenchmarkError) -> Void
  ) async throws(BenchmarkError) -> Latencies {
    let start = ContinuousClock.now
    do {
      let milliseconds = try await withThrowingTaskGroup(of: [Double].self) { group in
        for client in 0..<clients {
          group.addTask {
            var own: [Double] = []
            for index in stride(from: client, to: items.count, by: clients) {
              let start = ContinuousClock.now
              try await work(items[index])
              own.append(start.duration(to: .now) / .milliseconds(1))
            }
            return own
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      return Latencies(milliseconds: milliseconds.sorted(), seconds: start.duration(to: .now) / .seconds(1))
    } catch {
      throw (error as? BenchmarkError) ?? BenchmarkError(message: "\(error)")
    }
  }
}

/// How long calls took.
private struct Latencies: Sendable {
  /// Each one, the shortest first.
  let milliseconds: [Double]
  /// All of them, many at once.
  let seconds: Double

  /// The time that so many of a hundred did not exceed.
  func percentile(_ share: Int) -> Double {
    milliseconds.isEmpty ? 0 : milliseconds[min(milliseconds.count - 1, milliseconds.count * share / 100)]
  }
}

extension Measurement {
  fileprivate init(subject: String, _ latencies: Latencies, _ details: [(String, Double)] = []) {
    self.init(
      subject: subject,
      value: latencies.percentile(99),
      unit: "ms (p99)",
      details: [
        ("p50", latencies.percentile(50)), ("most", latencies.milliseconds.last ?? 0),
        ("calls/s", Double(latencies.milliseconds.count) / latencies.seconds),
      ] + details
    )
  }
}

/// An outcome that one thread sets before another one is told to read it.
private final class Outcome<Value: Sendable>: @unchecked Sendable {
  // The semaphore between the two makes one come after the other.
  private var stored: Result<Value, BenchmarkError>?

  func set(_ result: Result<Value, BenchmarkError>) { stored = result }

  var value: Result<Value, BenchmarkError> { stored ?? .failure(BenchmarkError(message: "nothing was measured")) }
}

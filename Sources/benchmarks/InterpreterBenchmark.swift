/// Runs machines from their start to their end, with their whole history.
///
/// Each machine is measured by a process of its own, so that its memory is its own too.
struct InterpreterBenchmark: Benchmark {
  let name = "interpreter"
  let help = "Enter states: <folder or machine.asl.json>, with input.json files beside the machines"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    guard let path = arguments.first, arguments.count == 1 else {
      throw BenchmarkError(message: "interpreter needs the path of a folder with machines, or of one machine")
    }
    if path.hasSuffix(MachineRun.ending) { return [try MachineRun(path: path).measurement()] }
    let files = try MachineRun.machines(in: path)
    return try files.map { (file) throws(BenchmarkError) in try OwnProcess.measure([name, file]) }
  }
}

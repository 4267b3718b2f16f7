import Glibc
import LocalPrograms
import Testing

@Suite("Ending programs", .serialized)
struct ProgramEndingTests {
  private let runner = ProgramRunner()

  /// Whether a process is there, be it a zombie.
  private func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 }

  /// Waits until a process has ended, for two seconds at most.
  private func isGone(_ process: Int32) async throws -> Bool {
    for _ in 0..<400 {
      // A grandchild that was killed is a zombie until the first process of the system gets to it.
      guard let state = TemporaryFolder.text(at: "/proc/\(process)/stat"), !state.contains(") Z ") else { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return false
  }

  /// Waits until a program has written a number into a file.
  private func number(in name: String, of folder: TemporaryFolder) async throws -> Int32 {
    for _ in 0..<1000 {
      if let text = folder.read(name), text.hasSuffix("\n"), let number = Int32(text.dropLast()) { return number }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw TemporaryFolder.Failure()
  }

  @Test("after its time a program is ended with its children")
  func timeout() async throws {
    let folder = try TemporaryFolder()
    let line = "sleep 100 & echo $! > '\(folder.path)/child'; echo before; wait"
    let end = await runner.run(ProgramCall(.shell(line), timeout: .milliseconds(700)))
    #expect(end == ProgramEnd(.timedOut, output: Array("before\n".utf8)))
    #expect(try await isGone(number(in: "child", of: folder)))
  }

  @Test("a program that does not want to end is killed with its children")
  func stubborn() async throws {
    let folder = try TemporaryFolder()
    // Ignoring a signal is inherited, so neither the shell nor its child ends by itself.
    let line = "trap '' TERM; sleep 100 & echo $! > '\(folder.path)/child'; wait"
    let call = ProgramCall(.shell(line), timeout: .milliseconds(700), gracePeriod: .milliseconds(100))
    #expect(await runner.run(call).reason == .timedOut)
    #expect(try await isGone(number(in: "child", of: folder)))
  }

  @Test("a program may end orderly when it is asked to")
  func orderly() async {
    let line = "trap 'echo bye; exit 0' TERM; while :; do sleep 0.01; done"
    let end = await runner.run(ProgramCall(.shell(line), timeout: .milliseconds(700)))
    #expect(end.reason == .timedOut)
    #expect(end.outputText == "bye\n")
  }

  @Test("when the task is cancelled, the program is ended with its children")
  func cancelled() async throws {
    let folder = try TemporaryFolder()
    let line = "sleep 100 & echo $! > '\(folder.path)/child'; wait"
    let task = Task { await runner.run(ProgramCall(.shell(line))).reason }
    let child = try await number(in: "child", of: folder)
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(try await isGone(child))
  }

  @Test("nothing is started for a task that is cancelled before")
  func cancelledBefore() async throws {
    let folder = try TemporaryFolder()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await runner.run(ProgramCall(.shell("touch '\(folder.path)/begun'"))).reason
    }
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(folder.read("begun") == nil)
  }

  @Test("what a program leaves behind is ended, and does not hold up its end")
  func leftBehind() async throws {
    let folder = try TemporaryFolder()
    let line = "sleep 100 & echo $! > '\(folder.path)/child'; echo done"
    let end = await runner.run(ProgramCall(.shell(line)))
    #expect(end == ProgramEnd(.exited(0), output: Array("done\n".utf8)))
    #expect(try await isGone(number(in: "child", of: folder)))
  }

  @Test("all end with the debugger")
  func all() async throws {
    let folder = try TemporaryFolder()
    let line = "sleep 100 & echo $! > '\(folder.path)/child'; wait"
    let groups = RunningGroups()
    let task = Task { await ProgramRunner(groups: groups).run(ProgramCall(.shell(line))).reason }
    let child = try await number(in: "child", of: folder)
    groups.endAll()
    #expect(await task.value == .signalled(SIGTERM))
    #expect(try await isGone(child))
  }

  @Test("two hundred programs at once leave no descriptor and no zombie")
  func many() async {
    let before = openPipes
    let ends = await withTaskGroup(of: ProgramEnd.self) { group in
      for _ in 0..<200 {
        let call = ProgramCall(.shell("cat; echo $$ >&2; sleep 0.1"), input: Array("read".utf8))
        group.addTask { await runner.run(call) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(ends.allSatisfy { $0.reason == .exited(0) && $0.outputText == "read" })
    #expect(openPipes < before + 100)
    let processes = Set(ends.compactMap { Int32($0.errorText.dropLast()) })
    #expect(processes.count == 200)
    #expect(processes.filter(isAlive) == [])
  }

  @Test("two hundred cancelled programs leave no descriptor")
  func manyCancelled() async {
    let before = openPipes
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<200 { group.addTask { _ = await runner.run(ProgramCall(.shell("sleep 100"))) } }
      group.cancelAll()
    }
    #expect(openPipes < before + 100)
  }

  /// What programs are reached by; sockets are those of tests of other modules.
  ///
  /// Other tests have pipes meanwhile: so a leak shows by its size, one a program or more.
  private var openPipes: Int {
    (0..<Int32(4096)).count { descriptor in
      var facts = stat()
      return unsafe fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO
    }
  }
}

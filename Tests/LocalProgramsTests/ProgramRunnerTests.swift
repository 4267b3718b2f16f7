import LocalPrograms
import Testing

@Suite("A program runner")
struct ProgramRunnerTests {
  private let runner = ProgramRunner()

  @Test("gives a program its arguments as they are, without a shell")
  func arguments() async {
    let end = await runner.run(ProgramCall(.program("printf", arguments: ["%s|", "a b", "$HOME", "*"])))
    #expect(end == ProgramEnd(.exited(0), output: Array("a b|$HOME|*|".utf8)))
  }

  @Test("gives a line to the shell, with what it reads, its variables and its folder")
  func shell() async {
    let line = "pwd; echo \"$ASLDB_TEST_WORD\"; cat; echo told >&2; exit 3"
    let call = ProgramCall(
      .shell(line),
      input: Array("read\n".utf8),
      environment: ["ASLDB_TEST_WORD": "a=b c"],
      workingDirectory: "/usr"
    )
    let expected = ProgramEnd(.exited(3), output: Array("/usr\na=b c\nread\n".utf8), errorOutput: Array("told\n".utf8))
    #expect(await runner.run(call) == expected)
  }

  @Test("lets a program read nothing when there is nothing for it")
  func noInput() async {
    #expect(await runner.run(ProgramCall(.program("cat", arguments: []))) == ProgramEnd(.exited(0)))
  }

  @Test("keeps the variables of the debugger, and its own win")
  func variables() async {
    let call = ProgramCall(.shell("printf '%s %s' \"${PATH:+there}\" \"$HOME\""), environment: ["HOME": "/nowhere"])
    #expect(await runner.run(call).outputText == "there /nowhere")
  }

  @Test("says which signal ended a program")
  func signal() async {
    #expect(await runner.run(ProgramCall(.shell("kill -9 $$"))).reason == .signalled(9))
  }

  @Test("passes ten megabytes through a program")
  func large() async {
    let input = [UInt8](repeating: 97, count: 10_000_000)
    let call = ProgramCall(.program("cat", arguments: []), input: input, limits: .init(output: 20_000_000))
    let end = await runner.run(call)
    #expect(end.reason == .exited(0))
    #expect(end.output == input)
  }

  @Test("does not mind a program that reads nothing of ten megabytes")
  func unread() async {
    let call = ProgramCall(.shell("exit 4"), input: [UInt8](repeating: 97, count: 10_000_000))
    #expect(await runner.run(call) == ProgramEnd(.exited(4)))
  }

  @Test("does not mind a program that closes its standard input and goes on")
  func closedInput() async {
    let call = ProgramCall(.shell("exec <&-; sleep 0.05; echo on"), input: [UInt8](repeating: 97, count: 1_000_000))
    #expect(await runner.run(call).outputText == "on\n")
  }

  @Test("keeps the beginning of a long output and the end of a long log, and blocks neither")
  func bounds() async {
    let line = "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; printf end >&2"
    let end = await runner.run(ProgramCall(.shell(line), limits: .init(output: 1000, errorOutput: 5)))
    #expect(end.reason == .exited(0))
    #expect(end.output.count == 1000)
    #expect(end.outputByteCount == 3_000_000)
    #expect(end.isOutputCut)
    #expect(end.errorOutput == [0, 0] + Array("end".utf8))
    #expect(end.errorOutputByteCount == 3_000_003)
  }

  @Test("gives a program no terminal and a session of its own")
  func noTerminal() async {
    let line =
      "for number in 0 1 2; do test -t $number && echo terminal; done; (: </dev/tty) 2>/dev/null && echo tty; "
      + "read -r _ _ _ _ group session _ < /proc/$$/stat; test $group = $$ && test $session = $$ && echo session"
    #expect(await runner.run(ProgramCall(.shell(line))).outputText == "session\n")
  }

  @Test("gives a program no descriptor but its three")
  func descriptors() async {
    let line = "for n in $(seq 3 99); do test -e /proc/$$/fd/$n && echo $n; done; true"
    #expect(await runner.run(ProgramCall(.shell(line))) == ProgramEnd(.exited(0)))
  }
}

@Suite("A program that does not start")
struct ProgramStartTests {
  private func problem(_ name: String, in folder: String? = nil, path: String? = nil) async -> ProgramStartError? {
    let environment = path.map { ["PATH": $0] } ?? [:]
    let call = ProgramCall(.program(name, arguments: []), environment: environment, workingDirectory: folder)
    guard case .notStarted(let error) = await ProgramRunner().run(call).reason else { return nil }
    return error
  }

  @Test("is not in PATH")
  func notInPath() async {
    #expect(await problem("no-such-program") == .notInPath(name: "no-such-program"))
    #expect(await problem("sh", path: "/nowhere") == .notInPath(name: "sh"))
  }

  @Test("is missing, a folder, not executable, or no program")
  func paths() async throws {
    let folder = try TemporaryFolder()
    let plain = try folder.write("plain", "text")
    let noProgram = try folder.write("no-program", "text", isExecutable: true)
    let lost = try folder.write("lost", "#!/nowhere/interpreter\n", isExecutable: true)
    #expect(await problem("./missing", in: folder.path) == .missing(path: "\(folder.path)/./missing"))
    #expect(await problem(folder.path) == .isFolder(path: folder.path))
    #expect(await problem(plain) == .notExecutable(path: plain))
    #expect(await problem("plain", path: folder.path) == .notExecutable(path: plain))
    #expect(await problem(noProgram) == .noProgram(path: noProgram))
    #expect(await problem(lost) == .noInterpreter(path: lost))
  }

  @Test("has no folder to start in")
  func folder() async {
    #expect(await problem("sh", in: "/nowhere") == .noWorkingDirectory(path: "/nowhere"))
  }

  @Test("has an argument that no program can get")
  func zeroByte() async {
    let end = await ProgramRunner().run(ProgramCall(.program("printf", arguments: ["a\0b"])))
    #expect(end.reason == .notStarted(.zeroByte))
  }
}

import LocalPrograms

/// A script that stands for the AWS CLI, with files for what it prints and of what it got.
struct FakeCLI {
  /// Where it lies.
  let folder: TemporaryFolder
  /// How it is run.
  let settings: AWSCommandLineSettings

  /// Makes one.
  ///
  /// - Parameters:
  ///   - version: What it says that it is.
  ///   - files: What it prints: `input` and `output` for skeletons, `answer`, `error` and `status` for a call,
  ///     `payload` for the file that a call's answer goes to.
  /// - Throws: when it cannot be written.
  init(version: String = "2.15.1", _ files: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let script = """
      #!/bin/sh
      cd '\(folder.path)'
      for last; do :; done
      case "$*" in
      --version) echo 'aws-cli/\(version) Python/3.11.6 Linux/6.1'; exit ;;
      *'skeleton input'*) echo "$*" >> calls; cat input; exit ;;
      *'skeleton output'*) cat output; exit ;;
      esac
      echo "$*" | sed 's#/[^ ]*/asldb-[^ ]*#FILE#g' >> calls
      for argument; do
        case "$argument" in
        file://*) cat "${argument#file://}" > request ;;
        fileb://*) cat "${argument#fileb://}" > body ;;
        */asldb-*) cat "$argument" > content; test -f payload && cat payload > "$argument" ;;
        esac
      done
      test -f answer && cat answer
      test -f error && cat error >&2
      exit "$(cat status 2>/dev/null || echo 0)"
      """
    let path = try folder.write("aws", script, isExecutable: true)
    settings = AWSCommandLineSettings(
      program: path,
      profile: "dev",
      region: "eu-west-1",
      endpoint: "http://127.0.0.1:4566",
      timeout: .seconds(20)
    )
  }

  /// The calls that it got, one a line.
  var calls: [String] { folder.read("calls")?.split(separator: "\n").map(String.init) ?? [] }
}

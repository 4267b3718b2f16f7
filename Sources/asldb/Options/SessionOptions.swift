import ArgumentParser
import DebuggerCore

/// What is kept of a debugging session.
struct SessionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Record the session in a new file; asldb replay F lives it again, on any machine.",
      valueName: "file"
    )
  )
  var record: String?

  @Option(
    help: ArgumentHelp(
      """
      Leave the values of these members, or of paths that begin with $, out of the recording; roles and tokens are then \
      left out, too, and so are these values where they stand in texts and expressions. Can be repeated.
      """,
      valueName: "name|path"
    )
  )
  var redact: [String] = []

  @Flag(help: "Go on with a session that was cut off, without asking.")
  var recover = false

  @Flag(name: .customLong("no-recovery"), help: "Keep no file that a session that is cut off can be gone on with from.")
  var keepsNoRecovery = false

  mutating func validate() throws {
    if record == nil, !redact.isEmpty { throw ValidationError("--redact is for what --record writes: name a file") }
    if recover, keepsNoRecovery { throw ValidationError("--recover and --no-recovery exclude each other") }
  }

  /// Refuses what a session that is only lived again does not keep.
  func checkUnused() throws(CommandFailure) {
    guard record != nil || recover || keepsNoRecovery else { return }
    throw CommandFailure("error: --record, --recover and --no-recovery are not for a recording that is lived again")
  }

  /// The recording that is asked for.
  func recording() throws(CommandFailure) -> JournalWriter? {
    guard let record else { return nil }
    guard !FileContents.exists(record) else {
      throw CommandFailure("error: --record: \(record) is there already; name a new file")
    }
    do throws(CommandLineError) {
      let redaction = redact.isEmpty ? nil : try Redaction(redact)
      return try openNew(record, redaction)
    } catch {
      throw CommandFailure("error: --redact: \(error)")
    }
  }

  private func openNew(_ path: String, _ redaction: Redaction?) throws(CommandLineError) -> JournalWriter? {
    do throws(CommandFailure) {
      return try JournalWriter(path, redaction: redaction, isNew: true)
    } catch {
      throw CommandLineError(error.text)
    }
  }
}

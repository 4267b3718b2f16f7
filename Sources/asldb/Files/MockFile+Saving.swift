import DebuggerCore
import Integrations
import StatesLanguage

/// Mocks that a session leaves.
extension MockFile {
  /// Adds mocks to a file, or makes it; what else is in it stays as it is.
  @Sendable
  static func save(_ saving: MockSaving) -> MockSaving.Outcome {
    do throws(CommandFailure) {
      return .saved(try write(saving))
    } catch {
      return .refused(error.text.hasPrefix("error: ") ? String(error.text.dropFirst(7)) : error.text)
    }
  }

  private static func write(_ saving: MockSaving) throws(CommandFailure) -> String {
    guard saving.file != FileContents.standardInput, !saving.file.isEmpty else {
      throw CommandFailure("mocks are saved to a file: save-mocks mocks.json#Machine/Case")
    }
    let isThere = FileContents.exists(saving.file)
    guard !isThere || Folder.hasRegularFile(saving.file) else {
      throw CommandFailure("\(saving.file) is no regular file")
    }
    let file = MockFile(path: saving.file, bytes: isThere ? try FileContents.read(saving.file) : [])
    let isEmpty = file.bytes.allSatisfy { " \t\r\n".utf8.contains($0) }
    let configuration = isEmpty ? nil : try file.configuration()
    let target = try file.target(of: saving, in: configuration)
    let text: String
    do throws(MockDiagnostics) {
      text = try MockWriter.text(
        adding: saving.additions,
        to: target.testCase,
        of: target.machine,
        in: isEmpty ? nil : file.bytes
      )
    } catch {
      throw file.failure(error.diagnostics)
    }
    try FileContents.replace(saving.file, with: Array(text.utf8))
    return saving.words(of: target)
  }

  private func target(
    of saving: MockSaving,
    in configuration: MockConfiguration?
  ) throws(CommandFailure) -> MockTarget {
    do throws(MockSelectionError) {
      return try MockTarget(saving.choice, in: configuration, orNewOf: saving.machine)
    } catch {
      throw CommandFailure("\(path): \(error)")
    }
  }
}

extension MockSaving {
  /// What was written, in words.
  fileprivate func words(of target: MockTarget) -> String {
    let states = additions.mocks.map(\.key).joined(separator: ", ")
    let items =
      additions.mocks.contains { $0.key.contains("/") }
      ? "; Step Functions Local does not know keys with items" : ""
    let missing = left.isEmpty ? "" : "; activities cannot be mocked: \(left.map(\.text).joined(separator: ", "))"
    return "saved to \(file)#\(target.path): \(states)" + items + missing
  }
}

import DebuggerCore
import Interpreter
import JSONModel

/// What has to be there after the end of the program is written down, before anybody is told of it.
extension StepFunctionsService {
  /// Writes a line of the account's journal.
  func keep(_ entry: AccountEntry) { store?.append(entry.text, to: .account) }

  /// Begins the journal of a session.
  ///
  /// What is in it counts only once a line of the account's journal says that the execution was started.
  ///
  /// - Returns: Its number; nothing when nothing is kept.
  func beginJournal() -> Int? {
    guard let store else { return nil }
    lastNumber += 1
    store.begin(.execution(lastNumber))
    return lastNumber
  }

  /// The record of a session that begins, whose journal has a number; without a number it is not kept.
  func record(_ number: Int?, of revision: MachineRevision) -> SessionRecord {
    guard let store, let number else { return SessionRecord() }
    if defined.insert(revision.definitionName).inserted {
      store.define(revision.definitionName, as: revision.definition)
    }
    return SessionRecord { [name = revision.definitionName] entry in
      store.append(entry.naming(definition: name).text, to: .execution(number))
    }
  }

  /// The record of a session that was lived again, which keeps what is added to it only once it is released.
  nonisolated func record(_ number: Int?, _ opening: JournalEntry, _ lines: [String]) -> SessionRecord {
    guard let store, let number else { return SessionRecord(opening: opening, lines) }
    return SessionRecord(opening: opening, lines, isHeld: true) { store.append($0.text, to: .execution(number)) }
  }

  /// Writes down that an execution has ended, or goes on after it had, unless that is known.
  func keepEnd(of hosted: HostedExecution) {
    guard hosted.number != nil else { return }
    let end = ExecutionEnd(hosted.known)
    guard end != hosted.keptEnd else { return }
    hosted.keptEnd = end
    keep(end.map { .ended(execution: hosted.arn, $0) } ?? .resumed(execution: hosted.arn))
  }
}

extension JournalEntry {
  /// The entry with the name of the definition in its place, when it is what the session began with.
  fileprivate func naming(definition name: String) -> JournalEntry {
    guard case .session(var header) = self else { return self }
    header.definition = .string(name)
    return .session(header)
  }
}

extension APIFailure {
  /// - Source: API reference, "Common Errors".
  static func notKept(_ problem: String) -> APIFailure { APIFailure("InternalFailure", problem, status: 500) }
}

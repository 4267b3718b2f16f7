import Interpreter
import JSONModel

/// An account, made again of its journal, and the executions that were started in it.
struct StoredAccount: Sendable {
  /// The account.
  private(set) var account: Account
  /// The executions, in the order in which they were started.
  var executions: [StoredExecution] { executionsByARN.values.sorted { $0.number < $1.number } }
  /// The greatest number that a session's journal has.
  private(set) var lastNumber = 0

  private var executionsByARN: [String: StoredExecution] = [:]
  /// The executions that were forgotten: what was still written of them afterwards means nothing.
  private var forgotten: Set<String> = []

  /// Makes an account again; there is nothing to make one of when the journal was never begun.
  ///
  /// - Parameters:
  ///   - bytes: The lines of the journal.
  ///   - name: What messages call the journal.
  /// - Throws: What is wrong with the first line that cannot be read, or does not do what it did.
  init?(parsing bytes: [UInt8], of name: String) throws(StoreProblem) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    guard let first = lines.first else { return nil }
    guard case .account(let identity) = try Self.entry(first, name, 1) else {
      throw StoreProblem(name, line: 1, "a journal begins with whose it is: {\"asldb\": ...}")
    }
    account = Account(
      partition: identity.partition,
      region: identity.region,
      id: identity.account,
      pageKey: identity.pageKey
    )
    for (index, line) in lines.enumerated().dropFirst() {
      let entry = try Self.entry(line, name, index + 1)
      let isTaken: Bool
      do throws(APIFailure) { isTaken = try take(entry) } catch {
        throw StoreProblem(name, line: index + 1, "this is refused now: \(error.message)")
      }
      guard isTaken else { throw StoreProblem(name, line: index + 1, "this does not follow from what is before it") }
    }
  }

  private static func entry(
    _ line: ArraySlice<UInt8>,
    _ name: String,
    _ number: Int
  ) throws(StoreProblem) -> AccountEntry {
    do throws(AccountEntry.Unreadable) { return try AccountEntry(parsing: line) } catch {
      throw StoreProblem(name, line: number, error.reason)
    }
  }

  /// - Returns: Whether it could be.
  private mutating func take(_ entry: AccountEntry) throws(APIFailure) -> Bool {
    switch entry {
    case .account: return false
    case .call(let call):
      _ = try account.respond(
        to: call.operation,
        call.arguments,
        at: call.date,
        seed: call.seed,
        machinesInUse: call.isInUse ? machine(of: call) : []
      )
      return true
    case .started(let start):
      let execution = try StoredExecution(start, in: account)
      guard executionsByARN.updateValue(execution, forKey: execution.arn) == nil else { return false }
      lastNumber = max(lastNumber, start.number)
      return true
    case .redriven(let arn, let redrive): return executionsByARN[arn]?.note(redrive) != nil
    case .redone(let arn, let count): return executionsByARN[arn]?.note(redone: count) != nil || forgotten.contains(arn)
    case .forgotten(let arn):
      forgotten.insert(arn)
      return executionsByARN.removeValue(forKey: arn) != nil
    case .ended(let arn, let end): return executionsByARN[arn]?.note(end) != nil || forgotten.contains(arn)
    case .resumed(let arn): return executionsByARN[arn]?.note(nil) != nil || forgotten.contains(arn)
    case .deleted(let machine):
      account.finishDeleting(machine)
      return true
    }
  }

  /// The machine that a call is about: whether others had executions that ran mattered to none.
  private func machine(of call: StoredCall) -> Set<String> {
    Set([call.arguments.text("stateMachineArn").flatMap(account.machine)?.arn.text].compactMap(\.self))
  }
}

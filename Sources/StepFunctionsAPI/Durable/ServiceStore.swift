/// Keeps what a service must not forget, line by line: files in the program, an array in tests.
///
/// What was appended is there after the end of the program, however that comes.
package protocol ServiceStore: Sendable {
  /// What a journal has, up to the end of its last whole line; nothing when it was never begun.
  ///
  /// - Throws: That it cannot be read.
  func read(_ journal: StoredJournal) throws(StoreProblem) -> [UInt8]

  /// Begins a journal, in place of one that was left there.
  ///
  /// - Returns: Why it cannot.
  @discardableResult
  func begin(_ journal: StoredJournal) -> String?

  /// Appends a line to a journal; once that has failed, nothing more is appended to any.
  ///
  /// - Returns: Why it cannot, or could not before.
  @discardableResult
  func append(_ line: String, to journal: StoredJournal) -> String?

  /// Keeps a definition, unless it is there already as a whole: the journals of executions name it.
  ///
  /// - Returns: Why it cannot, or could not write before.
  @discardableResult
  func define(_ name: String, as definition: String) -> String?

  /// Removes a journal that nobody needs any more.
  func remove(_ journal: StoredJournal)

  /// Why nothing more is appended.
  var problem: String? { get }

  /// What messages call a journal.
  func name(of journal: StoredJournal) -> String
}

/// One of the journals of a service.
package enum StoredJournal: Sendable, Hashable {
  /// The calls that changed the account, and which executions were started, ended and redriven.
  case account
  /// The session of an execution, by the number that its start has in the journal of the account.
  case execution(Int)
}

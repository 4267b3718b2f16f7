import Interpreter
import JSONModel

/// A line of the journal of an account.
///
/// An account is a value that follows from the calls that changed it, and what an execution runs follows from the
/// account as it was at its start: so calls are kept as they came, with the time and the chance that they were answered
/// with.
enum AccountEntry: Sendable, Equatable {
  /// Whose journal it is: the first line.
  case account(AccountIdentity)
  /// A call that changed the account.
  case call(StoredCall)
  /// An execution of a Standard machine was started.
  case started(StoredStart)
  /// An execution is redriven.
  ///
  /// - `execution`: Its ARN.
  /// - `redrive`: How it was asked for.
  case redriven(execution: String, StoredRedrive)
  /// A redrive of an execution is carried out: what becomes of it then is in the journal of its session.
  ///
  /// - `execution`: Its ARN.
  /// - `count`: Which redrive, from 1.
  case redone(execution: String, count: Int)
  /// An execution has ended.
  case ended(execution: String, ExecutionEnd)
  /// An execution that had ended goes on, because a debugger took it back.
  case resumed(execution: String)
  /// An execution that ended long ago is forgotten; the text is its ARN.
  case forgotten(execution: String)
  /// A machine that was being deleted is gone; the text is its ARN.
  case deleted(machine: String)
}

/// Whose journal a journal is.
struct AccountIdentity: Sendable, Equatable {
  /// The version of the program that began it.
  let program: String
  /// The partition of all ARNs.
  let partition: String
  /// The region of all ARNs.
  let region: String
  /// The account's number.
  let account: String
  /// What signs the tokens of pages.
  let pageKey: [UInt8]
}

/// A call that changed an account.
struct StoredCall: Sendable, Equatable {
  /// The operation.
  let operation: APIOperation
  /// Its arguments.
  let arguments: APIArguments
  /// When it came.
  let date: Instant
  /// The chance in what it made.
  let seed: UInt64
  /// Whether the machine that it deletes had executions that ran.
  let isInUse: Bool
}

/// An execution that was started.
struct StoredStart: Sendable, Equatable {
  /// Which journal its session has.
  let number: Int
  /// The arguments of StartExecution.
  let arguments: APIArguments
  /// When it came.
  let date: Instant
  /// The chance in it.
  let seed: UInt64
}

/// A call of RedriveExecution.
struct StoredRedrive: Sendable, Equatable {
  /// Which redrive of the execution it asks for, from 1.
  let count: Int
  /// What tells a repeated call.
  let token: String?
  /// When it came.
  let date: Instant
}

import Interpreter
import JSONModel
import StatesLanguage

extension AccountEntry {
  /// The number of the form that the journal has.
  static let form = 1

  /// The entry as a line, without the line's end.
  var text: String { JSON.object(json).text() }

  private var json: JSONObject {
    switch self {
    case .account(let identity): identity.json
    case .call(let call): call.json
    case .started(let start): start.json
    case .redriven(let execution, let redrive): redrive.json(of: execution)
    case .redone(let execution, let count): ["redone": .string(execution), "count": .number(JSONNumber(count))]
    case .ended(let execution, let end): end.json(of: execution)
    case .resumed(let execution): ["resumed": .string(execution)]
    case .forgotten(let execution): ["forgotten": .string(execution)]
    case .deleted(let machine): ["deleted": .string(machine)]
    }
  }

  /// Reads a line.
  ///
  /// - Throws: What is wrong with it.
  init(parsing line: some Sequence<UInt8>) throws(Unreadable) {
    let value: JSON
    do throws(JSONSyntaxError) { value = try JSON(parsing: Array(line)) } catch {
      throw Unreadable(reason: "this is no JSON: \(error.message)")
    }
    guard let object = value.object else { throw Unreadable(reason: "this is no entry of a journal") }
    if object["asldb"] != nil, object["form"]?.number?.integer != Self.form {
      throw Unreadable(reason: "this was written by a version of asldb whose data this one cannot read")
    }
    guard let entry = Self.entry(of: object) else { throw Unreadable(reason: "this is no entry of a journal") }
    self = entry
  }

  /// Why a line cannot be read.
  struct Unreadable: Error {
    /// The reason.
    let reason: String
  }

  private static func entry(of object: JSONObject) -> AccountEntry? {
    if object["asldb"] != nil { return AccountIdentity(object).map(AccountEntry.account) }
    if object["call"] != nil { return StoredCall(object).map(AccountEntry.call) }
    if object["started"] != nil { return StoredStart(object).map(AccountEntry.started) }
    if let arn = object["redriven"]?.string { return StoredRedrive(object).map { .redriven(execution: arn, $0) } }
    if let arn = object["redone"]?.string {
      return (object["count"]?.number?.integer).map { .redone(execution: arn, count: $0) }
    }
    if let arn = object["ended"]?.string { return ExecutionEnd(object).map { .ended(execution: arn, $0) } }
    if let execution = object["resumed"]?.string { return .resumed(execution: execution) }
    if let execution = object["forgotten"]?.string { return .forgotten(execution: execution) }
    if let machine = object["deleted"]?.string { return .deleted(machine: machine) }
    return nil
  }
}

extension AccountIdentity {
  fileprivate var json: JSONObject {
    [
      "asldb": .string(program), "form": .number(JSONNumber(AccountEntry.form)), "partition": .string(partition),
      "region": .string(region), "account": .string(account), "pageKey": .string(Base64.text(of: pageKey)),
    ]
  }

  fileprivate init?(_ object: JSONObject) {
    guard let program = object["asldb"]?.string, let partition = object["partition"]?.string,
      let region = object["region"]?.string, let account = object["account"]?.string,
      let key = object["pageKey"]?.string.flatMap(Base64.bytes)
    else { return nil }
    self.init(program: program, partition: partition, region: region, account: account, pageKey: key)
  }
}

extension StoredCall {
  fileprivate var json: JSONObject {
    var object: JSONObject = [
      "call": .string(operation.rawValue), "at": date.stored, "seed": .string(String(seed)),
      "arguments": .object(arguments.object),
    ]
    if isInUse { object["inUse"] = true }
    return object
  }

  fileprivate init?(_ object: JSONObject) {
    guard let operation = object["call"]?.string.flatMap(APIOperation.init), let date = Instant(stored: object["at"]),
      let seed = object["seed"]?.string.flatMap(UInt64.init), let members = object["arguments"]?.object,
      let arguments = try? APIArguments(members, for: operation)
    else { return nil }
    let isInUse = object["inUse"] == true
    self.init(operation: operation, arguments: arguments, date: date, seed: seed, isInUse: isInUse)
  }
}

extension StoredStart {
  fileprivate var json: JSONObject {
    [
      "started": .number(JSONNumber(number)), "at": date.stored, "seed": .string(String(seed)),
      "arguments": .object(arguments.object),
    ]
  }

  fileprivate init?(_ object: JSONObject) {
    guard let number = object["started"]?.number?.integer, let date = Instant(stored: object["at"]),
      let seed = object["seed"]?.string.flatMap(UInt64.init), let members = object["arguments"]?.object,
      let arguments = try? APIArguments(members, for: .startExecution)
    else { return nil }
    self.init(number: number, arguments: arguments, date: date, seed: seed)
  }
}

extension StoredRedrive {
  fileprivate func json(of execution: String) -> JSONObject {
    var object: JSONObject = [
      "redriven": .string(execution), "count": .number(JSONNumber(count)), "at": date.stored,
    ]
    object["token"] = token.map(JSON.string)
    return object
  }

  fileprivate init?(_ object: JSONObject) {
    guard let count = object["count"]?.number?.integer, let date = Instant(stored: object["at"]) else { return nil }
    self.init(count: count, token: object["token"]?.string, date: date)
  }
}

extension ExecutionEnd {
  fileprivate func json(of execution: String) -> JSONObject {
    var object: JSONObject = [
      "ended": .string(execution), "status": .string(status), "at": date.stored,
      "redrives": .number(JSONNumber(redriveCount)),
    ]
    if let redriveDate { object["lastRedrive"] = redriveDate.stored }
    if !mapRuns.isEmpty { object["mapRuns"] = .array(mapRuns.map(JSON.string)) }
    return object
  }

  fileprivate init?(_ object: JSONObject) {
    guard let status = object["status"]?.string, let date = Instant(stored: object["at"]),
      let count = object["redrives"]?.number?.integer
    else { return nil }
    self.init(
      status: status,
      date: date,
      redriveCount: count,
      redriveDate: Instant(stored: object["lastRedrive"]),
      mapRuns: object["mapRuns"]?.array?.compactMap(\.string) ?? []
    )
  }
}

extension Instant {
  /// The milliseconds since 1970.
  fileprivate var stored: JSON { .number(JSONNumber(milliseconds)) }

  fileprivate init?(stored json: JSON?) {
    guard let milliseconds = json?.number?.integer else { return nil }
    self.init(milliseconds: milliseconds)
  }
}

import Integrations
import Interpreter
import JSONModel
import StatesLanguage

extension JournalEntry {
  /// The number of the form that journals have.
  static let form = 1

  /// The entry as a line, without the line's end.
  package var text: String { json.text() }

  private var json: JSON {
    switch self {
    case .session(let header): header.json
    case .command(let line, let moment, let from):
      ["command": .string(line), "at": moment.json, "from": JSON(from)]
    case .heard(let line, let moment, let from):
      ["heard": .string(line), "at": moment.json, "from": JSON(from)]
    case .definition(let definition, let moment, let from):
      ["definition": definition, "at": moment.json, "from": JSON(from)]
    case .services(let setup, let from): ["services": setup ?? .null, "from": JSON(from)]
    case .tick(let moment): ["tick": moment.json]
    case .timeLimit(let moment): ["timeLimit": moment.json]
    case .reply(let effect, let undertakings):
      ["reply": .string(effect), "stimuli": .array(undertakings.map(\.json))]
    case .done(let address, let moment, let fork):
      ["done": .string(address.text), "moment": JSON(moment), "timeline": JSON(fork)]
    }
  }

  /// Reads a line.
  ///
  /// - Throws: ``JournalProblem/Reason`` when it is no entry.
  package init(parsing line: some Sequence<UInt8>) throws(JournalProblem.Reason) {
    let value: JSON
    do throws(JSONSyntaxError) { value = try JSON(parsing: Array(line)) } catch { throw .noJSON(error.message) }
    guard let object = value.object else { throw .noEntry }
    guard let entry = try Self.entry(of: object) else { throw .noEntry }
    self = entry
  }

  private static func entry(of object: JSONObject) throws(JournalProblem.Reason) -> JournalEntry? {
    let (at, from) = (object["at"].flatMap(Instant.init(json:)), object["from"]?.number?.integer)
    if object["asldb"] != nil { return .session(try JournalHeader(object)) }
    if let line = object["command"]?.string, let at, let from { return .command(line: line, at: at, from: from) }
    if let line = object["heard"]?.string, let at, let from { return .heard(line: line, at: at, from: from) }
    if let definition = object["definition"], let at, let from { return .definition(definition, at: at, from: from) }
    if let setup = object["services"], let from { return .services(setup == .null ? nil : setup, from: from) }
    if let at = object["tick"].flatMap(Instant.init(json:)) { return .tick(at: at) }
    if let at = object["timeLimit"].flatMap(Instant.init(json:)) { return .timeLimit(at: at) }
    if let effect = object["reply"]?.string, let stimuli = object["stimuli"]?.array {
      let read = stimuli.compactMap(Undertaking.init(json:))
      return read.count == stimuli.count ? .reply(effect: effect, read) : nil
    }
    guard let address = object["done"]?.string.flatMap(MomentAddress.init),
      let moment = object["moment"]?.number?.integer,
      let fork = object["timeline"]?.number?.integer
    else { return nil }
    return .done(address, moment: moment, fork: fork)
  }
}

extension JSON {
  /// A whole number.
  init(_ number: Int) { self = .number(JSONNumber(number)) }
}

extension Instant {
  /// The milliseconds since 1970.
  var json: JSON { JSON(milliseconds) }

  init?(json: JSON) {
    guard let milliseconds = json.number?.integer else { return nil }
    self.init(milliseconds: milliseconds)
    guard self >= .startOfClock, self <= .endOfClock else { return nil }
  }
}

import Interpreter
import JSONModel
import StatesLanguage

/// Executions that tasks have started, as a journal keeps them.
extension ExecutionStart {
  var members: JSONObject {
    var object: JSONObject = [
      "machine": JSON(machine.index), "name": .string(name), "input": input, "form": .string(form.word),
    ]
    object["tells"] = form.told
    return object
  }

  init?(_ object: JSONObject) {
    guard let machine = object["machine"]?.number?.integer, let name = object["name"]?.string,
      let input = object["input"], let word = object["form"]?.string,
      let form = Form(word, telling: object["tells"] ?? .null)
    else { return nil }
    self.init(machine: MachineID(index: machine), name: name, input: input, form: form)
  }
}

extension ExecutionStart.Form {
  fileprivate var word: String {
    switch self {
    case .detached: "detached"
    case .callback: "callback"
    case .awaited(_, parsed: false): "awaited"
    case .awaited(_, parsed: true): "awaited, parsed"
    case .answered: "answered"
    }
  }

  fileprivate var told: JSON? {
    switch self {
    case .detached(let told), .callback(let told), .awaited(let told, _): told
    case .answered: nil
    }
  }

  fileprivate init?(_ word: String, telling told: JSON) {
    switch word {
    case "detached": self = .detached(result: told)
    case "callback": self = .callback(submission: told)
    case "awaited": self = .awaited(submission: told, parsed: false)
    case "awaited, parsed": self = .awaited(submission: told, parsed: true)
    case "answered": self = .answered
    default: return nil
    }
  }
}

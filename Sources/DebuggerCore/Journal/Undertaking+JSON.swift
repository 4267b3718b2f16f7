import Integrations
import Interpreter
import JSONModel

/// What the outside world undertakes, as a journal keeps it: what is told at once is written as just that.
extension Undertaking {
  var json: JSON {
    switch self {
    case .tell(let stimulus, afterMilliseconds: 0): stimulus.json
    case .tell(let stimulus, let milliseconds): ["after": JSON(milliseconds), "tell": stimulus.json]
    case .simulate(let task): task.json("simulate", [:])
    case .call(let task, let needsLeave): task.json("call", ["needsLeave": .bool(needsLeave)])
    case .source(let task, let words): task.json("source", ["words": .string(words)])
    }
  }

  init?(json: JSON) {
    if let told = json["tell"].flatMap(Stimulus.init(json:)) {
      guard let milliseconds = json["after"]?.number?.integer, milliseconds >= 0 else { return nil }
      self = .tell(told, afterMilliseconds: milliseconds)
    } else if let object = json.object, let what = object["what"]?.string, let task = TaskID(object),
      let undertaking = Undertaking(what, about: task, object)
    {
      self = undertaking
    } else {
      guard let stimulus = Stimulus(json: json) else { return nil }
      self = .tell(stimulus)
    }
  }

  private init?(_ what: String, about task: TaskID, _ object: JSONObject) {
    switch what {
    case "simulate": self = .simulate(task)
    case "call": self = .call(task, needsLeave: object["needsLeave"] == true)
    case "source": self = .source(task, object["words"]?.string ?? "")
    default: return nil
    }
  }
}

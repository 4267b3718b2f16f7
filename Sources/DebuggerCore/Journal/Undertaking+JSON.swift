import Integrations
import Interpreter
import JSONModel

/// What the outside world undertakes, as a journal keeps it: what is told at once is written as just that.
extension Undertaking {
  var json: JSON {
    switch self {
    case .tell(let stimulus, afterMilliseconds: 0): stimulus.json
    case .tell(let stimulus, let milliseconds): ["after": JSON(milliseconds), "tell": stimulus.json]
    }
  }

  init?(json: JSON) {
    if let told = json["tell"].flatMap(Stimulus.init(json:)) {
      guard let milliseconds = json["after"]?.number?.integer, milliseconds >= 0 else { return nil }
      self = .tell(told, afterMilliseconds: milliseconds)
    } else {
      guard let stimulus = Stimulus(json: json) else { return nil }
      self = .tell(stimulus)
    }
  }
}

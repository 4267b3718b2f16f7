import JSONModel

/// A service's model, as botocore has it.
struct ServiceModel {
  /// The service's name.
  let service: String
  private let model: JSON

  /// Wraps a model.
  init(_ service: String, _ model: JSON) { (self.service, self.model) = (service, model) }

  /// The shape that a reference names, with its name.
  func shape(_ reference: JSON) throws(CatalogProblem) -> (name: String, definition: JSON) {
    guard let name = reference["shape"]?.string, let definition = model["shapes"]?[name] else {
      throw CatalogProblem(message: "\(service) has no shape for \(reference.text())")
    }
    return (name, definition)
  }

  /// Whether what a reference names comes as a stream of events.
  func isStream(_ reference: JSON, _ definition: JSON) -> Bool {
    reference["eventstream"] == true || definition["eventstream"] == true
  }

  /// A scalar as the catalog has it: the letter of its type and what limits it.
  func scalar(_ definition: JSON, named name: String) throws(CatalogProblem) -> String {
    let recorded = RecordedLimits.range(of: name, in: service)
    let range = recorded ?? range(definition["min"]?.number, definition["max"]?.number)
    switch definition["type"]?.string {
    case "string": return "s" + length(definition["min"]?.number)
    case "blob": return "x" + length(definition["min"]?.number)
    case "boolean": return "b"
    case "timestamp": return "t"
    case "integer": return "i" + range
    case "long": return "l" + range
    case "float": return "f" + range
    case "double": return "d" + range
    default: throw CatalogProblem(message: "\(service): \(name) is of an unknown type")
    }
  }

  private func length(_ minimum: JSONNumber?) -> String {
    guard let minimum, minimum.double > 0 else { return "" }
    return minimum.text
  }

  private func range(_ minimum: JSONNumber?, _ maximum: JSONNumber?) -> String {
    minimum == nil && maximum == nil ? "" : "\(minimum?.text ?? ""),\(maximum?.text ?? "")"
  }
}

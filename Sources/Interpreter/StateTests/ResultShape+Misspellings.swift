import JSONModel
import StatesLanguage

extension ResultShape {
  /// Members that the shape does not have, and that look like others which it has and which are not there.
  func misspellings(in result: JSON) -> [ResultProblem] { misspellings(in: result, at: []) }

  fileprivate func misspellings(in result: JSON, at place: [String]) -> [ResultProblem] {
    guard let object = result.object else { return [] }
    let known = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    let free = members.map(\.name).filter { object[$0] == nil }
    return object.members.flatMap { member -> [ResultProblem] in
      let place = place + [member.name]
      if let value = known[member.name] { return value.misspellings(in: member.value, at: place) }
      guard let nearest = nearestName(to: member.name, among: free) else { return [] }
      let message = "the service has no member '\(member.name)'; did you mean '\(nearest)'?"
      return [ResultProblem(at: JSONPointer(place), message)]
    }
  }
}

extension ResultShape.Value {
  fileprivate func misspellings(in value: JSON, at place: [String]) -> [ResultProblem] {
    switch self {
    case .string, .number, .boolean, .any: return []
    case .structure(let shape): return shape.misspellings(in: value, at: place)
    case .list(let element):
      let element = element.unfolded
      return (value.array ?? []).enumerated().flatMap { element.misspellings(in: $1, at: place + [String($0)]) }
    case .map(let element):
      let element = element.unfolded
      return (value.object?.members ?? []).flatMap { element.misspellings(in: $0.value, at: place + [$0.name]) }
    }
  }
}

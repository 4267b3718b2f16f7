import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage

/// A place of a value at a moment.
struct ValueLocation: Hashable {
  let moment: Int
  let branch: BranchID
  let place: ValuePlace

  /// Another place in the same branch at the same moment.
  func at(_ other: ValuePlace) -> ValueLocation { ValueLocation(moment: moment, branch: branch, place: other) }
}

/// Where fields are evaluated: what their paths start from.
struct ReadingFrame {
  let moment: Int
  let branch: BranchID
  /// What `$` is in a path.
  let data: ValuePlace
  /// Where `$$.Map.Item.Value` is, when it is the item of an iteration that is about to begin.
  var item: ValuePlace?

  /// Where something is that is read, as far as its steps lead through what is there; the value is just that when they
  /// all do.
  func location(of read: ValueRead, in execution: Execution) -> (location: ValueLocation, isWhole: Bool) {
    var steps = ArraySlice(read.steps)
    var place: ValuePlace
    switch read.root {
    case .data: place = data
    case .states(.input): place = .visit(.input, JSONPointer())
    case .states(.result): place = .visit(.result, JSONPointer())
    case .states(.errorOutput): place = .error(JSONPointer())
    case .variable(let name): place = .variable(name, JSONPointer())
    case .states(.context), .context:
      place = .context(JSONPointer())
      if let item, steps.starts(with: [.member("Map"), .member("Item"), .member("Value")]) {
        (place, steps) = (item, steps.dropFirst(3))
      }
    }
    var value = execution.value(at: place, in: branch)
    while let step = steps.first, let token = step.token(in: value) {
      place = place.appending([token])
      value = value?[JSONPointer([token])]
      steps = steps.dropFirst()
    }
    return (ValueLocation(moment: moment, branch: branch, place: place), steps.isEmpty)
  }
}

extension ReferencePath.Step {
  /// The step in a pointer, where a value has what it leads to.
  fileprivate func token(in value: JSON?) -> String? {
    switch (self, value) {
    case (.member(let name), .object(let object)): object[name] == nil ? nil : name
    case (.index(let index), .array(let elements)):
      elements.indices.contains(index < 0 ? elements.count + index : index)
        ? String(index < 0 ? elements.count + index : index) : nil
    case (.member, _), (.index, _): nil
    }
  }
}

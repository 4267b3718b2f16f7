import JSONModel
import JSONPathEngine
import StatesLanguage

/// Something that a path or an expression reads.
struct ValueRead: Hashable {
  /// What it starts from.
  enum Root: Hashable {
    /// The data that paths start from where it is read.
    case data
    /// A member of `$states`.
    case states(StatesMember)
    /// A variable.
    case variable(String)
    /// The context object.
    case context
  }

  let root: Root
  let steps: [ReferencePath.Step]
  /// How it is written.
  let text: String
}

extension JSONPath {
  /// What the path reads, as far as it leads to one value.
  var read: ValueRead {
    let start: ValueRead.Root =
      switch root {
      case .data: .data
      case .context: .context
      case .variable(let name): .variable(name)
      }
    return ValueRead(root: start, steps: leadingSteps, text: text)
  }
}

extension IntrinsicCall {
  /// What the call reads.
  var reads: [ValueRead] {
    arguments.flatMap { argument -> [ValueRead] in
      switch argument {
      case .literal: []
      case .path(let path): [path.read]
      case .call(let call): call.reads
      }
    }
  }
}

extension [ValueRead] {
  /// The reads, each once.
  var distinct: [ValueRead] {
    var seen: Set<ValueRead> = []
    return filter { seen.insert($0).inserted }
  }
}

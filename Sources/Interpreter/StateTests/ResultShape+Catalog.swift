import ServiceCatalog
public import StatesLanguage

extension ResultShape {
  /// What the catalog of services says that a task's result looks like; nothing when somebody else makes it, or when
  /// the catalog does not have the action.
  ///
  /// The payload of a function is whatever the function makes.
  public init?(of resource: TaskResource) {
    guard case .service(let action) = resource, let known = CatalogAction(action.action, of: action.service),
      let members = known.result(waitingFor: action.pattern)
    else { return nil }
    let isFunction = action.sdkService == "lambda" && action.action == "invoke"
    self.init(members.map { Member($0, isFree: isFunction && $0.name == "Payload") })
  }
}

extension CatalogAction {
  /// What the result of a task has; nothing when it is not known.
  fileprivate func result(waitingFor pattern: IntegrationPattern) -> [CatalogMember]? {
    switch pattern {
    case .requestResponse: return answer
    case .sync: return jobResult
    // The job's output is whatever JSON it is.
    case .syncParsed:
      return jobResult?.map { ["Input", "Output"].contains($0.name) ? CatalogMember($0.name, .document) : $0 }
    case .waitForTaskToken: return nil
    }
  }
}

extension ResultShape.Member {
  init(_ member: CatalogMember, isFree: Bool = false) {
    self.init(member.name, isRequired: member.isRequired, isFree ? .any : ResultShape.Value(member.type))
  }
}

extension ResultShape.Value {
  init(_ type: CatalogType) {
    switch type {
    case .string, .enumeration, .timestamp, .blob: self = .string()
    case .boolean: self = .boolean
    case .integer, .long, .float, .double: self = .number()
    case .structure(let structure): self = .structure(structure.map { ResultShape($0) } ?? ResultShape([]))
    case .document, .eventStream: self = .any
    case .list(let element): self = .list(of: Self(element))
    case .map(let value): self = .map(of: Self(value))
    // A blob is a text of at least as many characters as it has bytes.
    case .limited(_, by: .length(let minimum)): self = .string(minimumLength: minimum)
    case .limited(_, by: .values(let values)): self = .string(values: Set(values))
    case .limited(_, by: .range(let minimum, let maximum)): self = .number(minimum: minimum, maximum: maximum)
    }
  }
}

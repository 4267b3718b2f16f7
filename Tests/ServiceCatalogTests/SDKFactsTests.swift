import JSONModel
import ServiceCatalog
import Testing

@Suite("The catalog in the program is the collected one", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct SDKFactsTests {
  @Test("every service, action, member and error is there")
  func everything() throws {
    let facts = try #require(SharedData.json(SharedData.catalog)["services"]?.object)
    #expect(SDKService.names == facts.members.map(\.name).sorted())
    for (name, fact) in facts.members.map({ ($0.name, $0.value) }) {
      let service = try #require(SDKService[name])
      let columns = [service.modelName, service.version, service.errorPrefix, service.serviceID]
      #expect(columns == ["b", "v", "x", "i"].map { fact[$0]?.string })
      #expect(service.apiProtocol?.rawValue == fact["p"]?.string)
      #expect(service.errors == fact["e"]?.texts)
      let actions = try #require(fact["a"]?.object)
      #expect(service.actionNames == actions.members.map(\.name).sorted())
      for (name, value) in actions.members.map({ ($0.name, $0.value) }) {
        try compare(try #require(service.action(name)), value, of: service)
      }
    }
  }

  @Test("the services that AWS has ended are the collected ones, and those that Step Functions calls deprecated")
  func retired() throws {
    let gone = try #require(SharedData.json(SharedData.catalog)["rules"]?["retired"]?.texts)
    let exceptions = try SharedData.json(SharedData.integrations)["awsSdk"]?["serviceNameExceptions"]
    #expect(SDKService.retired == Set(gone + (exceptions?["deprecated"]?.texts ?? [])))
    #expect(SDKService.retired.isDisjoint(with: SDKService.names))
  }

  private func compare(_ action: SDKAction, _ fact: JSON, of service: SDKService) throws {
    let errors = (fact[2]?.array ?? []).compactMap { $0.number?.integer }.map { service.errors[$0] }
    #expect(action.input.map(\.code).joined(separator: ",") == fact[0]?.string, "\(service.name):\(action.name)")
    #expect(action.output.map(\.code).joined(separator: ",") == fact[1]?.string, "\(service.name):\(action.name)")
    #expect(action.errors == errors, "\(service.name):\(action.name)")
    #expect(action.isDeprecated == (fact[3]?.string?.contains("D") == true), "\(service.name):\(action.name)")
  }
}

extension CatalogMember {
  /// The member as the collected facts have it.
  fileprivate var code: String {
    (name == wireName ? name : "\(name)=\(wireName)") + (isRequired ? "*:" : ":") + type.code
  }
}

extension CatalogType {
  fileprivate var code: String {
    switch self {
    case .string: "s"
    case .enumeration: "E"
    case .boolean: "b"
    case .integer: "i"
    case .long: "l"
    case .float: "f"
    case .double: "d"
    case .timestamp: "t"
    case .blob: "x"
    case .structure: "o"
    case .document: "j"
    case .eventStream: "~"
    case .list(let element): "[" + element.code
    case .map(let value): "{" + value.code
    case .limited(let type, _): type.code
    }
  }
}

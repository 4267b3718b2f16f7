import ServiceCatalog
import Testing

@Suite("What the answers of the SDKs' actions have inside")
struct AnswerTests {
  /// The type of what stands at the end of a path through objects, elements of lists and values of maps.
  private func find(_ path: [String], in members: [CatalogMember]) -> CatalogType? {
    guard let type = members.first(where: { $0.name == path.first })?.type else { return nil }
    return path.count == 1 ? type : find(Array(path.dropFirst()), in: type.members)
  }

  private func find(_ path: String, of action: String) throws -> CatalogType? {
    let names = action.split(separator: ":").map(String.init)
    let sdkAction = try #require(SDKService[names[0]]?.action(names[1]))
    return find(path.split(separator: ".").map(String.init), in: sdkAction.output)
  }

  static let places: [(String, String, CatalogType)] = [
    ("lambda:getFunction", "Configuration.Timeout", .limited(.integer, by: .range(minimum: 1, maximum: nil))),
    (
      "lambda:getFunction", "Configuration.MemorySize", .limited(.integer, by: .range(minimum: 128, maximum: 10240))
    ),
    ("kms:encrypt", "CiphertextBlob", .limited(.blob, by: .length(minimum: 1))),
    (
      "s3:listObjects", "Contents.ChecksumType", .limited(.enumeration, by: .values(["COMPOSITE", "FULL_OBJECT"]))
    ),
    ("dynamodb:putItem", "ConsumedCapacity.CapacityUnits", .double),
    ("dynamodb:putItem", "ConsumedCapacity.Table.ReadCapacityUnits", .double),
    ("sqs:receiveMessage", "Messages.Md5OfBody", .string),
    ("eventbridge:putEvents", "Entries.EventId", .string),
    ("bedrockruntime:converse", "AdditionalModelResponseFields", .document),
  ]

  @Test("members of members have their types and limits, as the model has them", arguments: places)
  func nested(_ action: String, _ path: String, _ expected: CatalogType) throws {
    #expect(try find(path, of: action) == expected)
  }

  @Test("members of members say whether they have to be there")
  func required() throws {
    let members = try #require(SDKService["sfn"]?.action("listExecutions")?.output("Executions")?.type.members)
    #expect(members.filter(\.isRequired).map(\.name).prefix(2) == ["ExecutionArn", "StateMachineArn"])
    #expect(members.contains { $0.name == "StopDate" && !$0.isRequired })
  }

  @Test("an object can be a part of itself")
  func recursion() throws {
    let path = Array(repeating: "L", count: 50) + ["S"]
    let item = try #require(SDKService["dynamodb"]?.action("getItem")?.output("Item")?.type.members)
    #expect(find(path, in: item) == .string)
  }

  @Test("optimized integrations write the names at every depth as the API does")
  func capitals() throws {
    let service = try #require(OptimizedService["sagemaker"])
    let action = try #require(service.action("createTrainingJob"))
    let job = try #require(service.jobResult(of: action))
    #expect(find(["AlgorithmSpecification", "EnableSageMakerMetricsTimeSeries"], in: job) == .boolean)
    let names = try #require(SDKService["rds"]?.action("describeDBInstances")?.output("DbInstances")?.type.members)
    #expect(names.prefix(2).map(\.name) == ["DbInstanceIdentifier", "DbInstanceClass"])
    #expect(names.prefix(2).map(\.wireName) == ["DBInstanceIdentifier", "DBInstanceClass"])
  }

  @Test("every answer of every action can be read to its last member")
  func everything() throws {
    var count = 0
    for name in SDKService.names {
      let service = try #require(SDKService[name])
      var known: Set<CatalogStructure> = []
      var waiting = service.actionNames.compactMap { service.action($0)?.answer }
      while let structure = waiting.popLast() {
        guard known.insert(structure).inserted else { continue }
        let members = structure.members
        #expect(members.allSatisfy { !$0.name.isEmpty }, "\(name)")
        waiting += members.compactMap(\.type.structure)
        count += members.count
      }
    }
    #expect(count > 130_000)
  }
}

extension CatalogType {
  /// The object in it, as such or in lists and maps.
  fileprivate var structure: CatalogStructure? {
    switch self {
    case .structure(let structure): structure
    case .list(let element): element.structure
    case .map(let value): value.structure
    case .limited(let type, _): type.structure
    case .string, .enumeration, .boolean, .integer, .long, .float, .double, .timestamp, .blob, .document, .eventStream:
      nil
    }
  }

  fileprivate var members: [CatalogMember] { structure?.members ?? [] }
}

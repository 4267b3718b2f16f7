import JSONModel

extension Account {
  /// `CreateStateMachineAlias`.
  ///
  /// - Source: API reference; recorded: the same call again changes nothing, and another one with the name is a
  ///   conflict.
  mutating func createAlias(_ call: Call) throws(APIFailure) -> JSON {
    let name = try call.arguments.requiredText("name")
    let routing = try Routing(call.arguments.list("routingConfiguration") ?? [])
    var machine = try self.machine(of: routing)
    let alias = MachineAlias(
      name: name,
      description: call.arguments.text("description"),
      routes: routing.routes,
      creationDate: call.now,
      updateDate: call.now
    )
    if let existing = machine.alias(name) {
      guard existing.description == alias.description, existing.routes == alias.routes else { throw Self.aliasConflict }
      return machine.creationAnswer(for: existing)
    }
    guard machine.aliases.count < 100 else {
      throw APIFailure("ServiceQuotaExceededException", "A state machine can have 100 aliases.")
    }
    machine.aliases.append(alias)
    machine.aliases.sort { $0.name.precedes($1.name) }
    machinesByName[machine.name] = machine
    return machine.creationAnswer(for: alias)
  }

  /// `UpdateStateMachineAlias`.
  ///
  /// - Source: API reference; recorded, with the message for an alias that is not there.
  mutating func updateAlias(_ call: Call) throws(APIFailure) -> JSON {
    let (name, found) = try alias(call)
    let description = call.arguments.text("description")
    guard description != nil || call.arguments["routingConfiguration"] != nil else {
      throw APIFailure(
        "ValidationException",
        "Either the description or the routingConfiguration must be specified",
        reason: "MISSING_REQUIRED_PARAMETER"
      )
    }
    guard var machine = found, let index = machine.aliases.firstIndex(where: { $0.name == name }) else {
      throw Self.noResource
    }
    guard machine.status == .active else { throw .isDeleting(machine.arn.text) }
    if let list = call.arguments.list("routingConfiguration") {
      let routing = try Routing(list)
      guard try self.machine(of: routing).name == machine.name else { throw Self.noResource }
      machine.aliases[index].routes = routing.routes
    }
    if let description { machine.aliases[index].description = description }
    machine.aliases[index].updateDate = call.now
    machinesByName[machine.name] = machine
    return ["updateDate": call.now.seconds]
  }

  /// `DeleteStateMachineAlias`.
  ///
  /// - Source: recorded: an alias that is not there is deleted, too.
  mutating func deleteAlias(_ call: Call) throws(APIFailure) -> JSON {
    let (name, found) = try alias(call)
    guard var machine = found else { return [:] }
    machine.aliases.removeAll { $0.name == name }
    machinesByName[machine.name] = machine
    return [:]
  }

  /// `DescribeStateMachineAlias`.
  ///
  /// - Source: API reference; recorded.
  func describeAlias(_ call: Call) throws(APIFailure) -> JSON {
    let (name, machine) = try alias(call)
    guard let machine, let alias = machine.alias(name) else { throw Self.noResource }
    var answer: JSONObject = [
      "stateMachineAliasArn": .string(machine.arn(ofAlias: name)),
      "name": .string(name),
      "routingConfiguration": .array(
        alias.routes.map {
          [
            "stateMachineVersionArn": .string(machine.arn(ofVersion: $0.version)),
            "weight": .number(JSONNumber($0.weight)),
          ]
        }
      ),
      "creationDate": alias.creationDate.seconds,
      "updateDate": alias.updateDate.seconds,
    ]
    if let description = alias.description { answer["description"] = .string(description) }
    return .object(answer)
  }

  /// `ListStateMachineAliases`, of a machine or of a version.
  ///
  /// - Source: API reference; recorded, which is by their names and not, as the reference says, the newest first.
  func listAliases(_ call: Call) throws(APIFailure) -> JSON {
    let (machine, qualifier) = try existingMachine(try call.arguments.requiredText("stateMachineArn"))
    let aliases: [MachineAlias]
    switch qualifier {
    case nil: aliases = machine.aliases
    case .version(let number): aliases = machine.aliases.filter { $0.routes.contains { $0.version == number } }
    case .alias(let name): throw .invalidARN(machine.arn(ofAlias: name))
    }
    let request = try PageRequest(call.arguments, for: .listStateMachineAliases, tokens: tokens, at: call.now)
    return request.page(of: aliases, position: \.name) { $1.precedes($0.name) }.answer(as: "stateMachineAliases") {
      machine.creationAnswer(for: $0)
    }
  }
}

extension Account {
  /// The name of the alias that a call is about, and the machine that it would be of.
  private func alias(_ call: Call) throws(APIFailure) -> (name: String, machine: RegisteredMachine?) {
    let arn = try StatesARN(parsing: try call.arguments.requiredText("stateMachineAliasArn"))
    let named = try arn.machine()
    guard case .alias(let name) = named.qualifier else { throw .invalidARN(arn.text) }
    return (name, owns(arn) ? machinesByName[named.name] : nil)
  }

  /// The machine whose versions a routing leads to, which are all there.
  private func machine(of routing: Routing) throws(APIFailure) -> RegisteredMachine {
    guard owns(routing.arn), let machine = machinesByName[routing.machine],
      routing.routes.allSatisfy({ machine.version($0.version) != nil })
    else { throw Self.noResource }
    guard machine.status == .active else { throw .isDeleting(machine.arn.text) }
    return machine
  }

  /// - Source: recorded, for a description that differs, too.
  private static let aliasConflict = APIFailure(
    "ConflictException",
    "Failed to create alias because an alias with the same name and a different routing configuration already exists."
  )

  /// - Source: recorded.
  private static let noResource = APIFailure(
    "ResourceNotFound",
    "Request references a resource that does not exist."
  )
}

extension RegisteredMachine {
  /// What the call that makes an alias is answered, and what listings say of it.
  fileprivate func creationAnswer(for alias: MachineAlias) -> JSON {
    ["stateMachineAliasArn": .string(arn(ofAlias: alias.name)), "creationDate": alias.creationDate.seconds]
  }
}

import StatesLanguage

extension StatesARN {
  /// Reads an ARN.
  ///
  /// - Throws: `InvalidArn` when it is none of Step Functions.
  package init(parsing text: String) throws(APIFailure) {
    guard text.hasPrefix("arn:") else { throw .invalidARN("Invalid ARN prefix: \(text)") }
    // By bytes: a separator is one also before a combining character.
    let halves = Self.parts(of: text.utf8[...], separator: "#", maxSplits: 1)
    let parts = Self.parts(of: halves[0].utf8[...], separator: ":")
    guard parts.count >= 7, parts[2] == "states", !parts[1].isEmpty, !parts[3].isEmpty,
      parts[4].utf8.count == 12, parts[4].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let resource = Resource(kind: parts[5], Array(parts[6...]))
    else { throw .invalidARN(text) }
    let testCase = halves.count == 2 ? halves[1] : nil
    guard testCase == nil || (testCase?.isEmpty == false && resource.kind == "stateMachine") else {
      throw .invalidARN(text)
    }
    self.init(partition: parts[1], region: parts[3], account: parts[4], resource: resource, testCase: testCase)
  }

  private static func parts(
    of text: Substring.UTF8View,
    separator: Unicode.Scalar,
    maxSplits: Int = .max
  ) -> [String] {
    text.split(separator: UInt8(ascii: separator), maxSplits: maxSplits, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }
}

extension StatesARN.Resource {
  /// Reads what follows the account.
  fileprivate init?(kind: String, _ parts: [String]) {
    switch (kind, parts.count) {
    case ("activity", 1):
      guard ResourceName.isValid(parts[0]) else { return nil }
      self = .activity(name: parts[0])
    case ("stateMachine", 1...2), ("execution", 2), ("express", 3), ("mapRun", 2):
      guard let (machine, label) = Self.machine(parts[0]), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
      self.init(kind: kind, machine: machine, label: label, rest: Array(parts[1...]))
    default: return nil
    }
  }

  private init?(kind: String, machine: String, label: String?, rest: [String]) {
    guard rest.allSatisfy(ResourceName.isValid) else { return nil }
    switch kind {
    case "stateMachine":
      guard label == nil || rest.isEmpty else { return nil }
      self = .stateMachine(name: machine, label: label, qualifier: rest.first.map(StatesARN.Qualifier.init))
    case "execution": self = .execution(machine: machine, label: label, name: rest[0])
    case "express": self = .express(machine: machine, label: label, name: rest[0], id: rest[1])
    case "mapRun": self = .mapRun(machine: machine, label: label, id: rest[0])
    default: return nil
    }
  }

  private static func machine(_ text: String) -> (name: String, label: String?)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy(ResourceName.isValid) else { return nil }
    return (parts[0], parts.count == 2 ? parts[1] : nil)
  }
}

extension StatesARN.Qualifier {
  /// Reads what follows a machine's name: a number is a version, as aliases are not numbers.
  fileprivate init(_ text: String) {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let number = Int(text) { self = .version(number) } else { self = .alias(text) }
  }
}

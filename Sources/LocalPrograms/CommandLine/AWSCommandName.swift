/// What the AWS CLI calls a service and its operations.
enum AWSCommandName {
  /// The services whose command is not botocore's name.
  ///
  /// - Source: the customizations of the AWS CLI that rename commands, versions 1 and 2.
  private static let renamedServices = ["s3": "s3api", "codedeploy": "deploy", "config": "configservice"]

  /// The command of a service.
  ///
  /// - Parameter service: botocore's name of the service: `stepfunctions`, `s3`.
  /// - Returns: the first word of its commands.
  static func service(_ service: String) -> String { renamedServices[service] ?? service }

  /// Words that botocore takes as one where its rule would part them.
  private static let words = [
    ("CachediSCSI", "CachedIscsi"), ("StorediSCSI", "StoredIscsi"), ("PartiQL", "Partiql"), ("WhatsApp", "Whatsapp"),
    ("OTel", "Otel"), ("HITsFor", "HitsFor"),
  ]

  /// The command of an operation: `CreateDBInstance` is `create-db-instance`.
  ///
  /// - Source: botocore, `xform_name`.
  static func operation(_ operation: String) -> String {
    var name = operation
    for (word, plain) in words { name = replacing(word, with: plain, in: name) }
    let parted = partWords(partPlural(Array(name.utf8)))
    return String(decoding: partCapitals(parted), as: UTF8.self).lowercased()
  }

  private static func replacing(_ word: String, with other: String, in text: String) -> String {
    guard let range = text.firstRange(of: word) else { return text }
    return text.replacingCharacters(in: range, with: other)
  }

  /// Parts an abbreviation in the plural from what is before it: `ListWebACLs` is `ListWeb-acls`.
  private static func partPlural(_ name: [UInt8]) -> [UInt8] {
    guard name.last == UInt8(ascii: "s") else { return name }
    let start = name.dropLast().reversed().prefix { isCapital($0) }.count
    guard start >= 2 else { return name }
    let place = name.count - 1 - start
    let plural = String(decoding: name[place...], as: UTF8.self).lowercased()
    return name[..<place] + [hyphen] + plural.utf8
  }

  /// Puts a hyphen before each capital that small letters follow: `(.)([A-Z][a-z]+)`.
  private static func partWords(_ name: [UInt8]) -> [UInt8] {
    var parted: [UInt8] = []
    var index = 0
    while index < name.count {
      parted.append(name[index])
      let next = index + 1
      guard next + 1 < name.count, isCapital(name[next]), isSmall(name[next + 1]) else {
        index = next
        continue
      }
      let end = name[(next + 1)...].firstIndex { !isSmall($0) } ?? name.count
      parted.append(hyphen)
      parted += name[next..<end]
      index = end
    }
    return parted
  }

  /// Puts a hyphen before each capital after a small letter or a digit: `([a-z0-9])([A-Z])`.
  private static func partCapitals(_ name: [UInt8]) -> [UInt8] {
    var parted: [UInt8] = []
    var before: UInt8 = 0
    for byte in name {
      if isCapital(byte), isSmall(before) || isDigit(before) { parted.append(hyphen) }
      parted.append(byte)
      before = byte
    }
    return parted
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension String {
  /// The text with other characters in a place.
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

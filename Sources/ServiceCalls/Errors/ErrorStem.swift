extension String {
  /// The name of an error without the endings that services and their clients disagree on, in lower case:
  /// `NotFound`, `NotFoundException` and `NotFoundFault` are one error, of which only the second is a class of the SDK.
  var errorStem: String {
    let name = split(separator: ".").last.map(String.init) ?? self
    for ending in ["Exception", "Fault"] where name.hasSuffix(ending) && name.count > ending.count {
      return name.dropLast(ending.count).lowercased()
    }
    return name.lowercased()
  }
}

import JSONModel

/// A function of CloudFormation in a template: `{"Fn::Sub": …}` or `!Sub …`.
struct TemplateFunction {
  /// Its long name: `Fn::Sub`, `Ref`.
  let name: String
  /// What it is called with.
  let argument: SourceNode
  /// Where the whole call stands.
  let range: Range<Int>

  /// The function that an object is.
  init?(_ node: SourceNode) {
    guard node.members.count == 1, let member = node.members.first else { return nil }
    guard member.name == "Ref" || member.name == "Condition" || member.name.hasPrefix("Fn::") else { return nil }
    name = member.name
    argument = member.value
    range = node.range
  }

  /// The long name of the function that a tag is in short.
  static func name(ofTag tag: String) -> String? {
    guard tag.hasPrefix("!"), let first = tag.dropFirst().first, first.isUppercase else { return nil }
    switch tag {
    case "!Ref", "!Condition": return String(tag.dropFirst())
    default: return known.contains(String(tag.dropFirst())) ? "Fn::" + tag.dropFirst() : nil
    }
  }

  /// - Source: CloudFormation User Guide, "Intrinsic function reference".
  private static let known: Set<String> = [
    "And", "Base64", "Cidr", "Equals", "FindInMap", "GetAZs", "GetAtt", "If", "ImportValue", "Join", "Length", "Not",
    "Or", "Select", "Split", "Sub", "ToJsonString", "Transform", "ForEach", "Contains", "EachMemberEquals",
    "EachMemberIn", "RefAll", "ValueOf", "ValueOfAll",
  ]
}

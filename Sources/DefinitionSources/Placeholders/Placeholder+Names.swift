import JSONModel
import YAMLModel

extension Placeholder {
  /// The names of the placeholders in a text.
  static func names(in bytes: [UInt8]) -> Set<String> { Set(all(in: bytes).filter { !$0.isLiteral }.map(\.name)) }
}

extension SourceNode {
  /// The names of the placeholders in the texts of a value, and of what its functions refer to.
  var placeholders: Set<String> {
    if let function = TemplateFunction(self), function.name == "Ref" || function.name == "Fn::GetAtt" {
      let path = function.argument.text.map { [$0.string] } ?? function.argument.elements.compactMap { $0.text?.string }
      return [path.joined(separator: ".")]
    }
    return switch content {
    case .scalar: []
    case .text(let text): Placeholder.names(in: text.bytes)
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.placeholders) }
    case .object(let members): members.reduce(into: []) { $0.formUnion($1.value.placeholders) }
    }
  }
}

extension SourceText {
  /// The names that functions refer to which are written as tags of YAML.
  var placeholdersInTags: Set<String> {
    switch self {
    case .json: []
    case .yaml(let yaml): (try? yaml.node(nameOfTag: TemplateFunction.name(ofTag:)))?.placeholders ?? []
    }
  }
}

package import JSONModel
import ServiceCatalog
package import StatesLanguage

/// What a person who answers a task begins with: a result with all that the real one may have.
package enum AnswerForm {
  /// The result to fill in.
  ///
  /// A ``Skeleton`` has only what a machine can be walked on with; here stands what else the API may answer, but for
  /// the tokens by which machines see that there is more.
  package static func result(of resource: TaskResource) -> JSON {
    guard case .service(let action) = resource, action.pattern == .requestResponse, action.sdkService != nil else {
      return Skeleton.result(of: resource)
    }
    var form = Skeleton.result(of: resource).object ?? [:]
    for member in CatalogAction(action.action, of: action.service)?.answer ?? []
    where form[member.name] == nil && !pageTokens.contains(member.name) {
      form[member.name] = member.type.emptyValue
    }
    return .object(form)
  }

  private static let pageTokens: Set<String> = [
    "ContinuationToken", "IsTruncated", "LastEvaluatedKey", "Marker", "NextContinuationToken", "NextMarker",
    "NextPageToken", "NextToken", "PaginationToken",
  ]
}

extension CatalogType {
  /// The value with nothing in it, or the first that is allowed.
  fileprivate var emptyValue: JSON {
    switch self {
    case .string, .enumeration, .timestamp, .blob: ""
    case .boolean: false
    case .integer, .long, .float, .double: 0
    case .structure, .document, .map, .eventStream: [:]
    case .list: []
    case .limited(_, by: .values(let values)): .string(values.first ?? "")
    case .limited(_, by: .range(let minimum?, _)) where minimum > 0: .number(JSONNumber(minimum))
    case .limited(let type, by: .range), .limited(let type, by: .length): type.emptyValue
    }
  }
}

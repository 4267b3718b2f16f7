/// An object whose members an API's model knows.
///
/// It only says where they stand in the catalog, since an object can be a part of itself.
package struct CatalogStructure: Sendable, Hashable {
  private let service: String
  private let number: Int
  /// Whether the members are named as optimized integrations write them.
  private var isOptimized = false

  /// Names a structure.
  ///
  /// - Parameters:
  ///   - number: Its number among the shapes of the service's answers.
  ///   - service: The service's name.
  init(_ number: Int, of service: String) {
    self.number = number
    self.service = service
  }

  /// The members, in the order of the API's model.
  package var members: [CatalogMember] {
    let members = AnswerModel[service]?.members(of: number) ?? []
    return isOptimized ? members.map(\.asOptimized) : members
  }

  /// The structure as optimized integrations write it.
  var asOptimized: CatalogStructure {
    var structure = self
    structure.isOptimized = true
    return structure
  }
}

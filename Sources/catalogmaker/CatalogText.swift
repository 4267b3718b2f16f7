import JSONModel

/// The catalog as two texts: the actions of each service, and what they answer with.
struct CatalogText {
  /// What the services answer with.
  let answers: AnswerText
  private let text: ServiceTexts

  /// Reads the collected facts and the models that they were made of.
  init(_ facts: JSON, _ models: BotocoreModels) throws(CatalogProblem) {
    guard let version = facts["generated"]?["botocore"]?.string, let services = facts["services"]?.object else {
      throw CatalogProblem(message: "expected 'generated.botocore' and 'services'")
    }
    guard version == models.version else {
      throw CatalogProblem(message: "the facts are of botocore \(version), the models of \(models.version)")
    }
    var shapes: [(name: String, shapes: AnswerShapes)] = []
    var blocks: [(name: String, text: String)] = []
    for (name, facts) in services.members.sorted(by: { $0.name < $1.name }).map({ ($0.name, $0.value) }) {
      guard let folder = facts["b"]?.string, let version = facts["v"]?.string else {
        throw CatalogProblem(message: "\(name) has no model")
      }
      let answers = try AnswerShapes(of: name, in: models.model(folder, version: version))
      shapes.append((name, answers))
      blocks.append((name, try ServiceBlock(name, facts, answers).text))
    }
    text = ServiceTexts(origin: "botocore \(version)", blocks: blocks)
    answers = try AnswerText(shapes, origin: "botocore \(version)")
  }

  /// The source file.
  var source: String {
    """
    // swift-format-ignore-file
    // Made by the developers' tool `catalogmaker` of the models of botocore, which are under the Apache License 2.0: see
    // the page Architecture.

    /// What the models of AWS's SDKs say of each service and its actions, as ``SDKService`` reads it.
    let catalogText = \(text.literal)
    """
  }
}

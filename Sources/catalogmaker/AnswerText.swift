import ServiceCatalog

/// What the services answer with, as the program has it: the words of all names and values, and a part for each
/// service.
struct AnswerText {
  private let words: WordList
  private let text: ServiceTexts

  /// Writes the shapes of all services' answers.
  init(_ services: [(name: String, shapes: AnswerShapes)], origin: String) throws(CatalogProblem) {
    words = WordList(of: services.flatMap { $0.shapes.names + $0.shapes.values })
    var blocks: [(name: String, text: String)] = []
    for (name, shapes) in services {
      var lines = [try words.code(shapes.names), try words.code(shapes.values)]
      for shape in shapes.shapes { lines.append(try shapes.line(shape)) }
      blocks.append((name, lines.map { $0 + "\n" }.joined()))
    }
    text = ServiceTexts(origin: origin, blocks: blocks)
  }

  /// The source file.
  var source: String {
    """
    // swift-format-ignore-file
    // Made by the developers' tool `catalogmaker` of the models of botocore, which are under the Apache License 2.0: see
    // the page Architecture.

    /// The words that names and values of answers are made of, as ``AnswerWords`` reads them.
    let answerWords = \(ServiceTexts.literal(words.words.joined(separator: "\n")))

    /// What the models of AWS's SDKs say of the answers of each service, as ``AnswerModel`` reads it.
    let answerText = \(text.literal)
    """
  }
}

/// The words that the names and the values of all services' answers are made of.
enum AnswerWords {
  /// Reads a text that is written as the numbers of its words.
  static func text(_ numbers: Substring) -> String {
    var text = ""
    for number in CompactNumbers.numbers(numbers) where words.indices.contains(number) { text += words[number] }
    return text
  }

  /// The words, the most frequent first: cut apart when they are first needed.
  private static let words = answerWords.text(in: 0..<answerWords.count).split(at: "\n")
}

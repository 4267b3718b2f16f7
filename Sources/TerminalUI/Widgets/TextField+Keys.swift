extension TextField {
  /// What the keys do that write no character: those of other line editors.
  static let actions: [Key: @Sendable (inout TextField) -> Void] = [
    .left: { $0.moveBack(1) },
    .control("b"): { $0.moveBack(1) },
    .right: { $0.moveOn(1) },
    .control("f"): { $0.moveOn(1) },
    .home: { $0.moveBack(.max) },
    .control("a"): { $0.moveBack(.max) },
    .end: { $0.moveOn(.max) },
    .control("e"): { $0.moveOn(.max) },
    Key(.left, .control): { $0.moveBack($0.wordBefore) },
    Key(.left, .alt): { $0.moveBack($0.wordBefore) },
    .alt(.character("b")): { $0.moveBack($0.wordBefore) },
    Key(.right, .control): { $0.moveOn($0.wordAfter) },
    Key(.right, .alt): { $0.moveOn($0.wordAfter) },
    .alt(.character("f")): { $0.moveOn($0.wordAfter) },
    .backspace: { $0.cutBefore(1, keeping: false) },
    .delete: { $0.cutAfter(1, keeping: false) },
    .control("d"): { $0.cutAfter(1, keeping: false) },
    .control("u"): { $0.cutBefore(.max, keeping: true) },
    .control("k"): { $0.cutAfter(.max, keeping: true) },
    .control("w"): { $0.cutBefore($0.wordBefore, keeping: true) },
    .alt(.backspace): { $0.cutBefore($0.wordBefore, keeping: true) },
    .alt(.character("d")): { $0.cutAfter($0.wordAfter, keeping: true) },
    .control("y"): { $0.putBack() },
  ]

  /// How many characters the word before the cursor has, with what stands between.
  private var wordBefore: Int { TextField.lengthOfWord(at: before.reversed()) }
  /// How many characters the word after the cursor has, with what stands between.
  private var wordAfter: Int { TextField.lengthOfWord(at: after) }

  /// The length of the first word and of what stands before it.
  private static func lengthOfWord(at text: some Sequence<Character>) -> Int {
    var length = 0
    var isInWord = false
    for character in text {
      let isLetter = character.isLetter || character.isNumber || character == "_"
      if isInWord && !isLetter { break }
      isInWord = isInWord || isLetter
      length += 1
    }
    return length
  }
}

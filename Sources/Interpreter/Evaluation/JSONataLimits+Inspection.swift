public import JSONataEngine

extension JSONataLimits {
  /// What an evaluation may use that only answers a question: those of Step Functions, but fewer steps.
  ///
  /// A person waits for the answer in front of the screen, whose thread evaluates it: so many traced steps take a small
  /// part of a second, where the 20 million that Step Functions allows would take many. Nobody could step through more
  /// anyway: ten times fewer are kept.
  public static let inspection: JSONataLimits = {
    var limits = stepFunctions
    limits.steps = 100_000
    return limits
  }()
}

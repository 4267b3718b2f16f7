import JSONModel

extension Command {
  /// How much of what a command wrote stands in a cause at most.
  private static let causeLimit = 4096
  /// How much of an output that is no JSON stands in a cause.
  private static let excerptLimit = 200

  /// What a command made of a task.
  package func outcome(of end: ProgramEnd) -> CommandOutcome {
    switch end.reason {
    case .cancelled: .cancelled
    case .exited(0): result(in: end)
    case .exited(let status):
      Self.told(in: end)
        ?? .failed(
          error: CommandError.exitStatus(status),
          cause: Self.tail(of: end) ?? "the command ended with status \(status) and wrote nothing to standard error"
        )
    case .signalled(let signal):
      .failed(
        error: CommandError.signal(signal),
        cause: Self.tail(of: end) ?? "the command was ended by \(SignalName.text(of: signal))"
      )
    case .timedOut:
      .failed(error: CommandError.timeout, cause: "the command did not end within \(Self.seconds(timeout))")
    case .notStarted(let error):
      .failed(error: CommandError.notStarted, cause: "the command bound to '\(binding)' cannot be run: \(error)")
    }
  }

  /// What the command printed as the result; printing nothing is the result null.
  private func result(in end: ProgramEnd) -> CommandOutcome {
    guard !end.isOutputCut else {
      let message = "the command printed \(end.outputByteCount) bytes; at most \(end.output.count) are taken"
      return .failed(error: CommandError.invalidOutput, cause: message)
    }
    guard !end.output.allSatisfy({ [9, 10, 13, 32].contains($0) }) else { return .succeeded(.null) }
    do throws(JSONSyntaxError) {
      return .succeeded(try JSON(parsing: end.output))
    } catch {
      let excerpt = end.outputText.prefix(Self.excerptLimit)
      let dots = excerpt.endIndex < end.outputText.endIndex ? " …" : ""
      let message = "the command printed what is not JSON, at \(error): \(excerpt)\(dots)"
      return .failed(error: CommandError.invalidOutput, cause: message)
    }
  }

  /// The error that the command tells itself: in the last line of standard error or output, or as its whole output.
  private static func told(in end: ProgramEnd) -> CommandOutcome? {
    let texts = [lastLine(of: end.errorText), lastLine(of: end.outputText), end.outputText]
    return texts.lazy.compactMap { $0 }.compactMap(told).first
  }

  private static func told(_ text: String) -> CommandOutcome? {
    guard let value = try? JSON(parsing: text) else { return nil }
    if let error = value["Error"]?.string {
      return .failed(error: error, cause: value["Cause"].map { $0.string ?? $0.text() } ?? "")
    }
    // What a function answers with is the cause as a whole, as it is of a function of Lambda.
    if let error = value["errorType"]?.string { return .failed(error: error, cause: text) }
    return nil
  }

  private static func lastLine(of text: String) -> String? {
    text.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
  }

  private static func tail(of end: ProgramEnd) -> String? {
    let lines = end.errorText.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.reversed().drop { $0.allSatisfy(\.isWhitespace) }.reversed().joined(separator: "\n")
    return text.isEmpty ? nil : String(text.suffix(causeLimit))
  }

  private static func seconds(_ time: Duration?) -> String {
    guard let time else { return "its time" }
    let (seconds, attoseconds) = time.components
    let whole = attoseconds == 0
    let number = whole ? "\(seconds)" : JSONNumber(Double(seconds) + Double(attoseconds) / 1e18).text
    return number == "1" ? "1 second" : "\(number) seconds"
  }
}

import Interpreter
import JSONModel
import StatesLanguage

extension Query {
  /// The answer, in lines of text for any front end.
  package func report(in snapshot: Snapshot) -> [String] {
    switch self {
    case .timelines: Self.timelines(in: snapshot)
    case .compare(let left, let right): snapshot.inspection.compare(left, with: right)?.lines ?? []
    case .breakpoints: Self.breakpoints(in: snapshot)
    case .evaluate(let expression):
      ["\(expression.text) = \(snapshot.inspection.value(of: expression).text)"]
    case .why: Self.why(in: snapshot)
    case .origin(let place): Self.origin(of: place, in: snapshot)
    case .print(let value, let isWhole): value.lines(in: snapshot, isWhole: isWhole)
    case .location: snapshot.locationLines
    case .branches: snapshot.branchLines
    case .waiting: snapshot.waitingLines
    case .kept: snapshot.keptLines
    case .callback(let tasks, let form): snapshot.callbackLines(of: tasks, form)
    case .variables: snapshot.variableLines
    case .events(let count): snapshot.eventLines(atMost: count)
    case .list(let state): snapshot.sourceLines(of: state)
    case .moments(let count): snapshot.momentLines(atMost: count)
    case .watches: snapshot.watchLines
    case .services(let name): snapshot.serviceLines(of: name)
    case .trace(let number): snapshot.traceLines(of: number)
    case .help(let subject): subject.lines
    }
  }

  private static func why(in snapshot: Snapshot) -> [String] {
    let failure = snapshot.inspection.failure
    let isHere = snapshot.focused.map { $0.branch.visit.state == failure?.state } ?? false
    let choice = snapshot.inspection.choice?.lines(in: snapshot.machine)
    let lines = isHere ? nil : choice
    let answerer = isHere ? nil : snapshot.inspection.answererWords.map { [$0] }
    return answerer ?? lines ?? failure?.lines(in: snapshot.machine) ?? choice
      ?? snapshot.inspection.formerAnswererWords.map { [$0] }
      ?? ["no Choice, no error and no task that has called is here or just before"]
  }

  private static func origin(of place: ValuePlace, in snapshot: Snapshot) -> [String] {
    let links = snapshot.inspection.provenance(of: place, in: snapshot.focus)
    guard !links.isEmpty else { return ["there is no value at \(place)"] }
    return ["\(place):"]
      + links.map { link in
        let state = (link.path.isEmpty ? "" : link.path + "/") + snapshot.machine[link.state].name.text
        let value = link.value.map { " = \($0.briefText(upTo: 60))" } ?? ""
        return "\(snapshot.inspection.address(of: link.moment).text) \(state) \(link.words)\(value)"
      }
  }

  private static func timelines(in snapshot: Snapshot) -> [String] {
    snapshot.forks.map { fork in
      let mark = fork.number == snapshot.fork ? "*" : " "
      let origin = fork.origin.map { " from \($0.address.text) of \($0.fork)" } ?? ""
      return "\(mark) \(fork.number) \(fork.reason.words)\(origin): \(fork.momentCount) moments, "
        + stand(of: fork, in: snapshot)
    }
      + snapshot.bookmarks.map { bookmark in
        let address = snapshot.inspection.address(of: bookmark)?.text ?? ""
        return "  '\(bookmark.name) is \(address) of \(bookmark.fork)"
      }
  }

  /// Where a timeline ends, and where in it the session is or has left it when that is not there.
  private static func stand(of fork: ForkView, in snapshot: Snapshot) -> String {
    guard let end = snapshot.inspection.end(of: fork.number) else { return "" }
    let words = "ends at \(end.address.text), \(end.status.name)"
    guard fork.address != end.address else { return words }
    return words + "; \(fork.number == snapshot.fork ? "now" : "left") at \(fork.address.text)"
  }

  private static func breakpoints(in snapshot: Snapshot) -> [String] {
    guard !snapshot.breakpoints.isEmpty else { return ["no breakpoints; break sets one"] }
    return snapshot.breakpoints.map { view in
      let state = view.breakpoint.isEnabled ? "" : " (disabled)"
      let count = view.meetings == 0 ? "" : ", met \(view.meetings) times"
      return "#\(view.number) \(view.breakpoint.rule.text)\(state)\(count)" + (view.problem.map { ": \($0)" } ?? "")
    }
  }
}

extension Fork.Reason {
  /// Why a timeline began, in words.
  package var words: String {
    switch self {
    case .beginning: "the first"
    case .restart: "a new run"
    case .otherAction: "something else"
    case .undo: "without an edit"
    case .definition: "a changed definition"
    }
  }
}

extension ForkComparison {
  /// How two timelines differ, in lines.
  package var lines: [String] {
    let first = "timelines \(left.fork) and \(right.fork) are the same up to \(lastCommon.text)"
    let sides = [left, right].map { side in
      "\(side.fork): " + (side.firstStep.map { "then \($0); " } ?? "ends there; ")
        + "at \(side.address.text), \(side.status.name)"
    }
    let differences = changes.isEmpty ? ["their data are the same"] : changes.map(\.line)
    return [first] + sides + differences
  }
}

extension JSONDifference.Change {
  /// What differs at one place, in a line: `~ /output/total: 5 -> 6`.
  package var line: String {
    switch kind {
    case .added(let value): "+ \(pointer.text): \(value.briefText(upTo: 60))"
    case .removed(let value): "- \(pointer.text): \(value.briefText(upTo: 60))"
    case .changed(let old, let new): "~ \(pointer.text): \(old.briefText(upTo: 60)) -> \(new.briefText(upTo: 60))"
    }
  }
}

package import StatesLanguage
package import TerminalUI

/// A short sign at a state for what its fields ask for beside its work.
package enum Badge: Hashable, Sendable {
  /// It has so many retriers.
  case retries(Int)
  /// It has so many catchers.
  case catches(Int)
  /// Its `MaxConcurrency`.
  case concurrency(Int)
  /// Its iterations are executions of their own.
  case distributed
  /// It waits for a token.
  case callback
  /// Another state has the same name.
  case namesake
  /// It has a comment.
  case comment

  /// How it is written; ASCII says the same in letters.
  package func text(in glyphs: TerminalUI.GlyphSet) -> String {
    let isASCII = glyphs == .ascii
    return switch self {
    case .retries(let count): (isASCII ? "r" : "↺") + String(count)
    case .catches(let count): "!" + String(count)
    case .concurrency(let count): "\(glyphs[.times])\(count)"
    case .distributed: isASCII ? "D" : "⊕"
    case .callback: isASCII ? "cb" : "⏸"
    case .namesake: "="
    case .comment: "\""
    }
  }

  /// What it means, for a legend.
  package var meaning: String {
    switch self {
    case .retries(let count): count == 1 ? "1 retrier" : "\(count) retriers"
    case .catches(let count): count == 1 ? "1 catcher" : "\(count) catchers"
    case .concurrency(let count): "at most \(count) at once"
    case .distributed: "distributed"
    case .callback: "waits for a token"
    case .namesake: "another state has this name"
    case .comment: "has a comment"
    }
  }
}

extension DefinitionOutline.State {
  /// The signs at the state, in the order of its fields' importance.
  package var badges: [Badge] {
    let catchers = transitions.count { transition in
      if case .caught = transition.kind { true } else { false }
    }
    let waits = type == .task && resource.map { TaskResource(parsing: $0).waitsForToken } ?? false
    var badges: [Badge] = []
    if retriers > 0 { badges.append(.retries(retriers)) }
    if catchers > 0 { badges.append(.catches(catchers)) }
    if let maxConcurrency, maxConcurrency > 0 { badges.append(.concurrency(maxConcurrency)) }
    if isDistributed { badges.append(.distributed) }
    if waits { badges.append(.callback) }
    if hasNamesake { badges.append(.namesake) }
    if comment != nil { badges.append(.comment) }
    return badges
  }
}

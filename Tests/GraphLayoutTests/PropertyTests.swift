import Dispatch
import Synchronization
import Testing

@Suite("Whatever the graph,")
struct PropertyTests {
  /// What is wrong with the drawings of 2,000 random graphs, in both flows.
  private static let complaints: [Property: [String]] = {
    let found = Mutex<[Int: DrawnGraph.Complaints]>([:])
    DispatchQueue.concurrentPerform(iterations: 2000) { seed in
      let complaints = DrawnGraph(seed: seed).complaints
      found.withLock { $0[seed] = complaints }
    }
    return found.withLock { found in
      found.sorted { $0.key < $1.key }.reduce(into: [:]) { all, entry in
        for (property, texts) in entry.value.texts {
          all[property, default: []] += texts.map { "seed \(entry.key): \($0)" }
        }
      }
    }
  }()

  @Test("it holds that", arguments: Property.allCases)
  func holds(_ property: Property) {
    #expect((Self.complaints[property] ?? []).prefix(10) == [])
  }
}

import JSONModel
import ServiceCatalog
import Testing

@Suite("The tables of optimized integrations are AWS's", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct OptimizedFactsTests {
  private func listed() throws -> [JSON] {
    try #require(SharedData.json(SharedData.integrations)["services"]?.array)
  }

  @Test("every service is there, named as AWS names it")
  func services() throws {
    let facts = try listed().map { [$0["prefix"], $0["service"], $0["errorPrefix"]].map { $0?.string } }
    #expect(OptimizedService.all.map { [$0.prefix, $0.name, $0.errorPrefix] } == facts)
  }

  @Test("every action requires and takes what AWS's pages say")
  func parameters() throws {
    for facts in try listed() {
      let service = try #require(OptimizedService[facts["prefix"]?.string ?? ""])
      let actions = facts["actions"]?.array ?? []
      #expect(service.actions.map(\.name) == actions.map { $0["name"]?.string })
      for (action, fact) in zip(service.actions, actions) {
        try compare(action, fact, "\(service.prefix):\(action.name)")
      }
    }
  }

  private func compare(_ action: OptimizedAction, _ fact: JSON, _ name: String) throws {
    #expect(action.required == fact["required"]?.texts, "\(name)")
    #expect(action.oneOf == (fact["oneOf"]?.array?.first?.texts ?? []), "\(name)")
    switch action.optional {
    case .listed(let names):
      #expect(fact["parameterList"]?.string == "closed", "\(name)")
      #expect(names == fact["optional"]?.texts, "\(name)")
    case .ofAPI: #expect(fact["parameterList"]?.string == "whatever the API accepts", "\(name)")
    }
    #expect((action.job == nil) == (fact["poll"] == nil), "\(name)")
    if let job = action.job, let poll = fact["poll"] { compare(job, poll, name) }
  }

  private func compare(_ job: OptimizedJob, _ poll: JSON, _ name: String) {
    if let describe = job.describe {
      #expect(poll["api"]?.string?.lowercased().hasPrefix(describe.lowercased()) == true, "\(name)")
    }
    if case .status(let status) = job.success, job.describe != nil {
      #expect(poll["success"]?.texts == [status], "\(name)")
      #expect(poll["failure"]?.texts == job.failures, "\(name)")
    }
    if let cancel = job.cancel { #expect(poll["cancel"]?.string?.lowercased() == cancel.lowercased(), "\(name)") }
    #expect((job.pace == .unpublished) == (poll["intervals"] == nil), "\(name)")
    let certainty = job.certainty == .emulated ? "emulator" : job.certainty.rawValue
    #expect(poll["confidence"]?.string == certainty, "\(name)")
  }
}

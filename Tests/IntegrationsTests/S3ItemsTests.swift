import Integrations
import Interpreter
import ItemReaders
import JSONModel
import StatesLanguage
import Testing

@Suite("Items and results of distributed Maps")
struct S3ItemsTests {
  private let store = MemoryStore(["b": ["n.jsonl": "0\n1\n2\n3\n4\n", "broken": "0\n1\nx\n", "empty": ""]])
  private var items: S3Items { S3Items(store) }

  private func request(_ first: Int, _ count: Int, key: String = "n.jsonl") -> ItemRequest {
    ItemRequest(
      run: MapRunID(number: 1),
      action: .getObject,
      arguments: ["Bucket": "b", "Key": .string(key)],
      source: .object(.jsonLines),
      first: first,
      count: count
    )
  }

  private func numbers(_ range: Range<Int>, isLast: Bool, key: String = "n.jsonl") -> ItemAnswer {
    .items(range.map { ReadItem(value: .number(JSONNumber($0)), source: "S3://b/\(key)") }, isLast: isLast)
  }

  @Test("equal requests get equal answers, whatever was asked before")
  func order() {
    let provider = items
    for first in [0, 2, 4, 1, 1, 5, 9, 0, 3] {
      let end = min(5, max(first, 0) + 2)
      let expected = numbers(min(first, 5)..<max(end, min(first, 5)), isLast: first + 2 >= 5)
      #expect(provider.answer(request(first, 2)) == expected, "from \(first)")
      #expect(items.answer(request(first, 2)) == expected, "a new provider, from \(first)")
    }
  }

  @Test("knows that the items are the last as soon as it gives them")
  func last() {
    #expect(items.answer(request(0, 5)) == numbers(0..<5, isLast: true))
    #expect(items.answer(request(0, 4)) == numbers(0..<4, isLast: false))
    #expect(items.answer(request(0, 1, key: "empty")) == numbers(0..<0, isLast: true))
  }

  @Test("gives the items before a broken one, and then tells what is wrong with it")
  func broken() {
    let provider = items
    let cause = "S3://b/broken:3:1: found 'x', expected a value; a string stands in double quotes"
    for _ in 0..<2 {
      #expect(provider.answer(request(0, 10, key: "broken")) == numbers(0..<2, isLast: false, key: "broken"))
      #expect(provider.answer(request(2, 8, key: "broken")) == .failed(cause: cause))
    }
  }

  @Test("reads several objects side by side, more than it keeps open")
  func manyReaders() {
    let store = MemoryStore([
      "b": Dictionary(uniqueKeysWithValues: (0..<9).map { ("k\($0)", "[\($0)]\n[\($0)]\n[\($0)]\n") })
    ])
    let provider = S3Items(store)
    for first in 0..<3 {
      for index in 0..<9 {
        let item = ReadItem(value: [.number(JSONNumber(index))], source: "S3://b/k\(index)")
        #expect(provider.answer(request(first, 1, key: "k\(index)")) == .items([item], isLast: first == 2))
      }
    }
  }

  @Test("answers from several threads at once")
  func threads() async {
    let provider = items
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask {
          provider.answer(request(index % 5, 1)) == numbers(index % 5..<index % 5 + 1, isLast: index % 5 == 4)
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test("writes the parts of a file, and writes them again")
  func results() throws {
    let provider = items
    func part(_ text: String, at offset: Int) -> ResultFile {
      ResultFile(run: MapRunID(number: 1), bucket: "b", key: "out/0.json", offset: offset, text: text, isLast: false)
    }
    for _ in 0..<2 {
      #expect(provider.write(part("[1", at: 0)) == nil)
      #expect(provider.write(part(",2]", at: 2)) == nil)
      let bytes = try store.bytes(of: ObjectName(bucket: "b", key: "out/0.json"))
      #expect(String(decoding: bytes, as: UTF8.self) == "[1,2]")
    }
    #expect(
      provider.write(part("x", at: 9))
        == "S3://b/out/0.json has 5 bytes, expected at least 9: something else has changed it"
    )
  }

  @Test("removes what an earlier run has left, and nothing else")
  func oldResults() throws {
    let keys = [
      "out/1/FAILED_0.jsonl", "out/1/SUCCEEDED_0.json", "out/1/manifest.json", "out/1/mine.json", "out/1/FAILED_/x",
      "out/12/FAILED_0.json", "FAILED_0.json",
    ]
    let store = MemoryStore(["b": Dictionary(uniqueKeysWithValues: keys.map { ($0, "[]") })])
    func old(in bucket: String) -> OldResults {
      let names = ["SUCCEEDED_", "FAILED_", "manifest.json"]
      return OldResults(run: MapRunID(number: 1), bucket: bucket, folder: "out/1", names: names)
    }
    #expect(S3Items(store).remove(old(in: "b")) == nil)
    let listing = try store.list(bucket: "b", prefix: "")
    var left: [String] = []
    while let object = try listing.next() { left.append(object.key) }
    #expect(left.sorted() == keys.dropFirst(3).sorted())
    #expect(S3Items(store).remove(old(in: "none")) == nil)
  }
}

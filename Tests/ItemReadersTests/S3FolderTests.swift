import Foundation
import ItemReaders
import JSONModel
import StatesLanguage
import Testing

/// A folder that is there as long as the value.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/asldb-items-XXXXXX".utf8CString)
    path = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) } ?? ""
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func makeFolder(_ name: String) { _ = unsafe mkdir("\(path)/\(name)", 0o755) }
  func link(_ name: String, to target: String) { _ = unsafe symlink(target, "\(path)/\(name)") }
}

@Suite("A folder that stands for S3")
struct S3FolderTests {
  private let folder = TemporaryFolder()
  private var store: S3Folder { S3Folder(root: folder.path) }

  init() { folder.makeFolder("b") }

  private func put(_ key: String, _ text: String = "", at offset: Int = 0) throws {
    try store.write(Array(text.utf8), to: ObjectName(bucket: "b", key: key), at: offset)
  }

  private func text(_ key: String) throws -> String {
    let stream = try store.open(ObjectName(bucket: "b", key: key))
    var bytes: [UInt8] = []
    while let piece = try stream.next() { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func keys(_ prefix: String = "") throws -> [String] {
    let listing = try store.list(bucket: "b", prefix: prefix)
    var keys: [String] = []
    while let object = try listing.next() { keys.append(object.key) }
    return keys
  }

  @Test("gives back what was written, in folders that it makes")
  func writing() throws {
    try put("a/b/c.txt", "hello")
    #expect(try text("a/b/c.txt") == "hello")
    try put("a/b/c.txt", "bye")
    #expect(try text("a/b/c.txt") == "bye")
    #expect(try keys() == ["a/b/c.txt"])
  }

  @Test("writes parts at their places; the file ends after each")
  func parts() throws {
    try put("r.json", "[1")
    try put("r.json", ",2", at: 2)
    try put("r.json", ",3]", at: 4)
    #expect(try text("r.json") == "[1,2,3]")
    try put("r.json", ",9", at: 2)
    #expect(try text("r.json") == "[1,9")
    let name = ObjectName(bucket: "b", key: "r.json")
    #expect(throws: StorageError.gap(name, size: 4, offset: 5)) { try put("r.json", "x", at: 5) }
  }

  @Test("removes an object, and nothing that is none")
  func removes() throws {
    try put("in/a", "1")
    try put("in/b", "2")
    try store.remove(ObjectName(bucket: "b", key: "in/a"))
    #expect(try keys() == ["in/b"])
    for key in ["in/a", "in"] {
      #expect(throws: StorageError.self) { try store.remove(ObjectName(bucket: "b", key: key)) }
    }
  }

  @Test("lists keys in the order of their bytes")
  func order() throws {
    let expected = ["a-b", "a.txt", "a/b", "a/c/d", "a0", "b", "é", "日本/x"]
    for key in expected.reversed() { try put(key) }
    #expect(try keys() == expected)
    #expect(try keys("a/") == ["a/b", "a/c/d"])
    #expect(try keys("a/c") == ["a/c/d"])
    #expect(try keys("a") == ["a-b", "a.txt", "a/b", "a/c/d", "a0"])
    #expect(try keys("x").isEmpty)
  }

  @Test("refuses keys that are no paths", arguments: ["", "/a", "../a", "a/../../x", "a//b", "./a", "a/", "a\0b"])
  func wrongKeys(_ key: String) {
    let name = ObjectName(bucket: "b", key: key)
    #expect(throws: StorageError.notAPath(name)) { try put(key, "x") }
    #expect(throws: StorageError.self) { try text(key) }
  }

  @Test("refuses buckets that are no folders", arguments: ["", ".", "..", "b/c", "none"])
  func wrongBuckets(_ bucket: String) {
    let name = ObjectName(bucket: bucket, key: "k")
    #expect(throws: StorageError.self) { try store.open(name) }
    #expect(throws: StorageError.self) { try store.list(bucket: bucket, prefix: "") }
    #expect(throws: StorageError.self) { try store.write([], to: name, at: 0) }
  }

  @Test("refuses links out of the folder, and lists nothing behind them")
  func linksOut() throws {
    let outside = TemporaryFolder()
    outside.makeFolder("b")
    try S3Folder(root: outside.path).write([1], to: ObjectName(bucket: "b", key: "secret"), at: 0)
    folder.link("b/file", to: "\(outside.path)/b/secret")
    folder.link("b/folder", to: "\(outside.path)/b")
    #expect(throws: StorageError.linkLeadsOut(ObjectName(bucket: "b", key: "file"))) { try text("file") }
    #expect(throws: StorageError.linkLeadsOut(ObjectName(bucket: "b", key: "folder/secret"))) {
      try text("folder/secret")
    }
    #expect(throws: StorageError.linkLeadsOut(ObjectName(bucket: "b", key: "folder/new"))) { try put("folder/new") }
    #expect(throws: StorageError.linkLeadsOut(ObjectName(bucket: "b", key: "folder/x/new"))) { try put("folder/x/new") }
    #expect(try keys().isEmpty)
    folder.link("linked", to: "\(outside.path)/b")
    #expect(throws: StorageError.self) { try store.open(ObjectName(bucket: "linked", key: "secret")) }
    #expect(throws: StorageError.self) { try store.list(bucket: "linked", prefix: "") }
  }

  @Test("follows links inside of the folder, but not in circles")
  func linksInside() throws {
    try put("a/x", "1")
    folder.link("b/c", to: "a")
    folder.link("b/a/up", to: "..")
    #expect(try text("c/x") == "1")
    #expect(try keys() == ["a/x", "c/x"])
  }

  @Test("tells where it looked")
  func missing() {
    let name = ObjectName(bucket: "b", key: "k")
    #expect(throws: StorageError.noObject(name, place: "\(folder.path)/b/k")) { try text("k") }
    let other = ObjectName(bucket: "x", key: "k")
    #expect(throws: StorageError.noBucket("x", place: "\(folder.path)/x")) { try store.open(other) }
    folder.makeFolder("b/k")
    #expect(throws: StorageError.noObject(name, place: "\(folder.path)/b/k")) { try text("k") }
  }

  @Test("reads items from its files")
  func items() throws {
    try put("in/rows.csv", "a,b\n1,2\n")
    let arguments: JSON = ["Bucket": "b", "Key": "in/rows.csv"]
    #expect(Reading(store, .object(.firstRow), arguments).values == [["a": "1", "b": "2"]])
    let listed = Reading(store, .listing, ["Bucket": "b"]).values.first
    #expect(listed?["Size"] == 8)
    #expect(listed?["LastModified"]?.number?.text.hasSuffix("E9") == true)
  }
}

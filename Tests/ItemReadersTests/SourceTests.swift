import ItemReaders
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Reading from buckets")
struct SourceTests {
  private let store = MemoryStore([
    "data": [
      "in/b.jsonl": "{\"n\":3}\n", "in/a.jsonl": "{\"n\":1}\n{\"n\":2}", "in/": "", "in/c.jsonl": "", "other": "x",
    ]
  ])

  @Test("a listing gives the objects in the order of their keys")
  func listing() {
    let reading = Reading(store, .listing, ["Bucket": "data", "Prefix": "in/"])
    #expect(reading.values.map { $0["Key"]?.string } == ["in/", "in/a.jsonl", "in/b.jsonl", "in/c.jsonl"])
    #expect(reading.items.allSatisfy { $0.source == "S3://data" })
    #expect(
      reading.values.last?.text()
        == #"{"Etag":"\"d41d8cd98f00b204e9800998ecf8427e\"","Key":"in/c.jsonl","LastModified":0,"Size":0,"StorageClass":"STANDARD"}"#
    )
  }

  @Test("without a prefix a listing gives the whole bucket, and with an unknown one nothing")
  func prefixes() {
    #expect(Reading(store, .listing, ["Bucket": "data"]).items.count == 5)
    let none = Reading(store, .listing, ["Bucket": "data", "Prefix": "x"])
    #expect(none.items.isEmpty && none.cause == nil)
  }

  @Test("the contents of a listing are the records of all its objects")
  func contents() {
    let reading = Reading(store, .contents(.jsonLines), ["Bucket": "data", "Prefix": "in/"])
    #expect(reading.values == [["n": 1], ["n": 2], ["n": 3]])
    #expect(reading.items.map(\.source) == ["S3://data/in/a.jsonl", "S3://data/in/a.jsonl", "S3://data/in/b.jsonl"])
  }

  @Test("the files of an inventory have the columns of its schema")
  func inventory() {
    let manifest = """
      {"sourceBucket": "data", "destinationBucket": "arn:aws:s3:::lists", "fileFormat": "CSV",
       "fileSchema": "Bucket, Key, Size", "files": [{"key": "f/1.csv"}, {"key": "f/2.csv"}]}
      """
    let lists = MemoryStore([
      "lists": [
        "manifest.json": manifest, "f/1.csv": "\"data\",\"a%20b\",\"1\"\n", "f/2.csv": "\"data\",\"c\",\"2\"\n",
      ]
    ])
    let reading = Reading(lists, .inventory, ["Bucket": "lists", "Key": "manifest.json"])
    #expect(
      reading.values == [
        ["Bucket": "data", "Key": "a%20b", "Size": "1"], ["Bucket": "data", "Key": "c", "Size": "2"],
      ]
    )
    #expect(reading.items.first?.source == "S3://lists/f/1.csv")
  }

  @Test(
    "tells what an inventory's manifest lacks",
    arguments: [
      ("[]", "found no text 'fileFormat', expected one"),
      (#"{"fileFormat": "ORC"}"#, "found the fileFormat 'ORC', expected 'CSV': Step Functions reads no other"),
      (#"{"fileFormat": "CSV"}"#, "found no text 'fileSchema', expected one"),
      (
        #"{"fileFormat": "CSV", "fileSchema": "Key", "destinationBucket": "b"}"#,
        "found no array 'files', expected one"
      ),
      (
        #"{"fileFormat": "CSV", "fileSchema": "Key", "destinationBucket": "b", "files": [{}]}"#,
        "found a file without a 'key', expected one in each"
      ),
    ]
  )
  func brokenInventory(_ manifest: String, _ problem: String) {
    let reading = Reading(MemoryStore(["b": ["m": manifest]]), .inventory, ["Bucket": "b", "Key": "m"])
    #expect(reading.cause == "S3://b/m: \(problem)")
  }

  @Test("the manifest of an UNLOAD names objects by their addresses")
  func unload() {
    let unloaded = MemoryStore(["b": ["m.csv": "s3://b/x/1\ns3://b/x/2\n", "x/1": "a|1\n", "x/2": "b|2\n"]])
    let format = ItemFormat.csv(CSVFormat(delimiter: .pipe, headers: .given(["k", "v"])))
    let reading = Reading(unloaded, .athenaManifest(format), ["Bucket": "b", "Key": "m.csv"])
    #expect(reading.values == [["k": "a", "v": "1"], ["k": "b", "v": "2"]])
    let broken = Reading(MemoryStore(["b": ["m": "x/1\n"]]), .athenaManifest(format), ["Bucket": "b", "Key": "m"])
    #expect(
      broken.cause == "S3://b/m: found 'x/1', expected the address of an object on each line: s3://bucket/key"
    )
  }

  @Test(
    "tells what cannot be read",
    arguments: [
      (
        ["Bucket": "none", "Key": "k"],
        "The specified bucket does not exist (Service: S3, Status Code: 404, Bucket: none, looked for at: memory)"
      ),
      (
        ["Bucket": "data", "Key": "k"],
        "The specified key does not exist. (Service: S3, Status Code: 404, Key: k, looked for at: memory)"
      ),
      (["Bucket": "data"], "The ItemReader's arguments have no text 'Key', expected one"),
      ([:], "The ItemReader's arguments have no text 'Bucket', expected one"),
    ] as [(JSON, String)]
  )
  func failures(_ arguments: JSON, _ cause: String) {
    #expect(Reading(store, .object(.jsonLines), arguments).cause == cause)
  }

  @Test("refuses Parquet, and says how to go on")
  func parquet() {
    let cause = Reading(store, .object(.parquet), ["Bucket": "data", "Key": "other"]).cause
    #expect(cause?.contains("convert the object to JSON Lines") == true)
  }
}

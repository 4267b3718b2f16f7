import ItemReaders
import JSONModel
import StatesLanguage
import Testing

/// `{"n":1}` and `{"n":2}` with line feeds behind them, compressed by the tools of both formats.
private let samples: [(key: String, bytes: [UInt8])] = [
  (
    "k.gz",
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0xCA, 0x53, 0xB2, 0x32, 0xAC, 0xE5, 0xAA,
      0x06, 0xD1, 0x46, 0xB5, 0x5C, 0x00, 0x45, 0xC6, 0x98, 0xBE, 0x10, 0x00, 0x00, 0x00,
    ]
  ),
  (
    "k.zstd",
    [
      0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x58, 0x81, 0x00, 0x00, 0x7B, 0x22, 0x6E, 0x22, 0x3A, 0x31, 0x7D, 0x0A, 0x7B, 0x22,
      0x6E, 0x22, 0x3A, 0x32, 0x7D, 0x0A, 0x45, 0x2C, 0x60, 0x99,
    ]
  ),
]

@Suite("Reading compressed objects")
struct CompressionTests {
  @Test("decompresses by the end of the key, wherever the bytes are cut", arguments: samples)
  func decompresses(_ key: String, _ bytes: [UInt8]) {
    for size in 1...bytes.count {
      let reading = Reading(bytes, .jsonLines, key: key, pieces: size)
      #expect(reading.values == [["n": 1], ["n": 2]], "pieces of \(size)")
      #expect(reading.cause == nil)
    }
  }

  @Test("takes several parts after each other for one text", arguments: samples)
  func parts(_ key: String, _ bytes: [UInt8]) {
    #expect(Reading(bytes + bytes, .jsonLines, key: key, pieces: 7).items.count == 4)
  }

  @Test("tells that data ends too early", arguments: samples)
  func truncated(_ key: String, _ bytes: [UInt8]) {
    for count in 0..<bytes.count {
      let cause = Reading(Array(bytes.prefix(count)), .jsonLines, key: key).cause
      #expect(cause?.hasSuffix("data ends too early") == true, "\(count) bytes")
    }
  }

  @Test("tells of bytes that are something else", arguments: samples)
  func malformed(_ key: String, _ bytes: [UInt8]) {
    #expect(Reading("{\"n\":1}\n", .jsonLines, key: key).cause?.contains("as its name promises") == true)
    var changed = bytes
    changed[bytes.count - 5] ^= 0xFF
    #expect(Reading(changed, .jsonLines, key: key).cause != nil)
  }

  @Test("tells of a name that does not say how the object is compressed", arguments: samples)
  func unnamed(_ key: String, _ bytes: [UInt8]) {
    let suffix = key.dropFirst()
    let cause = Reading(bytes, .jsonLines, key: "k.zst").cause
    #expect(cause?.hasSuffix("but its name does not end in '\(suffix)': rename or decompress it") == true)
  }
}

import ArgumentParser
import Integrations
import Interpreter
import ItemReaders
import JSONModel
import Testing

@testable import asldb

/// A run of a sample with one of its test cases, and how it ends.
struct SampleRun: CustomTestStringConvertible, Sendable {
  /// How a run ends.
  enum End: Equatable, Sendable {
    /// Well, with this output.
    case output(JSON)
    /// With this error.
    case error(String?)
  }

  let sample: String
  let testCase: String
  var unmocked = UnmockedTasks.fail
  let end: End

  var testDescription: String { "\(sample)#\(testCase), \(unmocked.rawValue)" }

  /// Runs the sample as `asldb run` does, beginning when its parcels still lie in the shop.
  func finish() throws -> End {
    let sample = try #require(Sample.named(sample))
    let definition = DefinitionFile(path: "\(sample.name).asl.json", bytes: sample.definition)
    let machine = try definition.machine
    let mocks = try MockFile(path: "mocks", bytes: sample.mocks).testCase(.named(testCase), for: machine)
    let objects = S3Items(MemoryStore(bytes: sample.buckets))
    let connector = ConnectorChain([MockConnector(mocks, of: "mocks.json"), unmocked.connector(lacking: .noFile)])
    let runner = ExecutionRunner(OutsideWorld(connector: connector, items: objects, results: objects))
    let execution = Execution(
      machine,
      input: try JSON(parsing: sample.input),
      settings: try ExecutionOptions.parse([]).settings(for: definition),
      now: Instant(milliseconds: 1_795_000_000_000)
    )
    switch try runner.runSkippingTime(execution).status {
    case .succeeded(let output): return .output(output)
    case .failed(let error, _), .aborted(let error, _): return .error(error)
    case .timedOut: return .error("timed out")
    case .running: return .error("running")
    }
  }

  static let all = orders + reports + bills + parcels + trips + imports + stock

  private static let shipped: End = .output([
    "orderId": "A-1041", "message": "Thank you, Ada Lovelace! Parcel PX-77 is on its way.", "arrives": "2026-12-03",
    "lines": 3,
  ])

  private static let orders = [
    SampleRun(sample: "order-approval", testCase: "Approved", end: shipped),
    SampleRun(sample: "order-approval", testCase: "BusyWarehouse", end: shipped),
    SampleRun(sample: "order-approval", testCase: "Refused", end: .error("OrderRefused")),
    SampleRun(sample: "order-approval", testCase: "SoldOut", end: .error("OrderRefused")),
    SampleRun(sample: "order-approval", testCase: "YouDecide", end: .error("States.Runtime")),
    SampleRun(sample: "order-approval", testCase: "YouDecide", unmocked: .wait, end: .error("OrderRefused")),
  ]

  private static let reports = [
    SampleRun(
      sample: "data-flow",
      testCase: "Known",
      end: .output([
        "title": "North Pier: 3 warm readings", "tags": ["coast", "north", "wind"], "sensors": ["yard", "roof"],
        "warm": [21, 24, 20], "height": 12.5, "format": "texts without .$ stay as they are: $.texts",
      ])
    ),
    SampleRun(sample: "data-flow", testCase: "Unknown", end: .error("States.Runtime")),
  ]

  private static let bills = [
    SampleRun(
      sample: "jsonata-tour",
      testCase: "Taxed",
      end: .output([
        "orderId": "A-1041", "labels": ["lamp #1: 80.00 EUR", "bulb #2: 27.00 EUR"], "net": 96.3, "tax": 18.3,
        "total": 114.6, "reason": "a good customer", "digest": "21892ef3dac456c249e99d5a70d3f409",
      ])
    ),
    SampleRun(
      sample: "jsonata-tour",
      testCase: "NoRate",
      end: .output([
        "orderId": "A-1041", "labels": ["lamp #1: 80.00 EUR", "bulb #2: 27.00 EUR"], "net": 96.3, "tax": 0,
        "total": 96.3, "reason": "a good customer", "problem": "States.QueryEvaluationError",
        "digest": "21892ef3dac456c249e99d5a70d3f409",
      ])
    ),
  ]

  private static let signed: End = .output(["signedBy": "Ada Lovelace"])
  private static let neighbour: End = .output([
    "parcel": "PX-77", "at": "the neighbour's",
    "note": "Nobody was at home at 2026-12-01T07:00:00.000Z. We come back.",
  ])

  private static let parcels = [
    SampleRun(sample: "deadlines", testCase: "OnTime", end: signed),
    SampleRun(sample: "deadlines", testCase: "NobodyHome", end: neighbour),
    SampleRun(sample: "deadlines", testCase: "SilentTwice", end: signed),
    SampleRun(sample: "deadlines", testCase: "Lost", end: .error("NotDelivered")),
    SampleRun(sample: "deadlines", testCase: "Lost", unmocked: .wait, end: .error("NotDelivered")),
  ]

  private static let imported: End = .output(["club": "rowing", "reportsIn": "imports"])

  private static let stock = [
    SampleRun(sample: "restock", testCase: "InStock", end: .output(["article": "lamp", "left": 6, "price": 36])),
    SampleRun(sample: "restock", testCase: "NobodyMakesIt", end: .error("SoldOut")),
  ]

  private static let imports = [
    SampleRun(sample: "bulk-import", testCase: "OneBatchFails", end: imported),
    SampleRun(sample: "bulk-import", testCase: "AllStored", end: imported),
    SampleRun(sample: "bulk-import", testCase: "DatabaseDown", end: .error("ImportFailed")),
  ]

  private static let trips = [
    SampleRun(
      sample: "trip-saga",
      testCase: "Stormy",
      end: .output(["flight": ["ticket": "LH-4711"], "hotel": ["room": "Room 12"], "car": ["plate": "YO-80"]])
    ),
    SampleRun(sample: "trip-saga", testCase: "NoCar", end: .error("Garage.Full")),
    SampleRun(sample: "trip-saga", testCase: "NoRoom", end: .error("Hotel.Busy")),
    SampleRun(sample: "trip-saga", testCase: "NoFlight", end: .error("Airline.Grounded")),
  ]
}

extension Sample {
  /// Its objects of S3, by their buckets and keys.
  fileprivate var buckets: [String: [String: [UInt8]]] {
    objects.reduce(into: [:]) { buckets, object in
      let parts = object.path.split(separator: "/", maxSplits: 2).map(String.init)
      if parts.count == 3 { buckets[parts[1], default: [:]][parts[2]] = object.bytes }
    }
  }
}

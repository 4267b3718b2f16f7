public import JSONModel

/// An `ItemReader`: where a distributed Map reads its items from.
///
/// - Source: Step Functions guide, "ItemReader (Map)".
public struct ItemReader: Sendable {
  /// What of S3 it calls (`Resource`).
  public var action: Action
  /// `Bucket`, `Key`, `Prefix` and the like (`Parameters`, in JSONata `Arguments`).
  public var parameters: FieldTemplate?
  /// What is read there (`ReaderConfig`).
  public var source: ItemSource
  /// How many items are read at most (`MaxItems`).
  public var maxItems: DynamicInteger?

  /// The action of S3 that a reader calls; the raw value ends its ARN.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// One object.
    case getObject
    /// The objects of a bucket.
    case listObjectsV2
  }

  /// Makes a reader.
  public init(action: Action, parameters: FieldTemplate?, source: ItemSource, maxItems: DynamicInteger?) {
    self.action = action
    self.parameters = parameters
    self.source = source
    self.maxItems = maxItems
  }
}

/// What an ``ItemReader`` finds where it reads.
public enum ItemSource: Sendable, Equatable {
  /// A listing: each object's description is an item.
  case listing
  /// A listing with `LOAD_AND_FLATTEN`: each record of each object is an item.
  case contents(ItemFormat)
  /// One object: each record is an item.
  case object(ItemFormat)
  /// The manifest of an S3 inventory: each row of its files is an item.
  case inventory
  /// The manifest of an Athena `UNLOAD`: each record of its files is an item.
  case athenaManifest(ItemFormat)
}

/// How the records of an object are written (`InputType`).
public enum ItemFormat: Sendable, Equatable {
  /// One JSON text; the items are the elements or members of the value that the pointer names (`ItemsPointer`).
  case json(at: JSONPointer)
  /// A JSON text on each line.
  case jsonLines
  /// Comma-separated values.
  case csv(CSVFormat)
  /// Apache Parquet.
  case parquet
}

/// How a CSV file is written.
public struct CSVFormat: Sendable, Equatable {
  /// What stands between two fields (`CSVDelimiter`).
  public var delimiter: Delimiter
  /// The names of the columns (`CSVHeaderLocation`).
  public var headers: Headers

  /// What stands between two fields; the raw value is the definition's word for it.
  public enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case comma = "COMMA"
    case pipe = "PIPE"
    case semicolon = "SEMICOLON"
    case space = "SPACE"
    case tab = "TAB"
  }

  /// Where the names of the columns are.
  public enum Headers: Sendable, Equatable {
    /// In the first row.
    case firstRow
    /// In the definition (`CSVHeaders`).
    case given([String])
  }

  /// Makes a format.
  public init(delimiter: Delimiter = .comma, headers: Headers) {
    self.delimiter = delimiter
    self.headers = headers
  }
}

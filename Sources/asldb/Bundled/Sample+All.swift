extension Sample {
  /// All samples, the first one to look at first.
  static let all = [
    Sample(
      name: "order-approval",
      definition: PackageResources.order_approval_asl_json,
      input: PackageResources.order_approval_input_json,
      mocks: PackageResources.order_approval_mocks_json,
      guide: PackageResources.order_approval_md,
      history: PackageResources.order_approval_history_json,
      script: PackageResources.order_approval_commands_txt
    ),
    Sample(
      name: "data-flow",
      definition: PackageResources.data_flow_asl_json,
      input: PackageResources.data_flow_input_json,
      mocks: PackageResources.data_flow_mocks_json,
      guide: PackageResources.data_flow_md
    ),
    Sample(
      name: "jsonata-tour",
      definition: PackageResources.jsonata_tour_asl_json,
      input: PackageResources.jsonata_tour_input_json,
      mocks: PackageResources.jsonata_tour_mocks_json,
      guide: PackageResources.jsonata_tour_md
    ),
    Sample(
      name: "trip-saga",
      definition: PackageResources.trip_saga_asl_json,
      input: PackageResources.trip_saga_input_json,
      mocks: PackageResources.trip_saga_mocks_json,
      guide: PackageResources.trip_saga_md
    ),
    Sample(
      name: "deadlines",
      definition: PackageResources.deadlines_asl_json,
      input: PackageResources.deadlines_input_json,
      mocks: PackageResources.deadlines_mocks_json,
      guide: PackageResources.deadlines_md
    ),
    Sample(
      name: "bulk-import",
      definition: PackageResources.bulk_import_asl_json,
      input: PackageResources.bulk_import_input_json,
      mocks: PackageResources.bulk_import_mocks_json,
      guide: PackageResources.bulk_import_md,
      objects: [("s3/imports/2026/members.csv", PackageResources.members_csv)]
    ),
    Sample(
      name: "restock",
      definition: PackageResources.restock_asl_json,
      input: PackageResources.restock_input_json,
      mocks: PackageResources.restock_mocks_json,
      guide: PackageResources.restock_md,
      bindings: PackageResources.asldb_yaml
    ),
  ]

  /// The names of all samples, for messages.
  static var names: String { all.map(\.name).joined(separator: ", ") }

  /// A sample by its name.
  static func named(_ name: String) -> Sample? { all.first { $0.name == name } }
}

extension OptimizedService {
  /// Amazon EKS.
  ///
  /// - Source: Step Functions guide, page `connect-eks`.
  static let eks = OptimizedService(
    prefix: "eks",
    name: "Amazon EKS",
    errorPrefix: "EKS",
    api: "eks",
    actions: [
      OptimizedAction(
        "createCluster",
        patterns: [.job, .unsettledCallback],
        required: ["Name", "RoleArn", "ResourcesVpcConfig"],
        job: OptimizedJob(
          describe: "describeCluster",
          success: .status("ACTIVE"),
          failures: ["FAILED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "deleteCluster",
        patterns: [.job, .unsettledCallback],
        required: ["Name"],
        job: OptimizedJob(
          describe: "describeCluster",
          success: .gone,
          failures: ["FAILED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "createNodegroup",
        patterns: [.job, .unsettledCallback],
        required: ["ClusterName", "NodegroupName", "Subnets", "NodeRole"],
        job: OptimizedJob(
          describe: "describeNodegroup",
          success: .status("ACTIVE"),
          failures: ["CREATE_FAILED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "deleteNodegroup",
        patterns: [.job, .unsettledCallback],
        required: ["ClusterName", "NodegroupName"],
        job: OptimizedJob(
          describe: "describeNodegroup",
          success: .gone,
          failures: ["DELETE_FAILED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "createFargateProfile",
        patterns: [.job, .unsettledCallback],
        required: ["FargateProfileName", "ClusterName", "PodExecutionRoleArn"],
        job: OptimizedJob(
          describe: "describeFargateProfile",
          success: .status("ACTIVE"),
          failures: ["CREATE_FAILED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "deleteFargateProfile",
        patterns: [.job, .unsettledCallback],
        required: ["ClusterName", "FargateProfileName"],
        job: OptimizedJob(
          describe: "describeFargateProfile",
          success: .gone,
          failures: ["DELETE_FAILED"],
          certainty: .inferred
        )
      ),
      OptimizedAction(
        "call",
        calling: .ownCall,
        patterns: [.unsettledCallback],
        required: ["ClusterName", "CertificateAuthority", "Endpoint", "Method", "Path"],
        optional: ["QueryParameters", "RequestBody"],
        answer: [
          CatalogMember("Headers", .document), CatalogMember("ResponseBody", .document),
          CatalogMember("StatusCode", .integer),
        ]
      ),
      OptimizedAction(
        "runJob",
        calling: .ownCall,
        patterns: [.job, .unsettledCallback],
        required: ["ClusterName", "CertificateAuthority", "Endpoint", "Job"],
        optional: ["Namespace", "LogOptions"],
        job: OptimizedJob(
          describe: nil,
          success: .status("Complete"),
          failures: ["Failed"],
          pace: .slowing(after: 600),
          certainty: .documented
        )
      ),
    ]
  )
}

extension OptimizedService {
  /// Amazon SageMaker.
  ///
  /// - Source: Step Functions guide, page `connect-sagemaker`.
  static let sageMaker = OptimizedService(
    prefix: "sagemaker",
    name: "Amazon SageMaker",
    errorPrefix: "SageMaker",
    api: "sagemaker",
    actions: [
      OptimizedAction("createEndpoint", required: ["EndpointName", "EndpointConfigName"]),
      OptimizedAction("createEndpointConfig", required: ["EndpointConfigName", "ProductionVariants"]),
      OptimizedAction(
        "createHyperParameterTuningJob",
        patterns: [.job],
        required: ["HyperParameterTuningJobName", "HyperParameterTuningJobConfig"],
        job: OptimizedJob(
          describe: "describeHyperParameterTuningJob",
          success: .status("Completed"),
          failures: ["Failed", "Stopped"],
          cancel: "stopHyperParameterTuningJob",
          certainty: .documented
        )
      ),
      OptimizedAction(
        "createLabelingJob",
        patterns: [.job],
        required: [
          "LabelingJobName", "LabelAttributeName", "InputConfig", "OutputConfig", "RoleArn", "HumanTaskConfig",
        ],
        job: OptimizedJob(
          describe: "describeLabelingJob",
          success: .status("Completed"),
          failures: ["Failed", "Stopped"],
          cancel: "stopLabelingJob",
          certainty: .documented
        )
      ),
      OptimizedAction("createModel", required: ["ModelName"]),
      OptimizedAction(
        "createProcessingJob",
        patterns: [.job],
        required: ["ProcessingJobName", "ProcessingResources", "AppSpecification", "RoleArn"],
        job: OptimizedJob(
          describe: "describeProcessingJob",
          success: .status("Completed"),
          failures: ["Failed", "Stopped"],
          cancel: "stopProcessingJob",
          certainty: .documented
        )
      ),
      OptimizedAction(
        "createTrainingJob",
        patterns: [.job],
        required: ["TrainingJobName", "RoleArn", "OutputDataConfig"],
        job: OptimizedJob(
          describe: "describeTrainingJob",
          success: .status("Completed"),
          failures: ["Failed", "Stopped"],
          cancel: "stopTrainingJob",
          certainty: .documented
        )
      ),
      OptimizedAction(
        "createTransformJob",
        patterns: [.job],
        required: ["TransformJobName", "ModelName", "TransformInput", "TransformOutput", "TransformResources"],
        job: OptimizedJob(
          describe: "describeTransformJob",
          success: .status("Completed"),
          failures: ["Failed", "Stopped"],
          cancel: "stopTransformJob",
          certainty: .documented
        )
      ),
      OptimizedAction("updateEndpoint", required: ["EndpointName", "EndpointConfigName"]),
    ]
  )
}

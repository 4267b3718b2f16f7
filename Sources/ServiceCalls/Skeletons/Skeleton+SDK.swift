import JSONModel

extension Skeleton {
  /// The answers of SDK actions that list or describe something, so that a Map over it runs and has nothing to do.
  ///
  /// - Source: the answers' required lists in the AWS API models; other SDK actions answer with an empty object.
  static let sdkAnswers: [String: JSON] = [
    "aws-sdk:autoscaling:describeAutoScalingInstances": ["AutoScalingInstances": []],
    "aws-sdk:cloudwatchlogs:describeLogGroups": ["LogGroups": []],
    "aws-sdk:config:listAggregateDiscoveredResources": ["ResourceIdentifiers": []],
    "aws-sdk:dynamodb:batchGetItem": ["Responses": [:], "UnprocessedKeys": [:]],
    "aws-sdk:dynamodb:batchWriteItem": ["UnprocessedItems": [:]],
    "aws-sdk:dynamodb:getItem": ["Item": [:]],
    "aws-sdk:dynamodb:query": ["Count": 0, "Items": [], "ScannedCount": 0],
    "aws-sdk:dynamodb:scan": ["Count": 0, "Items": [], "ScannedCount": 0],
    "aws-sdk:ec2:describeInstances": ["Reservations": []],
    "aws-sdk:ec2:describeSnapshots": ["Snapshots": []],
    "aws-sdk:ec2:describeVolumes": ["Volumes": []],
    "aws-sdk:ecs:listTasks": ["TaskArns": []],
    "aws-sdk:lambda:listFunctions": ["Functions": []],
    "aws-sdk:lambda:listVersionsByFunction": ["Versions": []],
    "aws-sdk:organizations:listAccounts": ["Accounts": []],
    "aws-sdk:rds:describeDBClusters": ["DbClusters": []],
    "aws-sdk:rds:describeDBInstances": ["DbInstances": []],
    "aws-sdk:rds:describeDBSnapshots": ["DbSnapshots": []],
    "aws-sdk:rekognition:detectLabels": ["Labels": []],
    "aws-sdk:rekognition:detectModerationLabels": ["ModerationLabels": []],
    "aws-sdk:rekognition:detectText": ["TextDetections": []],
    "aws-sdk:rekognition:recognizeCelebrities": ["CelebrityFaces": [], "UnrecognizedFaces": []],
    "aws-sdk:s3:getObject": ["Body": ""],
    "aws-sdk:s3:listBuckets": ["Buckets": []],
    "aws-sdk:s3:listObjects": ["Contents": []],
    "aws-sdk:s3:listObjectsV2": ["Contents": [], "KeyCount": 0],
    "aws-sdk:secretsmanager:getSecretValue": ["SecretString": ""],
    "aws-sdk:sfn:listExecutions": ["Executions": []],
    "aws-sdk:sqs:receiveMessage": ["Messages": []],
    "aws-sdk:ssm:getParameter": ["Parameter": ["Value": ""]],
  ]
}

// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "shinsa",
  products: [
    .library(name: "RulesDSL", targets: ["RulesDSL"]),
    .library(name: "Evaluator", targets: ["Evaluator"]),
    .library(name: "ShinsaRules", targets: ["ShinsaRules"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "RulesDSL"),
    .target(name: "Evaluator", dependencies: ["RulesDSL"]),
    .target(
      name: "ShinsaRules", dependencies: ["RulesDSL"], path: "Rules",
      exclude: ["national", "kagoshima", "fukui"], sources: ["RuleFiles.swift", "ShinsaRules.swift"]),
    .testTarget(name: "RulesDSLTests", dependencies: ["RulesDSL"]),
    .testTarget(name: "EvaluatorTests", dependencies: ["Evaluator"]),
    .testTarget(name: "RulesTests", dependencies: ["Evaluator", "ShinsaRules"]),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.0
import Foundation
import PackageDescription

// Tests are compiled as fast as can be, even for release; what they test is optimised there.
let quickly: [SwiftSetting] = [.unsafeFlags(["-Onone"])]

// The rule files are no sources: `national` and a folder for each association.
let rules = try FileManager.default.contentsOfDirectory(atPath: Context.packageDirectory + "/Rules")
  .filter { !$0.hasSuffix(".swift") && !$0.hasPrefix(".") }

let package = Package(
  name: "shinsa",
  products: [
    .library(name: "RulesDSL", targets: ["RulesDSL"]),
    .library(name: "DecisionEngine", targets: ["DecisionEngine"]),
    .library(name: "Evaluator", targets: ["Evaluator"]),
    .library(name: "Rendering", targets: ["Rendering"]),
    .library(name: "ShinsaRules", targets: ["ShinsaRules"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "RulesDSL"),
    .target(name: "DecisionEngine", dependencies: ["RulesDSL"]),
    .target(name: "Evaluator", dependencies: ["DecisionEngine", "RulesDSL"]),
    // What only shows things. It needs the evaluator's insides and nothing of the command's.
    .target(name: "Rendering", dependencies: ["Evaluator", "RulesDSL"], path: "Tools/Rendering"),
    .target(
      name: "ShinsaRules", dependencies: ["RulesDSL"], path: "Rules",
      exclude: rules, sources: ["RuleFiles.swift", "ShinsaRules.swift"]),
    // What tests hold the evaluator against; not tests themselves, and so optimised.
    .target(name: "Specification", dependencies: ["RulesDSL"], path: "Tests/Specification"),
    .target(
      name: "Comparing", dependencies: ["Evaluator", "RulesDSL", "Specification"], path: "Tests/Comparing"),
    .executableTarget(name: "agree", dependencies: ["Comparing"], path: "Tests/Agree"),
    .testTarget(name: "RulesDSLTests", dependencies: ["RulesDSL"], swiftSettings: quickly),
    .testTarget(name: "EvaluatorTests", dependencies: ["Comparing", "Evaluator", "Rendering"], swiftSettings: quickly),
    .testTarget(name: "RulesTests", dependencies: ["Evaluator", "Rendering", "ShinsaRules"], swiftSettings: quickly),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

let engine: [Target.Dependency] = [
  .product(name: "RulesDSL", package: "shinsa"),
  .product(name: "Evaluator", package: "shinsa"),
  .product(name: "Rendering", package: "shinsa"),
]

// One file for any host: the Swift runtime inside, and nothing to be seen of it but what the header names. A program of
// the sanitizers or the fuzzer links the same target as usual.
let isPlain = Context.environment["FUZZ"] != nil
let folder = Context.packageDirectory
let linking: [LinkerSetting] =
  isPlain
  ? []
  : [
    .unsafeFlags([
      "-static-stdlib", "-use-ld=lld",
      "-Xlinker", "--version-script=\(folder)/symbols.map", "-Xlinker", "-soname=libshinsa.so", "-Xlinker",
      "--gc-sections", "-Xlinker", "--icf=all", "-Xlinker", "-s",
    ])
  ]

let package = Package(
  name: "shinsa-bindings",
  platforms: [.macOS(.v15)],
  // Not "shinsa": so the command is called.
  products: [.library(name: "ShinsaC", type: .dynamic, targets: ["ShinsaC"])],
  dependencies: [
    .package(name: "shinsa", path: ".."),
    .package(name: "shinsa-tools", path: "../Tools"),
  ],
  targets: [
    .target(name: "CShinsa"),
    .target(
      name: "Answers",
      dependencies: engine + [
        .product(name: "ShinsaRules", package: "shinsa"), .product(name: "ApplicationFiles", package: "shinsa-tools"),
      ]),
    .target(
      name: "ArrowTables",
      dependencies: engine + ["CShinsa", "Answers", .product(name: "Reports", package: "shinsa-tools")]),
    .target(name: "ShinsaC", dependencies: engine + ["CShinsa", "Answers", "ArrowTables"], linkerSettings: linking),
  ],
  swiftLanguageModes: [.v6]
)

if isPlain {
  package.targets.append(.executableTarget(name: "Mutating", dependencies: ["ShinsaC", "CShinsa"]))
}

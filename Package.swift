// swift-tools-version: 6.2

// The house: each target is a room with one noun; the arrows are declared here and nowhere else.
// Dependencies, each with its reason:
//   swift-argument-parser  the command line: words, flags, help and completion
//   swift-crypto           SHA-256 and Ed25519, for checkpoints

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, may imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: strict)
}

func tests(_ name: String, of rooms: [Target.Dependency], pages: [String] = []) -> Target {
    .testTarget(name: name, dependencies: rooms, exclude: pages, swiftSettings: strict)
}

let package = Package(
    name: "s11",
    products: [.executable(name: "s11", targets: ["s11"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // meaning: pure, imports nothing, not even Foundation
        room("Dates"),
        room("Tables"),
        room("Assurance", may: ["Dates"]),
        room("Replay", may: ["Assurance", "Dates"]),
        room("Assessment", may: ["Replay", "Assurance", "Dates"]),
        room("Reports", may: ["Assessment", "Replay", "Assurance", "Dates", "Tables"]),

        // keeping: bytes and order; knows nothing of safeguarding
        room("JSONLines"),
        room("EventLog", may: ["JSONLines"]),
        room("Checkpoints", may: [.product(name: "Crypto", package: "swift-crypto")]),

        // joining: record = check, write, append; replay = read, cut, fold
        room(
            "Ledger",
            may: ["Replay", "Assurance", "Dates", "JSONLines", "EventLog", "Checkpoints"]),

        // going out: the program
        .executableTarget(
            name: "s11",
            dependencies: [
                "Assessment", "Assurance", "Checkpoints", "Dates", "EventLog", "JSONLines",
                "Ledger",
                "Replay", "Reports", "Tables",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // what tests of several rooms need: chance from a seed, public test data
        .target(
            name: "Trials", dependencies: ["Replay", "Assurance", "Dates"], path: "Tests/Trials",
            swiftSettings: strict),

        tests("DatesTests", of: ["Dates", "Trials"], pages: ["Spellings.tsv"]),
        tests("TablesTests", of: ["Tables", "Trials"]),
        tests(
            "AssuranceTests", of: ["Assurance", "Dates", "Replay", "Trials"],
            pages: ["PlantedNames.tsv", "PlainTexts.tsv"]),
        tests("ReplayTests", of: ["Replay", "Assurance", "Dates", "Trials"]),
        tests(
            "AssessmentTests",
            of: ["Assessment", "Ledger", "Replay", "Assurance", "Dates", "Trials"],
            pages: ["Rules/RuleTable.tsv"]),
        tests(
            "ReportsTests",
            of: ["Reports", "Assessment", "Replay", "Assurance", "Dates", "Tables", "Trials"]),
        tests("JSONLinesTests", of: ["JSONLines", "Trials"]),
        tests("EventLogTests", of: ["EventLog", "JSONLines", "Trials"]),
        tests("CheckpointsTests", of: ["Checkpoints", "Trials"]),
        tests(
            "LedgerTests",
            of: [
                "Ledger", "Assessment", "Assurance", "Checkpoints", "Dates", "EventLog",
                "JSONLines", "Replay", "Reports", "Tables", "Trials",
            ]),
        tests(
            "MertonTests", of: ["Ledger", "Replay", "Assurance", "Dates", "EventLog", "JSONLines"]),
        tests(
            "ExampleTests",
            of: [
                "Ledger", "Assessment", "Replay", "Assurance", "Dates", "EventLog", "JSONLines",
                "Reports", "Tables",
            ]),
        tests("ProgramTests", of: ["s11"]),
        tests("Transcripts", of: [], pages: ["commands", "reports", "errors", "questions"]),
        tests("Tidy", of: []),
    ],
    swiftLanguageModes: [.v6]
)

import Foundation

/// Public test data that stands beside the project in `shared/vectors`, where it is present.
enum Vectors {
    /// The folder, or nil where it is absent; said once for each test file that asks.
    static func folder(_ name: String) -> URL? {
        let environment = ProcessInfo.processInfo.environment
        let shared =
            environment["S11_SHARED"].map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
        let folder = shared.appending(path: "vectors").appending(path: name)
        if FileManager.default.fileExists(atPath: folder.path) { return folder }
        print("skipped: \(folder.path) absent")
        return nil
    }

    /// Decodes one file of the folder.
    static func read<Value: Decodable>(_ type: Value.Type, _ file: String, in folder: URL?) throws
        -> Value
    {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return try JSONDecoder().decode(
            type, from: Data(contentsOf: folder.appending(path: file)))
    }
}

/// A random generator that gives the same numbers for the same seed (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

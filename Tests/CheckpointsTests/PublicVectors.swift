import Foundation

/// Public test data beside the repository; absent in a plain clone.
enum PublicVectors {
    private static let root: URL = {
        if let shared = ProcessInfo.processInfo.environment["S11_SHARED"] {
            return URL(filePath: shared).appending(path: "vectors")
        }
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared/vectors")
    }()

    /// Whether a folder of test data is there; says so once for each test where it is not.
    static func has(_ folder: String) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: root.appending(path: folder).path())
        if !isThere { print("skipped: shared/vectors/\(folder) absent") }
        return isThere
    }

    static func read<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(contentsOf: root.appending(path: path)))
    }

    /// Every JSON file under a folder, by its path, sorted.
    static func files(under folder: String) throws -> [String] {
        let base = root.appending(path: folder).path()
        return try FileManager.default.subpathsOfDirectory(atPath: base)
            .filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
    }
}

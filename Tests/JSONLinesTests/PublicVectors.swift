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

    static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: root.appending(path: path)))
    }

    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
            .sorted()
    }
}

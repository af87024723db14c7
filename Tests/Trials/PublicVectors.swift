import Foundation

/// Public test data in `shared/vectors` beside the repository, or in the folder that `S11_SHARED`
/// names; absent in a plain clone.
///
/// Each suite has cases of its own making too, which always run.
public enum PublicVectors {
    private static let named = ProcessInfo.processInfo.environment["S11_SHARED"]

    private static let root: URL = {
        if let named { return URL(filePath: named).appending(path: "vectors") }
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared/vectors")
    }()

    /// Whether a folder of test data is there; where it is not, each test that asks is counted.
    ///
    /// Always so where `S11_SHARED` names the place: what is absent there then fails.
    public static func has(_ folder: String) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: root.appending(path: folder).path())
        if !isThere && named == nil { Skipped.say("shared/vectors/\(folder)") }
        return isThere || named != nil
    }

    public static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: root.appending(path: path)))
    }

    /// What a JSON file says; names in it are read as ours are, `old_size` as `oldSize`, unless
    /// they are to be kept as they are written.
    public static func read<Value: Decodable>(
        _ path: String, as type: Value.Type, namesAsWritten: Bool = false
    ) throws -> Value {
        let decoder = JSONDecoder()
        if !namesAsWritten { decoder.keyDecodingStrategy = .convertFromSnakeCase }
        return try decoder.decode(type, from: Data(contentsOf: root.appending(path: path)))
    }

    public static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
            .sorted()
    }

    /// Every JSON file under a folder, by its path, sorted.
    public static func files(under folder: String) throws -> [String] {
        let base = root.appending(path: folder).path()
        return try FileManager.default.subpathsOfDirectory(atPath: base)
            .filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
    }
}

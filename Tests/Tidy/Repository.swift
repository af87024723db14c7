import Foundation

/// A text file of the repository, by its path from the root.
struct TextFile {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var isSwift: Bool { path.hasSuffix(".swift") }

    func isUnder(_ folders: String...) -> Bool { folders.contains { path.hasPrefix("\($0)/") } }
}

/// Something that does not belong, and where it stands.
struct Finding: Hashable, CustomStringConvertible {
    let path: String
    var line: Int?
    let what: String

    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(what)" }
}

/// The repository as it stands on disk.
struct Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The files git follows, and those it would follow once added.
    let files: [TextFile]

    /// The paths git follows, or nil where there is no git to ask.
    let followed: [String]?

    init() {
        let listed = Self.git("ls-files", "-z")
        followed = listed?.contains("Package.swift") == true ? listed : nil
        let fresh = Self.git("ls-files", "-z", "--others", "--exclude-standard") ?? []
        let paths = followed.map { $0 + fresh } ?? Self.walk()
        files = Set(paths).sorted().compactMap { path in
            guard let bytes = try? Data(contentsOf: Self.root.appending(path: path)) else {
                return nil
            }
            return TextFile(path: path, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    func file(_ path: String) -> TextFile? { files.first { $0.path == path } }

    private static func git(_ arguments: String...) -> [String]? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", root.path(percentEncoded: false)] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    private static func walk() -> [String] {
        let paths = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))?
            .compactMap {
                $0 as? String
            }
        return (paths ?? []).filter { !$0.hasPrefix(".build") && !$0.hasPrefix(".git/") }
    }
}

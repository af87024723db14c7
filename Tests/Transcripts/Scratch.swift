import Foundation

/// A fresh folder in which one page is run, with nothing of the machine in its environment.
struct Scratch: ~Copyable {
    private let root: URL
    /// Where the commands run.
    private var here: URL { root.appending(path: "here") }

    init(linking events: URL) throws {
        root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "s11-transcript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: here, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: here.appending(path: "events"), withDestinationURL: events)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Runs all steps in order in one shell, so that what is exported lasts.
    ///
    /// Returns what each step printed.
    func run(_ steps: [Transcript.Step], program: URL) throws -> [[String]] {
        var script = ""
        for (number, step) in steps.enumerated() {
            switch step {
            case .command(let command):
                try command.write(
                    to: root.appending(path: "\(number)"), atomically: false, encoding: .utf8)
                script +=
                    "eval \"$(<../\(number))\" >../\(number).out 2>&1; echo $? >../\(number).exit\n"
            case .file(let name, let text):
                let staged = root.appending(path: "\(number)")
                try text.write(to: staged, atomically: false, encoding: .utf8)
                script += "cp ../\(number) '\(name)'\n"
            }
        }
        try shell(script, program)
        var ids: [Substring: Int] = [:]
        return steps.indices.map { number in
            guard case .command = steps[number] else { return [] }
            var printed = Array(bytes("\(number).out")).lines.map { plain($0, &ids) }
            while printed.last?.isEmpty ?? false { printed.removeLast() }
            let code = Array(bytes("\(number).exit")).lines.first ?? "none: the shell is gone"
            return code == "0" ? printed : printed + ["[exit \(code)]"]
        }
    }

    /// The library that stops the clock: the package libfaketime, which `tools/setup` installs.
    private static let clock =
        ["x86_64", "aarch64"].map { "/usr/lib/\($0)-linux-gnu/faketime/libfaketime.so.1" }
        .first { FileManager.default.fileExists(atPath: $0) } ?? "libfaketime.so.1"

    private func shell(_ script: String, _ program: URL) throws {
        let bash = Process()
        bash.executableURL = URL(filePath: "/usr/bin/env")
        bash.arguments = ["timeout", "300", "bash", "-c", script]
        bash.currentDirectoryURL = here
        bash.environment = [
            "PATH": program.deletingLastPathComponent().path(percentEncoded: false)
                + ":/usr/bin:/bin",
            "HOME": here.path(percentEncoded: false), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            // Time stands still: what is recorded bears the machine's time, and no other.
            "LD_PRELOAD": Self.clock, "FAKETIME": "2026-11-21 09:00:00",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        ]
        bash.standardInput = FileHandle.nullDevice
        bash.standardOutput = FileHandle.nullDevice
        bash.standardError = FileHandle.standardError
        try bash.run()
        bash.waitUntilExit()
    }

    private func bytes(_ name: String) -> Data {
        (try? Data(contentsOf: root.appending(path: name))) ?? Data()
    }

    /// A line as it stands in a page: ids numbered as they come, no path of this machine, roots,
    /// keys and
    /// signatures by their names, and control characters visible, as `cat -v` shows them.
    private func plain(_ line: String, _ ids: inout [Substring: Int]) -> String {
        let id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
        for match in line.matches(of: id) where ids[match.output] == nil {
            ids[match.output] = ids.count + 1
        }
        let named = line.replacing(id) { "<id \(ids[$0.output, default: 0])>" }
            .replacing(here.path(percentEncoded: false), with: "<here>")
            .replacing(/root [0-9a-f]{16,64}/, with: "root <root>")
            .replacing(/\b[0-9a-f]{64}\b/, with: "<hash>")
            .replacing(/\+[0-9a-f]{8}\+[A-Za-z0-9+\/]{43,}=*/, with: "+<key>")
            .replacing(/\+[0-9a-f]{8}(?![0-9a-z])/, with: "+<keyid>")
            .replacing(/[A-Za-z0-9+\/]{43,}=+/, with: "<base64>")
        return String(
            String.UnicodeScalarView(
                named.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    guard scalar.value < 0x20 || scalar.value == 0x7F, scalar != "\t" else {
                        return [scalar]
                    }
                    return ["^", Unicode.Scalar(UInt8(scalar.value ^ 0x40))]
                }))
    }
}

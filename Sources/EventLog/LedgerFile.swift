import JSONLines

/// What `ledger.json` says: which ledger this is and how its files are to be read.
struct LedgerFile {
    static let name = "ledger.json"
    static let format = "s11-ledger/1"

    /// What checkpoints will be signed for.
    let origin: String
    /// Names this ledger in every event.
    let source: String
    /// The public keys of its checkpoints, now and before; none for a ledger that is not signed.
    let verifierKeys: [String]

    init(origin: String, source: String, verifierKeys: [String]) {
        self.origin = origin
        self.source = source
        self.verifierKeys = verifierKeys
    }

    var bytes: [UInt8] {
        get throws(LogError) {
            let profile = JSONProfile.ledger
            let keys = JSONMember(
                name: "vkeys", value: .array(verifierKeys.map { .string($0) }))
            let value: JSONValue = [
                "format": .string(Self.format),
                "limits": [
                    "depth": .integer(Int64(profile.deepest)),
                    "line": .integer(Int64(profile.longest)),
                ],
                "origin": .string(origin),
                "source": .string(source),
            ]
            do throws(JSONProblem) {
                let members = (value.members ?? []) + (verifierKeys.isEmpty ? [] : [keys])
                return try JSONValue.object(members).canonicalBytes() + [0x0A]
            } catch {
                throw .invalidRecord(id: Self.name, what: error.sentence)
            }
        }
    }

    /// Reads the file in a folder.
    init(in folder: Folder) throws(LogError) {
        // Beside a log it is this ledger's own file, and damaged.
        let isBesideALog = try folder.openIfThere(DiskLog.eventsName, 0) != nil
        func not(_ why: String) -> LogError {
            isBesideALog
                ? .badLedgerFile(path: folder.path, why: why)
                : .notALedger(path: folder.path, why: why)
        }
        guard let file = try folder.openIfThere(Self.name, 0) else {
            throw not("it has no \(Self.name)")
        }
        let status = try file.status()
        guard status.isRegular else { throw not("its \(Self.name) is not a file") }
        let value: JSONValue
        do throws(JSONProblem) {
            value = try JSONValue(parsing: try Self.contents(file, status.length))
        } catch {
            throw not("its \(Self.name) cannot be read (\(error))")
        }
        guard let format = value["format"]?.text, format.hasPrefix("s11-ledger/") else {
            throw not("its \(Self.name) names no format of a ledger")
        }
        guard format == Self.format else {
            throw .notALedger(
                path: folder.path,
                why: "its format is “\(format)”, and this program reads “\(Self.format)”")
        }
        guard let origin = value["origin"]?.text, let source = value["source"]?.text else {
            throw not("its \(Self.name) names no origin or no source")
        }
        let keys = (value["vkeys"]?.elements ?? []).compactMap(\.text)
        self.init(origin: origin, source: source, verifierKeys: keys)
    }

    private static func contents(_ file: File, _ length: Int) throws(JSONProblem) -> [UInt8] {
        do throws(LogError) {
            return try file.read(0..<min(length, JSONProfile.ledger.longest + 1))
        } catch {
            throw JSONProblem(.empty, at: 0, error.sentence)
        }
    }
}

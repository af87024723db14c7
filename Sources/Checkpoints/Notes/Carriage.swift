/// Undoes what carriage by mail does to a checkpoint, and no more: ends of lines, marks of quotation,
/// text around it, dashes.
///
/// What comes of it is still checked as strictly as any other.
public enum Carriage {
    /// The checkpoint that stands in a text; the text as it came where none is found.
    public static func undo(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false).map(plain)
        for start in lines.indices.dropLast(2) {
            guard !lines[start].isEmpty, isSize(lines[start + 1]), isRoot(lines[start + 2]) else {
                continue
            }
            let rest = lines[start...]
            guard let blank = rest.firstIndex(where: \.isEmpty) else { return bytes }
            let signatures = rest[(blank + 1)...].drop(while: \.isEmpty)
                .prefix(while: { !$0.isEmpty }).compactMap(signature)
            guard !signatures.isEmpty else { return bytes }
            return (Array(rest[..<blank]) + [[]] + signatures).flatMap { $0 + [newline] }
        }
        return bytes
    }

    /// A line without what was put before or after it on the way.
    private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var line = line
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        while line.starts(with: mark) || line.first == UInt8(ascii: ">") {
            line = line.dropFirst(line.starts(with: mark) ? mark.count : 1)
            if line.first == space { line = line.dropFirst() }
        }
        while let last = line.last, last == space || last == 0x0D || last == 0x09 {
            line = line.dropLast()
        }
        return Array(line)
    }

    private static func isSize(_ line: [UInt8]) -> Bool {
        !line.isEmpty && line.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func isRoot(_ line: [UInt8]) -> Bool { Base64.decode(line)?.count == 32 }

    /// A signature's line with the dash it should begin with; nil for any other line.
    private static func signature(_ line: [UInt8]) -> [UInt8]? {
        for dash in ["\u{2014} ", "\u{2013} ", "-- ", "- "] {
            guard let rest = line.dropping(dash) else { continue }
            return Array("\u{2014} ".utf8) + rest
        }
        return nil
    }
}

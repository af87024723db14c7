/// Reads dates as people in the United Kingdom write them.
enum DateReader {
    /// Reads the whole text; spaces around it are not part of what was written.
    static func read(_ text: String) throws(DateProblem) -> (asWritten: String, edtf: EDTF) {
        let trimmed = trim(text)
        guard !trimmed.isEmpty else {
            throw DateProblem(trimmed, because: "Leave the field out where no date is known.")
        }
        // No date is so long; a long text is not worth the work, and the problem shortens it.
        guard trimmed.utf8.count <= 200 else { throw .unreadable(trimmed) }
        if let edtf = try edtf(trimmed) { return (trimmed, edtf) }
        var reader = PhraseReader(trimmed)
        return (trimmed, try EDTF(try reader.read()))
    }

    private static func trim(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    /// The text as EDTF, if it is that already; spaces after commas in a set are forgiven.
    private static func edtf(_ text: String) throws(DateProblem) -> EDTF? {
        let isSet = text.hasPrefix("{") || text.hasPrefix("[")
        let plain = isSet ? text.filter { $0 != " " } : text
        guard let edtf = (try? EDTF(plain)) ?? (try? EDTF(plain.uppercased())) else { return nil }
        for pair in FinancialYearTrap.pairs(in: edtf.text) {
            if edtf.text.utf8.count == 7 || pair.isConsecutive { throw pair.problem(in: text) }
        }
        return edtf
    }
}

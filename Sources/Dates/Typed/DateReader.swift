/// Reads dates as people in the United Kingdom write them.
struct DateReader {
    /// Which years a pair such as "2022-23" means; nil refuses it.
    let pairs: YearOfAccount?
    /// The day on which it is typed, for "today"; nil where nobody knows.
    let today: Day?

    /// Reads the whole text; spaces around it are not part of what was written.
    ///
    /// There is no EDTF where the words give no date.
    func read(_ text: String) throws(DateProblem) -> (asWritten: String, edtf: EDTF?) {
        let trimmed = DateReader.trim(text)
        guard !DateReader.isNothing(trimmed) else {
            throw DateProblem(trimmed, because: "Leave the field out where no date is known.")
        }
        // No date is so long; a long text is not worth the work, and the problem shortens it.
        guard trimmed.utf8.count <= 200 else { throw .unreadable(trimmed) }
        if let kept = try asWritten(trimmed) { return kept }
        if let day = try relativeDay(trimmed) { return (day.description, EDTF(day)) }
        if let edtf = try edtf(trimmed) { return (trimmed, edtf) }
        do {
            var reader = PhraseReader(trimmed, pairs: pairs)
            return (trimmed, try EDTF(try reader.read()))
        } catch {
            if UndatedWords.matches(trimmed) { return (trimmed, nil) }
            throw error
        }
    }

    private static func trim(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    /// Whether it only says that there is no date, which an absent field says better.
    private static func isNothing(_ text: String) -> Bool {
        [
            "", "-", "--", "?", "n/a", "na", "nil", "no date", "none", "not applicable",
            "not known",
            "not recorded", "not stated", "unknown", "\u{2013}", "\u{2014}",
        ].contains(text.lowercased())
    }

    /// "as written: 31/9/2023" keeps the words alone, "as written: 31/9/2023 meaning September 2023"
    /// with what they mean.
    private func asWritten(
        _ text: String
    ) throws(DateProblem) -> (asWritten: String, edtf: EDTF?)? {
        guard text.lowercased().hasPrefix(UndatedWords.marker) else { return nil }
        let said = DateReader.trim(String(text.dropFirst(UndatedWords.marker.count)))
        let pieces = said.split(separator: UndatedWords.meaning, maxSplits: 1).map(String.init)
        guard let words = pieces.first.map(DateReader.trim), !words.isEmpty else {
            throw DateProblem(text, because: "Write the paper's own words after the colon.")
        }
        guard pieces.count == 2 else { return (words, nil) }
        return (words, try read(pieces[1]).edtf)
    }

    /// The day that "today", "yesterday" and "tomorrow" are.
    private func relativeDay(_ text: String) throws(DateProblem) -> Day? {
        let days = ["yesterday": -1, "today": 0, "tomorrow": 1]
        guard let days = days[text.lowercased()] else { return nil }
        guard let today else {
            throw DateProblem(text, because: "Write the day itself, like 31 March 2023.")
        }
        return today.advanced(by: days)
    }

    /// The text as EDTF, if it is that already; spaces after commas in a set are forgiven.
    private func edtf(_ text: String) throws(DateProblem) -> EDTF? {
        let isSet = text.hasPrefix("{") || text.hasPrefix("[")
        let plain = isSet ? text.filter { $0 != " " } : text
        guard let edtf = (try? EDTF(plain)) ?? (try? EDTF(plain.uppercased())) else { return nil }
        if PairOfYears.whole(edtf.text) != nil { return nil }
        if let pair = PairOfYears.seasons(in: edtf.text).first { throw pair.problem(in: text) }
        return edtf
    }
}

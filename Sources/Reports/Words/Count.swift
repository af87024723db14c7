/// Numbers with their nouns.
enum Count {
    /// How many of a sort there are, or that none is recorded: `3 findings`, `no finding is
    /// recorded`.
    static func recorded(_ list: [some Any], _ noun: String) -> String {
        list.isEmpty ? "no \(noun) is recorded" : of(list, noun)
    }

    /// `1 audit`, `3 audits`.
    static func of(_ list: some Collection, _ noun: String) -> String {
        list.count == 1 ? "1 \(noun)" : "\(list.count) \(noun)s"
    }

    /// How often each word stands in a list, in a given order: `4 certain, 3 probable`.
    static func each(_ words: [String], _ order: [String]) -> String {
        order.compactMap { word in
            let count = words.filter { $0 == word }.count
            return count == 0 ? nil : "\(count) \(word)"
        }.joined(separator: ", ")
    }
}

/// Finds what looks like a private person's name, so that it is not written where it cannot be
/// forgotten.
///
/// Rule R-12.
///
/// It reads surface signs only: a form of address before a capitalised word, an e-mail address, or
/// two or
/// three capitalised words none of which belongs to a title. It will miss some names; it is a net,
/// not a proof.
public enum PersonalNames {
    /// Why the text cannot stand as a role's title, or nil when it can.
    public static func found(inTitle text: String) -> String? {
        if let sign = found(inText: text) { return "holds \(sign)" }
        let words = text.split { $0 == " " || $0 == "," }
        let areNames = (2...3).contains(words.count) && words.allSatisfy(isCapitalisedName)
        let holdsTitle = words.contains { word in
            word.split(separator: "-").contains { titleWords.contains($0.lowercased()) }
        }
        return areNames && !holdsTitle ? "looks like a person's name" : nil
    }

    /// What in a free text looks like a person, or nil.
    public static func found(inText text: String) -> String? {
        let words = text.split { $0.isWhitespace }
        for (word, next) in zip(words, words.dropFirst())
        where addresses.contains(word.lowercased().filter { $0 != "." }) {
            let name = next.prefix { $0.isLetter || joiners.contains($0) }
            if isCapitalisedName(name) || isInitial(name) { return "\"\(word) \(next)\"" }
        }
        return words.first { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
        }.map { "the address \"\($0)\"" }
    }

    private static let addresses: Set = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "cllr", "sir", "dame", "rev",
    ]

    private static func isInitial(_ word: Substring) -> Bool {
        word.count == 1 && word.first?.isUppercase ?? false
    }

    /// What joins the parts of one name, as in O'Neill and Anne-Marie.
    private static let joiners: Set<Character> = ["'", "’", "-"]

    /// A capital, then letters of which one is small: no abbreviation such as MASH.
    private static func isCapitalisedName(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase else { return false }
        let rest = word.dropFirst()
        return rest.contains(where: \.isLowercase)
            && rest.allSatisfy { $0.isLetter || joiners.contains($0) }
    }

    /// Words that mark a title or a body rather than a person.
    private static let titleWords: Set = [
        "administrator", "adults", "advisor", "adviser", "agency", "analyst", "assistant",
        "associate",
        "audit", "authority", "board", "business", "cabinet", "caseworker", "chair", "chief",
        "child",
        "children", "clerk", "college", "commander", "commissioner", "committee", "community",
        "consultant",
        "convenor", "coordinator", "council", "councillor", "delegate", "delivery", "deputy",
        "designated",
        "development", "director", "doctor", "education", "engagement", "executive", "facilitator",
        "family",
        "governance", "gp", "group", "head", "health", "housing", "independent", "inspector",
        "interim",
        "international", "joint", "lead", "leader", "learning", "legal", "local", "manager",
        "medical",
        "member", "minister", "moderator", "named", "national", "neglect", "nurse",
        "nursing",
        "observer", "officer", "ofsted", "operations", "panel", "participation", "partner",
        "partners",
        "partnership", "peer", "performance", "person", "police", "policy", "practice",
        "practitioner",
        "principal", "probation", "professional", "programme", "protection", "public", "quality",
        "representative", "reviewer", "role", "safeguarding", "safer", "school", "schools",
        "scrutineer",
        "secretary", "sector", "senior", "service", "services", "social", "specialist", "statutory",
        "strategic", "strategy", "superintendent", "support", "supervisor", "teacher", "team",
        "training",
        "trust", "vice", "voluntary", "volunteer", "welfare", "worker", "young", "youth",
    ]
}

/// A word of a text, as the search for names sees it.
struct TextWord {
    /// As it stands, without what only ends it: "Jenkins" of "Jenkins’s".
    let text: String
    /// In plain small letters.
    let plain: String
    /// Whether only space stands before it, so that the word before may belong to the same name.
    let followsSpace: Bool
    /// Whether a comma and space stand before it.
    let followsComma: Bool
    /// Whether a full stop follows, as after an initial.
    let hasStop: Bool

    static func split(_ text: String) -> [TextWord] {
        var words: [TextWord] = []
        var between = ""
        var rest = text[...]
        while let first = rest.first {
            guard first.isLetter else {
                between.append(first)
                rest = rest.dropFirst()
                continue
            }
            var run = rest.prefix { $0.isLetter || joiners.contains($0) }
            while let last = run.last, !last.isLetter { run = run.dropLast() }
            rest = rest[run.endIndex...]
            let hasStop = rest.first == "."
            words.append(TextWord(run, after: words.last, between, hasStop))
            between = ""
        }
        return words
    }

    private static let joiners: Set<Character> = ["'", "’", "‘", "ʼ", "-", "‐", "\u{2011}"]

    private init(_ run: Substring, after last: TextWord?, _ between: String, _ hasStop: Bool) {
        var said = run
        for ending in ["'s", "’s", "'S", "’S"] where said.hasSuffix(ending) && said.count > 3 {
            said = said.dropLast(2)
        }
        text = String(said)
        plain = Letters.plain(said)
        let space = between.filter { !$0.isWhitespace }
        let spaced = !between.isEmpty
        followsSpace =
            last != nil && spaced && (space.isEmpty || space == "." && (last?.isShort ?? false))
        followsComma = last != nil && spaced && space == ","
        self.hasStop = hasStop
    }

    /// A capital first, with a small letter after it, or all in capitals.
    var isCapitalised: Bool { text.first?.isUppercase ?? false }
    var isSmall: Bool { !text.contains(where: \.isUppercase) }
    var isLarge: Bool { !text.contains(where: \.isLowercase) && text.count > 1 }
    /// One capital letter, or two together: "S", "JP" is none.
    var isInitial: Bool { text.count == 1 && isCapitalised }
    /// An abbreviation after which a full stop ends nothing: "Mr.", "S.", "Insp.".
    private var isShort: Bool { plain.count <= 4 }
    /// What joins a surname to a name: "van", "de", "bin".
    var isSmallPart: Bool {
        [
            "al", "ap", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn",
            "la",
            "le", "ter", "van", "von",
        ].contains(plain)
    }
    private static func isHyphen(_ letter: Character) -> Bool { "-‐\u{2011}".contains(letter) }

    var isOfTheField: Bool { CommonWords.isOfTheField(plain) }

    /// Whether it says what a person is, so that a name before it is still one: "Sarah Jenkins
    /// Manager" is somebody, "Sarah Jenkins Foundation" is not.
    var isRoleOfAPerson: Bool {
        [
            "adviser", "advisor", "caseworker", "chair", "clerk", "commander", "commissioner",
            "consultant", "coordinator", "councillor", "deputy", "detective", "director", "doctor",
            "head", "inspector", "lead", "leader", "manager", "midwife", "nurse", "officer",
            "practitioner", "reviewer", "secretary", "sergeant", "solicitor", "superintendent",
            "supervisor", "teacher", "therapist", "worker",
        ].contains(plain)
    }

    /// What it may be as a given name; of a double one, what its first part may be.
    var asGiven: KnownName? {
        if let name = KnownName(plain), name.isGiven { return name }
        guard let first = text.split(whereSeparator: TextWord.isHyphen).first,
            first.count < text.count,
            let name = KnownName(Letters.plain(first)), name.isGiven
        else { return nil }
        return name
    }

    /// What it may be as a surname; of a double one, what either part may be.
    var asSurname: KnownName? {
        if let name = KnownName(plain), name.isSurname { return name }
        let parts = text.split(whereSeparator: TextWord.isHyphen)
        guard parts.count > 1 else { return nil }
        return parts.lazy.compactMap { KnownName(Letters.plain($0)) }.first { $0.isSurname }
    }
}

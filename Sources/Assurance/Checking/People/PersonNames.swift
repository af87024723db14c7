/// Finds what is likely a person's name, by a list of given names and surnames and by the words
/// beside them.
///
/// A given name alone is none: reviews are published under such pseudonyms.
struct PersonNames {
    /// Texts that the ledger knows as names of bodies or roles, in plain letters with single spaces.
    let known: Set<String>

    /// The name found in a text, as it stands there; nil where there is none.
    func found(in text: String) -> String? {
        let words = TextWord.split(text)
        for at in words.indices {
            if let name = name(words, at), !isKnown(name, in: words) {
                return words[name].map(\.text).joined(separator: " ")
            }
        }
        return nil
    }

    /// The name found in the id of a thing: `karen-holt` of `action/karen-holt`.
    func found(inID id: String) -> String? {
        let parts = id.split { !$0.isLetter }.map { Letters.plain($0) }
        for (given, surname) in zip(parts, parts.dropFirst())
        where isSure(given, { $0.isGiven }) && isSure(surname, { $0.isSurname }) {
            return "\(given)-\(surname)"
        }
        return nil
    }

    private func name(_ words: [TextWord], _ at: Int) -> Range<Int>? {
        if let name = addressed(words, at) ?? called(words, at) { return name }
        if let name = initialled(words, at) ?? surnameFirst(words, at) { return name }
        return pair(words, at)
    }

    /// Whether the words, or those of a longer run that they are in, are a name of the ledger's own.
    private func isKnown(_ name: Range<Int>, in words: [TextWord]) -> Bool {
        var start = name.lowerBound
        while start > 0, words[start].followsSpace, name.lowerBound - start < 4 { start -= 1 }
        for first in start...name.lowerBound {
            var phrase = ""
            for last in first..<min(words.count, first + 12) {
                phrase += (phrase.isEmpty ? "" : " ") + words[last].plain
                if last >= name.upperBound - 1, known.contains(phrase) { return true }
            }
        }
        return false
    }
}

// MARK: - By the names alone

extension PersonNames {
    /// A given name and a surname after it, with initials, further names and small words between.
    private func pair(_ words: [TextWord], _ at: Int) -> Range<Int>? {
        let given = words[at]
        guard !given.isOfTheField, given.plain.count > 1, !given.isInitial, !isSaint(words, at)
        else { return nil }
        let first = given.asGiven
        guard first != nil || mayBeName(given) else { return nil }
        var next = at + 1
        while next < words.count, next - at <= 3, words[next].followsSpace {
            let word = words[next]
            if word.isSmallPart || word.isInitial {
                next += 1
                continue
            }
            guard !word.isOfTheField, isName(given, first, word, word.asSurname),
                !isPlace(words, after: next)
            else { break }
            return at..<(next + 1)
        }
        return nil
    }

    /// Whether two words are a name, of which the list knows both, or one that is no word of English.
    private func isName(
        _ given: TextWord, _ first: KnownName?, _ surname: TextWord, _ last: KnownName?
    ) -> Bool {
        let isWritten =
            given.isCapitalised && !given.isLarge && surname.isCapitalised
            && !surname.isLarge
        guard let first, let last else {
            guard isWritten else { return false }
            if CommonWords.calendarAndColours.contains(surname.plain) { return false }
            if let first { return !first.isWord && mayBeName(surname) }
            return last.map { !$0.isWord } ?? false && !CommonWords.isPlaceName(surname.plain)
        }
        if isWritten {
            let odd = CommonWords.calendarAndColours
            return !(odd.contains(given.plain) && (last.isWord || odd.contains(surname.plain)))
        }
        // Written all in small or all in large letters, only names that are no words count.
        return given.isSmall == surname.isSmall && given.isLarge == surname.isLarge
            && !first.isWord && !last.isWord && given.plain.count > 3 && surname.plain.count > 3
    }

    /// Whether a word that the list does not know may be a name: a capital, and no common word.
    private func mayBeName(_ word: TextWord) -> Bool {
        let isMonth = CommonWords.calendarAndColours.contains(word.plain)
        return word.isCapitalised && !word.isLarge && !word.isOfTheField
            && (isMonth || !CommonWords.looksCommon(word.plain))
    }

    /// "JENKINS, Sarah".
    private func surnameFirst(_ words: [TextWord], _ at: Int) -> Range<Int>? {
        guard at + 1 < words.count, words[at].isLarge, !words[at + 1].isLarge,
            words[at + 1].followsComma || words[at + 1].followsSpace,
            words[at].plain.count > 2, let last = words[at].asSurname, !words[at].isOfTheField,
            words[at + 1].isCapitalised, let first = KnownName(words[at + 1].plain), first.isGiven,
            !last.isWord, !first.isWord || words[at + 1].followsComma
        else { return nil }
        return at..<(at + 2)
    }

    /// An initial and a surname, but no letter that labels: "Child M Franklyn".
    private func initialled(_ words: [TextWord], _ at: Int) -> Range<Int>? {
        guard words[at].isInitial, at + 1 < words.count, words[at + 1].followsSpace,
            words[at + 1].isCapitalised, !words[at + 1].isOfTheField,
            !isPlace(words, after: at + 1)
        else { return nil }
        let last = words[at + 1].asSurname
        guard last != nil || words[at].hasStop && mayBeName(words[at + 1]) else { return nil }
        let isLabel =
            at > 0 && words[at].followsSpace && !words[at - 1].isInitial
            && (words[at - 1].isCapitalised || words[at - 1].isOfTheField)
        if isLabel && !words[at].hasStop { return nil }
        return words[at].hasStop
            || last?.isWord == false && words[at].plain != "a" && words[at].plain != "i"
            ? at..<(at + 2) : nil
    }

    private func isPlace(_ words: [TextWord], after last: Int) -> Bool {
        guard last + 1 < words.count, words[last + 1].followsSpace, words[last + 1].isCapitalised
        else { return false }
        let next = words[last + 1]
        if CommonWords.namesAPlace(next.plain) || next.isOfTheField && !next.isRoleOfAPerson {
            return true
        }
        // Of three words the last may say it: Stephen Lawrence Memorial Trust, Ruth Gorse C of E School.
        return last + 2 < words.count && words[last + 2].followsSpace
            && CommonWords.namesAPlace(words[last + 2].plain) && words[last + 2].isCapitalised
    }

    private func isSaint(_ words: [TextWord], _ at: Int) -> Bool {
        at > 0 && words[at].followsSpace && ["st", "saint", "sts"].contains(words[at - 1].plain)
    }

    private func isSure(_ word: String, _ sort: (KnownName) -> Bool) -> Bool {
        KnownName(word).map { sort($0) && !$0.isWord } ?? false && word.count > 3
            && !CommonWords.isOfTheField(word)
    }
}

// MARK: - By the words before them

extension PersonNames {
    private static let addresses: Set = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "cllr", "sir", "dame", "rev", "messrs",
    ]
    private static let ranks: Set = [
        "pc", "pcso", "wpc", "ps", "sgt", "dc", "ds", "di", "dci", "dsu", "dcs", "insp", "supt",
        "acc", "ccc",
    ]

    /// "Mrs Jenkins", "Dr A Khan", "DCI Holt".
    private func addressed(_ words: [TextWord], _ at: Int) -> Range<Int>? {
        let isRank =
            PersonNames.ranks.contains(words[at].plain)
            && (words[at].isLarge || words[at].isCapitalised && words[at].plain.count > 2)
        let isAddress = PersonNames.addresses.contains(words[at].plain) && words[at].isCapitalised
        guard isRank || isAddress, at + 1 < words.count, words[at + 1].followsSpace else {
            return nil
        }
        let next = words[at + 1]
        if next.isInitial {
            return isAddress || at + 2 < words.count && isNamed(words, at + 2)
                ? at..<(at + 2) : nil
        }
        guard next.isCapitalised, !next.isOfTheField, !isPlace(words, after: at + 1) else {
            return nil
        }
        return isAddress || isNamed(words, at + 1) ? at..<(at + 2) : nil
    }

    private func isNamed(_ words: [TextWord], _ at: Int) -> Bool {
        words[at].isCapitalised && !words[at].isOfTheField
            && (KnownName(words[at].plain) != nil || words[at].asSurname != nil)
    }

    private static let callings: Set = ["called", "named"]
    private static let people: Set = [
        "aunt", "boy", "brother", "carer", "child", "cousin", "dad", "daughter", "father", "friend",
        "girl", "grandfather", "grandmother", "mother", "mum", "neighbour", "nephew", "niece",
        "nurse", "partner", "pupil", "sibling", "sister", "son", "stepfather", "stepmother",
        "teacher", "uncle", "worker",
    ]

    /// "a boy called Kayden", "his mother Dawn Priddy", "social worker Xanthe Plum".
    private func called(_ words: [TextWord], _ at: Int) -> Range<Int>? {
        let isCalling = PersonNames.callings.contains(words[at].plain) && words[at].isSmall
        let isPerson = PersonNames.people.contains(words[at].plain) && words[at].isSmall
        guard isCalling || isPerson, at + 1 < words.count, words[at + 1].followsSpace else {
            return nil
        }
        let next = words[at + 1]
        guard next.isCapitalised, !next.isLarge, !next.isOfTheField, next.plain.count > 2,
            !isPlace(words, after: at + 1)
        else { return nil }
        let isOfPerson =
            isCalling && at > 0 && words[at].followsSpace
            && PersonNames.people.contains(words[at - 1].plain)
        if isOfPerson { return at..<(at + 2) }
        if let name = KnownName(next.plain), name.isGiven, !name.isWord {
            return at..<(at + 2)
        }
        guard at + 2 < words.count, words[at + 2].followsSpace, words[at + 2].isCapitalised,
            !words[at + 2].isLarge, !words[at + 2].isOfTheField, !isPlace(words, after: at + 2)
        else { return nil }
        return words[at + 2].asSurname == nil ? nil : at..<(at + 3)
    }
}

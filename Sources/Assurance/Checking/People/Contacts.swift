/// Ways to reach or find one person: an e-mail address, a telephone number, a home address.
enum Contacts {
    /// What a text holds, named, or nil.
    static func found(in text: String) -> String? {
        if let address = email(in: text) { return "the e-mail address \"\(address)\"" }
        if hasTelephone(text) { return "a telephone number" }
        return hasHome(text) ? "an address with its house" : nil
    }

    /// An e-mail address that is not that of an office: `info@`, `safeguarding.team@`.
    private static func email(in text: String) -> String? {
        text.split { $0.isWhitespace || ",;<>()[]\"".contains($0) }.lazy.compactMap { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
                !isOffice(parts[0])
            else { return nil }
            return String(word)
        }.first
    }

    private static func isOffice(_ box: Substring) -> Bool {
        let offices: Set = [
            "admin", "contact", "enquiries", "feedback", "foi", "hello", "info", "lado", "lscp",
            "mash", "office", "press", "secretariat",
        ]
        return box.split { !$0.isLetter }.allSatisfy {
            let word = $0.lowercased()
            return offices.contains(word) || CommonWords.isOfTheField(word)
        }
    }

    /// Ten or eleven digits from 0, or the same after +44; numbers for all, from 03 or 08, are none.
    private static func hasTelephone(_ text: String) -> Bool {
        var digits = ""
        var isInternational = false
        for character in text + "\n" {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if character == "+", digits.isEmpty {
                isInternational = true
            } else if !" -()".contains(character) || digits.isEmpty {
                if isTelephone(digits, isInternational) { return true }
                digits = ""
                isInternational = false
            }
        }
        return false
    }

    private static func isTelephone(_ typed: String, _ isInternational: Bool) -> Bool {
        var digits = typed[...]
        if isInternational || digits.hasPrefix("0044") {
            digits = digits.hasPrefix("00") ? digits.dropFirst(2) : digits
            guard digits.hasPrefix("44") else { return isInternational && digits.count >= 10 }
            digits = digits.dropFirst(2)
            if !digits.hasPrefix("0") { digits = "0" + digits }
        }
        guard digits.count == 10 || digits.count == 11, digits.hasPrefix("0"),
            let second = digits.dropFirst().first
        else { return false }
        return "1257".contains(second)
    }

    /// A number before the name of a street, or before a full postcode a few words on.
    private static func hasHome(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || ",.;()".contains($0) }
        for (at, word) in words.enumerated() where isHouse(word) {
            let after = words[(at + 1)...].prefix(8)
            if isStreet(after) || hasPostcode(after) { return true }
        }
        return false
    }

    /// Up to three digits, and perhaps a letter: "7", "22b".
    private static func isHouse(_ word: Substring) -> Bool {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        return (1...3).contains(digits.count) && digits.first != "0" && rest.count < 2
            && rest.allSatisfy(\.isLetter)
    }

    private static let streets: Set = [
        "avenue", "ave", "close", "crescent", "drive", "gardens", "grove", "lane", "mews", "place",
        "rd", "road", "row", "street", "terrace", "walk", "way",
    ]

    /// One to three capitalised words of which the last is of a street.
    private static func isStreet(_ words: ArraySlice<Substring>) -> Bool {
        let name = words.prefix { $0.first?.isUppercase ?? false }.prefix(4)
        guard name.count >= 2,
            let last = name.dropFirst().firstIndex(where: {
                streets.contains($0.lowercased())
            })
        else { return false }
        return last - name.startIndex <= 3
    }

    private static func hasPostcode(_ words: ArraySlice<Substring>) -> Bool {
        zip(words, words.dropFirst()).contains { isOutward($0) && isInward($1) }
            || words.contains { word in
                word.count >= 5 && word.count <= 7 && isOutward(word.dropLast(3))
                    && isInward(word.suffix(3))
            }
    }

    private static func isOutward(_ word: Substring) -> Bool {
        let letters = word.prefix { $0.isASCII && $0.isLetter }
        let rest = word.dropFirst(letters.count)
        return (1...2).contains(letters.count) && (1...2).contains(rest.count)
            && rest.first?.isNumber ?? false
            && rest.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static func isInward(_ word: Substring) -> Bool {
        word.count == 3 && word.first?.isNumber ?? false
            && word.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
    }
}

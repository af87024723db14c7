/// Numbers that stand for one person: NHS number, unique pupil number, National Insurance number.
enum Identifiers {
    /// What a text holds, named, or nil.
    static func found(in text: String) -> String? {
        let letters = Array(text.uppercased().utf8)
        var start = 0
        while start < letters.count {
            if start == 0 || !isWordy(letters[start - 1]) {
                if let found = identifier(letters[start...]) { return found }
            }
            start += 1
        }
        return nil
    }

    private static func identifier(_ text: ArraySlice<UInt8>) -> String? {
        if let digits = run(text, ofDigits: 10), isNHSNumber(digits) { return "an NHS number" }
        guard let first = text.first, isLetter(first) else { return nil }
        if isPupilNumber(text) { return "a unique pupil number" }
        return isNationalInsurance(text) ? "a National Insurance number" : nil
    }

    /// Ten digits of which the last is right for the nine before it.
    ///
    /// Source: NHS Data Model and Dictionary, "NHS Number": weights 10 to 2, modulus 11.
    private static func isNHSNumber(_ digits: [Int]) -> Bool {
        let sum = zip(digits, stride(from: 10, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == digits[9] && Set(digits).count > 1
    }

    /// A check letter and twelve digits, the last of which is a letter in a temporary number.
    ///
    /// Source: Department for Education, "Unique pupil numbers", annex: weights 2 to 13, modulus 23.
    private static func isPupilNumber(_ text: ArraySlice<UInt8>) -> Bool {
        let characters = Array(text.prefix(14))
        guard characters.count >= 13, characters.count == 13 || !isWordy(characters[13]) else {
            return false
        }
        let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
        var sum = 0
        for place in 1...12 {
            let byte = characters[place]
            if let digit = digit(byte) {
                sum += digit * (place + 1)
            } else if place == 12, let value = letters.firstIndex(of: byte) {
                sum += value * (place + 1)
            } else {
                return false
            }
        }
        return letters[sum % 23] == characters[0]
    }

    /// Two letters, six digits, and a letter from A to D, with or without spaces.
    ///
    /// Source: HM Revenue and Customs, National Insurance Manual NIM39110.
    private static func isNationalInsurance(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        var characters: [UInt8] = []
        while characters.count < 9, let next = rest.first {
            rest = rest.dropFirst()
            if next == UInt8(ascii: " "), characters.count >= 2 { continue }
            characters.append(next)
        }
        guard characters.count == 9, rest.first.map({ !isWordy($0) }) ?? true,
            characters.prefix(2).allSatisfy({ isLetter($0) && !"DFIQUV".utf8.contains($0) }),
            characters[1] != UInt8(ascii: "O"),
            characters[2..<8].allSatisfy({ digit($0) != nil }), "ABCD".utf8.contains(characters[8])
        else { return false }
        let prefix = String(decoding: characters.prefix(2), as: UTF8.self)
        return !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(prefix)
    }

    /// So many digits and no more, with single spaces or hyphens between them.
    private static func run(_ text: ArraySlice<UInt8>, ofDigits count: Int) -> [Int]? {
        var digits: [Int] = []
        var rest = text
        while let next = rest.first {
            if let digit = digit(next) {
                digits.append(digit)
            } else if next == UInt8(ascii: " ") || next == UInt8(ascii: "-") {
                guard !digits.isEmpty, let after = rest.dropFirst().first, Self.digit(after) != nil
                else { break }
            } else {
                break
            }
            rest = rest.dropFirst()
            if digits.count > count { return nil }
        }
        return digits.count == count ? digits : nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

    private static func isWordy(_ byte: UInt8) -> Bool { digit(byte) != nil || isLetter(byte) }
}

/// Reading text of a fixed shape: so many ASCII digits, then a mark, then digits again.
enum Digits {
    enum Piece {
        case digits(Int)
        case mark(Unicode.Scalar)
    }

    /// The numbers of a text that has exactly the shape given, or nil.
    static func read(_ text: some Sequence<UInt8>, _ shape: [Piece]) -> [Int]? {
        var bytes = text.makeIterator()
        var numbers: [Int] = []
        for piece in shape {
            switch piece {
            case .mark(let mark):
                guard let byte = bytes.next(), byte == UInt8(ascii: mark) else { return nil }
            case .digits(let count):
                var number = 0
                for _ in 0..<count {
                    guard let byte = bytes.next(), let digit = value(byte) else { return nil }
                    number = number * 10 + digit
                }
                numbers.append(number)
            }
        }
        return bytes.next() == nil ? numbers : nil
    }

    /// What an ASCII digit stands for.
    static func value(_ byte: UInt8) -> Int? {
        byte >= 48 && byte <= 57 ? Int(byte) - 48 : nil
    }
}

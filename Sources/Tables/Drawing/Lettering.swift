/// How words in a drawing are written.
public struct Lettering: Hashable, Sendable {
    /// Which end of the words stands at the point given.
    public enum Anchor: String, Sendable {
        case start
        case middle
        case end
    }

    /// The height of the type in pixels.
    public var size: Int
    public var isBold: Bool

    public init(size: Int = 14, isBold: Bool = false) {
        self.size = size
        self.isBold = isBold
    }

    /// The pixels that words take up at most, near enough.
    ///
    /// Letters of Arial are half of their height wide on average; 0.55 leaves room for other fonts.
    public func width(of text: String) -> Int {
        DisplayWidth.of(SafeText.line(text)) * size * 11 / 20
    }

    /// The text in lines that fit a width; what does not fit in so many lines ends in "…".
    public func lines(of text: String, width: Int, atMost count: Int = 2) -> [String] {
        let columns = max(width * 20 / (size * 11), 4)
        let all = Wrapping.lines(of: SafeText.line(text), width: columns)
        guard all.count > count, count > 0 else { return all }
        let last = all[count - 1]
        let cut = DisplayWidth.of(last) < columns ? last : String(last.dropLast())
        return all.prefix(count - 1) + [cut + "…"]
    }
}

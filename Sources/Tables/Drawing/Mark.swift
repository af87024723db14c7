/// One mark of a drawing: a shape and how it is inked.
public struct Mark: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        case line(Int, Int, Int, Int)

        /// A line with a head at its end.
        case arrow(Int, Int, Int, Int)
        case box(x: Int, y: Int, width: Int, height: Int)
        case disc(x: Int, y: Int, radius: Int)

        /// A square on its corner.
        case diamond(x: Int, y: Int, radius: Int)
        case words(String, x: Int, y: Int, Lettering.Anchor, Lettering)
    }

    public let shape: Shape
    public let ink: Ink

    public init(_ shape: Shape, _ ink: Ink = Ink()) {
        self.shape = shape
        self.ink = ink
    }
}

/// How a shape is inked; a meaning is never left to the colour alone.
public struct Ink: Hashable, Sendable {
    /// The colours of fills: all light, so that dark letters stand out on them by 7 to 1.
    public enum Fill: String, CaseIterable, Sendable {
        case none
        case paper
        case dark
        case grey
        case blue
        case red
        case amber
        case green
    }

    /// What is drawn over a fill, so that fills differ in black and white too.
    public enum Pattern: String, CaseIterable, Sendable {
        case plain
        case stripes
        case dots
        case checks
    }

    public enum Line: String, CaseIterable, Sendable {
        case thin
        case thick
        case dashed

        /// A faint rule to measure by.
        case rule
        case none
    }

    public var fill: Fill
    public var pattern: Pattern
    public var line: Line

    public init(_ fill: Fill = .paper, _ pattern: Pattern = .plain, _ line: Line = .thin) {
        self.fill = fill
        self.pattern = pattern
        self.line = line
    }
}

/// A picture that says in words what it shows.
///
/// HTML draws it as inline SVG; text, Markdown and JSON give its words; CSV leaves it out, as it
/// does sentences. Text and Markdown leave it out too where a table of the page says the same.
public struct Drawing: Hashable, Sendable {
    public var title: String

    /// One or two sentences: what is seen at a glance.
    public var summary: String

    /// The rest of what it shows, one sentence a line.
    public var words: [String]

    /// The title of the table on the same page that says the same; nil where only this does.
    public var table: String?

    /// The size of the paper in pixels of a screen, from the top left corner.
    public var width: Int
    public var height: Int

    /// What is drawn, the later over the earlier.
    public var marks: [Mark]

    /// A picture; its marks can be added afterwards.
    public init(
        title: String, summary: String, words: [String] = [], table: String? = nil, width: Int,
        height: Int, marks: [Mark] = []
    ) {
        self.title = title
        self.summary = summary
        self.words = words
        self.table = table
        self.width = width
        self.height = height
        self.marks = marks
    }

    /// Draws one thing more.
    public mutating func draw(_ shape: Mark.Shape, _ ink: Ink = Ink()) {
        marks.append(Mark(shape, ink))
    }

    /// Writes words beside a point of the base line; a halo keeps them legible over any fill.
    public mutating func write(
        _ text: String, _ x: Int, _ y: Int, _ anchor: Lettering.Anchor = .start,
        _ lettering: Lettering = Lettering()
    ) {
        marks.append(Mark(.words(text, x: x, y: y, anchor, lettering)))
    }
}

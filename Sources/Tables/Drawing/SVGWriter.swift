/// Writes a drawing as inline SVG (SVG 2): no script, no style sheet, no link.
///
/// A reader that cannot see it is given its title and summary (`role="img"`, `title`, `desc`).
struct SVGWriter {
    /// Starts every id, so that two drawings on one page share none.
    let id: String

    func lines(_ drawing: Drawing) -> [String] {
        let size = "\(drawing.width) \(drawing.height)"
        return [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-labelledby=\"\(id)-title \(id)-desc\" viewBox=\"0 0 \(size)\""
                + " width=\"\(drawing.width)\" height=\"\(drawing.height)\">",
            "<title id=\"\(id)-title\">\(Markup.escaped(drawing.title))</title>",
            "<desc id=\"\(id)-desc\">\(Markup.escaped(drawing.summary))</desc>",
        ] + definitions(drawing) + drawing.marks.flatMap(elements) + ["</svg>"]
    }

    /// The arrow head, where it is used.
    private func definitions(_ drawing: Drawing) -> [String] {
        let hasArrow = drawing.marks.contains {
            if case .arrow = $0.shape { true } else { false }
        }
        guard hasArrow else { return [] }
        return [
            "<defs><marker id=\"\(id)-head\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
                + " markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\""
                + " orient=\"auto\"><path d=\"M0 0L10 5L0 10Z\" fill=\"\(Self.dark)\"></path></marker>"
                + "</defs>"
        ]
    }

    private func elements(_ mark: Mark) -> [String] {
        switch mark.shape {
        case .line(let x1, let y1, let x2, let y2):
            return ["<path d=\"M\(x1) \(y1)L\(x2) \(y2)\"\(stroke(mark.ink))></path>"]
        case .arrow(let x1, let y1, let x2, let y2):
            let head = " marker-end=\"url(#\(id)-head)\""
            return ["<path d=\"M\(x1) \(y1)L\(x2) \(y2)\"\(stroke(mark.ink))\(head)></path>"]
        case .words(let text, let x, let y, let anchor, let lettering):
            return [words(text, x, y, anchor, lettering)]
        case .box(let x, let y, let width, let height):
            return filled(mark, "M\(x) \(y)h\(width)v\(height)h\(-width)Z")
        case .disc(let x, let y, let radius):
            let arc = "a\(radius) \(radius) 0 1 0"
            return filled(
                mark, "M\(x - radius) \(y)\(arc) \(2 * radius) 0\(arc) \(-2 * radius) 0Z")
        case .diamond(let x, let y, let radius):
            return filled(
                mark,
                "M\(x) \(y - radius)l\(radius) \(radius)l\(-radius) \(radius)l\(-radius) \(-radius)Z"
            )
        }
    }

    /// A closed shape, and the lines of its pattern over it.
    private func filled(_ mark: Mark, _ path: String) -> [String] {
        let ink = mark.ink
        let plain =
            "<path d=\"\(path)\" fill=\"\(Self.colour(ink.fill))\"\(stroke(ink))></path>"
        let hatch = Hatch(pattern: ink.pattern)
        guard let lines = mark.shape.inside.map(hatch.path), !lines.isEmpty else { return [plain] }
        return [
            plain,
            "<path d=\"\(lines)\" fill=\"none\" stroke=\"#595959\""
                + " stroke-width=\"\(hatch.thickness)\"></path>",
        ]
    }

    private func words(
        _ text: String, _ x: Int, _ y: Int, _ anchor: Lettering.Anchor, _ lettering: Lettering
    ) -> String {
        let weight = lettering.isBold ? " font-weight=\"bold\"" : ""
        return "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\""
            + " font-size=\"\(lettering.size)\"\(weight) fill=\"\(Self.dark)\" stroke=\"#fff\""
            + " stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">"
            + "\(Markup.escaped(text))</text>"
    }

    private func stroke(_ ink: Ink) -> String {
        switch ink.line {
        case .thin: " stroke=\"\(Self.dark)\" stroke-width=\"1\""
        case .thick: " stroke=\"\(Self.dark)\" stroke-width=\"3\""
        case .dashed: " stroke=\"\(Self.dark)\" stroke-width=\"2\" stroke-dasharray=\"5 4\""
        case .rule: " stroke=\"#767676\" stroke-width=\"1\" stroke-dasharray=\"1 3\""
        case .none: ""
        }
    }

    private static let dark = "#1a1a1a"

    // Dark letters have a contrast of at least 10 to 1 with every light fill (WCAG 2.2, 1.4.6), and
    // every line of at least 4.5 to 1 with the paper (1.4.11).
    private static func colour(_ fill: Ink.Fill) -> String {
        switch fill {
        case .none: "none"
        case .paper: "#fff"
        case .dark: dark
        case .grey: "#e6e6e6"
        case .blue: "#b9d7f2"
        case .red: "#f7c3bc"
        case .amber: "#fbdf9a"
        case .green: "#c3e6c4"
        }
    }
}

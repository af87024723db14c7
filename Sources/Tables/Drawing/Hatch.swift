/// The lines that fill a box with a pattern, so that fills differ without colour.
///
/// They are drawn one by one, not as an SVG `pattern`: what prints a page turns that into a large
/// picture for each shape. Lines of neighbouring boxes meet, as they start from one origin.
struct Hatch {
    /// How far apart the lines of a pattern lie.
    private static let step = 8

    let pattern: Ink.Pattern

    /// How thick its lines are.
    var thickness: Int { pattern == .dots ? 2 : 1 }

    /// SVG path data that keeps within the box; empty where no line of the pattern meets it.
    func path(in box: Box) -> String {
        switch pattern {
        case .plain: ""
        case .stripes: stripes(box)
        case .dots: dots(box, at: (1, 2)) + dots(box, at: (5, 6))
        case .checks: checks(box)
        }
    }

    private func stripes(_ box: Box) -> String {
        Self.marks(0, from: box.left + box.top + 1, to: box.right + box.bottom - 1).map { sum in
            let left = max(box.left, sum - box.bottom)
            let right = min(box.right, sum - box.top)
            return "M\(left) \(sum - left)L\(right) \(sum - right)"
        }.joined()
    }

    private func dots(_ box: Box, at start: (x: Int, y: Int)) -> String {
        let across = Self.marks(start.x, from: box.left, to: box.right - 2)
        return Self.marks(start.y, from: box.top + 1, to: box.bottom - 1).map { y in
            across.map { "M\($0) \(y)h2" }.joined()
        }.joined()
    }

    private func checks(_ box: Box) -> String {
        let middle = Self.step / 2
        let across = Self.marks(middle, from: box.top, to: box.bottom).map {
            "M\(box.left) \($0)H\(box.right)"
        }
        let down = Self.marks(middle, from: box.left, to: box.right).map {
            "M\($0) \(box.top)V\(box.bottom)"
        }
        return (across + down).joined()
    }

    /// Every place of a pattern that starts at an offset, within bounds.
    private static func marks(_ offset: Int, from low: Int, to high: Int) -> [Int] {
        guard low <= high else { return [] }
        let past = (low - offset) % step
        let first = low + (past == 0 ? 0 : past < 0 ? -past : step - past)
        return Array(stride(from: first, through: high, by: step))
    }

    /// The sides of a box; what a shape's hatch keeps within.
    struct Box {
        let left: Int
        let top: Int
        let right: Int
        let bottom: Int
    }
}

extension Mark.Shape {
    /// The box that a hatch of this shape fills: itself, or the largest square of whole numbers
    /// within it; nil for what has no inside.
    var inside: Hatch.Box? {
        switch self {
        case .line, .arrow, .words: nil
        case .box(let x, let y, let width, let height):
            Hatch.Box(left: x, top: y, right: x + width, bottom: y + height)
        case .disc(let x, let y, let radius): Self.square(x, y, radius * 7 / 10)
        case .diamond(let x, let y, let radius): Self.square(x, y, radius / 2)
        }
    }

    private static func square(_ x: Int, _ y: Int, _ half: Int) -> Hatch.Box {
        Hatch.Box(left: x - half, top: y - half, right: x + half, bottom: y + half)
    }
}

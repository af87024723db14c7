/// The known name that a mistyped one probably meant.
public enum Nearest {
    /// The nearest name, when it is near: at most a third of its letters away.
    ///
    /// Ties go to the first.
    public static func name(to typed: String, among names: some Sequence<String>) -> String? {
        var best: (name: String, distance: Int)?
        for name in names {
            let steps = distance(
                Array(typed.lowercased().unicodeScalars), Array(name.lowercased().unicodeScalars))
            if steps < best?.distance ?? .max { best = (name, steps) }
        }
        guard let best, best.distance <= max(1, best.name.count / 3) else { return nil }
        return best.name
    }

    /// Letters to add, drop or change (Levenshtein).
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}

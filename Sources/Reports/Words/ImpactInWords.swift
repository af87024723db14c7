import Assurance

extension ImpactEvidenced {
    /// The measure with what it was before and after: `Late returns: 7 before, 2 after`.
    var words: String {
        let figures = [before.map { "\($0) before" }, after.map { "\($0) after" }].compactMap { $0 }
        return figures.isEmpty ? measure : "\(measure): \(figures.joined(separator: ", "))"
    }

    /// Whether the measure is told in figures both before and after: "not counted" is none.
    var isMeasured: Bool {
        [before, after].allSatisfy { $0?.contains(where: \.isNumber) ?? false }
    }
}

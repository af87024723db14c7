extension Response {
    /// A rating in words: `3`, `amber and green`, `not applicable: it has no schools`, `without a
    /// rating`.
    static func said(_ rating: String?, _ other: String?, _ notApplicable: String?) -> String {
        if let notApplicable { return "not applicable: \(notApplicable)" }
        guard let rating else { return "without a rating" }
        return other.map { "\(rating) and \($0)" } ?? rating
    }

    /// Refuses a rating of what is said not to apply.
    static func checkOneOf(_ rating: String?, _ notApplicable: String?) throws(Refusal) {
        guard rating != nil, notApplicable != nil else { return }
        throw .field(
            FieldProblem(
                field: "notApplicable",
                sentence:
                    "\"notApplicable\" stands beside a rating. Give the one or the other."))
    }
}

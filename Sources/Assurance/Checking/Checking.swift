import Dates

/// Every refusal, in one place: whether something said is a valid fact, given what is known.
public enum Checking {
    /// Refuses what is not a valid fact.
    ///
    /// Breaches of rules are not refused: flags show them.
    public static func check(
        _ fact: any AnyFact, _ circumstances: Circumstances, about thing: ThingID,
        _ known: some Knowledge
    ) throws(Refusal) {
        guard let kind = ThingKinds.kind(thing.kind) else {
            throw .unknownThingKind(
                String(thing.kind),
                nearest: Nearest.name(to: String(thing.kind), among: ThingKinds.all.map { $0.kind })
            )
        }
        if kind == NationalRule.self, known.opening?.isRuleBook != true {
            throw .ofTheRuleBook(thing)
        }
        try check(circumstances, known)
        if let found = personalData(in: fact, circumstances, about: thing, known) {
            throw .field(found)
        }
        try check(fact, circumstances, kind, thing, known)
    }

    /// Refuses a correction that would have a fact say what could not be recorded.
    static func check(
        _ wrong: KnownFact, putRight right: KnownFact, _ known: some Knowledge
    ) throws(Refusal) {
        try check(right.at.circumstances, known)
        guard let before = wrong.fact, let after = right.fact else { return }
        try checkReferences(references(after).without(references(before)), known)
    }

    private static func check(
        _ circumstances: Circumstances, _ known: some Knowledge
    ) throws(Refusal) {
        guard circumstances.by != nil else { throw .field(.missingRecorder) }
        if let at = circumstances.sources.firstIndex(where: { $0.document == nil }) {
            throw .field(.missingDocument(at + 1))
        }
        try checkReferences(References.of(circumstances), known)
    }

    /// The first text of a fact that tells who a private person is, or seems to, and why it is not
    /// sealed; nil where none does, or somebody has looked.
    ///
    /// Rule R-12. Who has looked is a role, and no person either.
    public static func personalData(
        in fact: any AnyFact, _ circumstances: Circumstances, about thing: ThingID,
        _ known: some Knowledge
    ) -> FieldProblem? {
        var texts: [(field: String, text: String)] = []
        if let role = circumstances.personalDataCheckedBy {
            texts = [("personalDataCheckedBy", role.text)]
        } else {
            texts = references(fact).texts + References.of(circumstances).texts
        }
        let strict = PersonalData()
        let suspects = texts.filter { strict.found(in: $0.text) != nil }
        let isNamed = strict.found(inID: thing.text) != nil
        guard !suspects.isEmpty || isNamed else { return nil }
        // Only now is it worth asking which names the ledger knows.
        let data = PersonalData(known: known.ownNames)
        for one in suspects {
            if let found = data.found(in: one.text) { return .personalData(one.field, found) }
        }
        guard isNamed, !known.exists(thing), circumstances.personalDataCheckedBy == nil else {
            return nil
        }
        return data.found(inID: thing.text).map { .personalData("thing", $0) }
    }

    private static func references<F: AnyFact>(_ fact: F) -> References { References.of(fact) }

    private static func check<F: AnyFact, T: Thing>(
        _ fact: F, _ circumstances: Circumstances, _ kind: T.Type, _ thing: ThingID,
        _ known: some Knowledge
    ) throws(Refusal) {
        let state = known.state(kind, thing)
        if let own = fact as? any Fact {
            guard own.subjectKind == T.kind else {
                throw .wrongKind(thing, fact: F.name, takes: own.subjectKind)
            }
            if state == nil, !F.begins { throw notBegun(thing) }
        } else if state == nil, !(fact.tells == .correction && known.exists(thing)) {
            throw notBegun(thing)
        }
        try checkReferences(References.of(fact), known)
        try checkNotEnded(fact, circumstances, state)
        if let common = fact as? any CommonFact {
            try common.check(state ?? Folded(id: thing), known)
        } else if let own = fact as? any Fact {
            try own.checkOwn(state, known)
        }
    }

    /// Rules: what a fact names is in the ledger.
    private static func checkReferences(
        _ references: References, _ known: some Knowledge
    ) throws(Refusal) {
        for one in references.things where !known.exists(one.id) {
            throw .unknownThing(one.id, field: one.field)
        }
        for one in references.facts where known.fact(one.id) == nil {
            throw .unknownFact(one.id, field: one.field)
        }
    }

    /// Rule R-10: after an end only corrections and reopening, unless the fact may have come before
    /// it.
    private static func checkNotEnded<F: AnyFact, T: Thing>(
        _ fact: F, _ circumstances: Circumstances, _ state: Folded<T>?
    ) throws(Refusal) {
        guard let state, let ending = state.ending, !F.followsEnd else { return }
        if let effective = circumstances.effective,
            ending.bounds.precedes(effective.bounds) != .yes
        {
            return
        }
        throw .ended(state.id, stage: state.state.stage ?? "ended", by: ending.id)
    }

    private static func notBegun(_ thing: ThingID) -> Refusal {
        .notBegun(
            thing,
            beginsWith: FactKinds.all.filter { $0.begins && $0.thing?.kind == String(thing.kind) }
                .map(\.name))
    }
}

extension AnyFact {
    /// Whether it may follow the end of its thing.
    static var followsEnd: Bool {
        (Self.self as? any CommonFact.Type)?.mayFollowEnd
            ?? (Self.self as? any Fact.Type)?.mayFollowEnd ?? false
    }
}

extension Fact {
    fileprivate var subjectKind: String { Subject.kind }

    fileprivate func checkOwn<T: Thing>(
        _ state: Folded<T>?, _ known: some Knowledge
    ) throws(Refusal) {
        guard let own = state as? Folded<Subject>? else { return }
        try check(own, known)
    }
}

extension FieldProblem {
    static func personalData(_ field: String, _ found: String) -> FieldProblem {
        FieldProblem(
            field: field,
            sentence:
                "it \(found), and the log cannot forget. Write a role instead; or if somebody "
                + "has looked and it is no private person's, say which role: "
                + "--personal-data-checked-by ROLE.",
            rule: "R-12")
    }

    static func missingDocument(_ number: Int) -> FieldProblem {
        FieldProblem(
            field: "sources.\(number).document",
            sentence:
                "source \(number) does not name its document. Give it, or record with "
                + "--from-papers."
        )
    }

    static let missingRecorder = FieldProblem(
        field: "by",
        sentence: "\"by\" is missing: say which role records this fact, with --by or S11_BY.")
}

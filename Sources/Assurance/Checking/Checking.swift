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
        try dates(fact, circumstances)
        try check(fact, circumstances, kind, thing, known)
    }

    /// Refuses a correction that would have a fact say what could not be recorded.
    static func check(
        _ wrong: KnownFact, putRight right: KnownFact, _ known: some Knowledge
    ) throws(Refusal) {
        try check(right.at.circumstances, known)
        guard let before = wrong.fact, let after = right.fact else { return }
        try dates(after, right.at.circumstances)
        try checkReferences(references(after).without(references(before)), known)
    }

    private static func dates<F: AnyFact>(
        _ fact: F, _ circumstances: Circumstances
    ) throws(Refusal) { try CheckingDates.check(fact, circumstances) }

    private static func check(
        _ circumstances: Circumstances, _ known: some Knowledge
    ) throws(Refusal) {
        guard circumstances.by != nil else { throw .field(.missingRecorder) }
        if let at = circumstances.sources.firstIndex(where: { $0.document == nil }) {
            throw .field(.missingDocument(at + 1))
        }
        try checkReferences(References.of(circumstances), known)
    }

    /// What deserves a warning but no refusal: free text that seems to hold a person's name.
    ///
    /// Rule R-12.
    public static func warnings(_ fact: any AnyFact, _ circumstances: Circumstances) -> [String] {
        let texts = references(fact).texts + References.of(circumstances).texts
        return texts.compactMap { one in
            PersonalNames.found(inText: one.text).map {
                "\"\(one.field)\" may hold a person's name (\($0)). The log cannot forget "
                    + "a name: use a role."
            }
        }
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
        for need in F.needs { try need.check(fact) }
        try checkReferences(References.of(fact), known)
        try checkNotEnded(fact, circumstances, state)
        try checkBeginning(fact, circumstances, state)
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

    /// Rule R-15: a beginning is said once, unless it is one that may follow those before it, or
    /// certainly came before one that may follow it.
    private static func checkBeginning<F: AnyFact, T: Thing>(
        _ fact: F, _ circumstances: Circumstances, _ state: Folded<T>?
    ) throws(Refusal) {
        guard F.begins, let state, !((fact as? any Fact)?.mayBeginAgain(state) ?? false),
            let begun = state.beginnings.last(where: { !F.follows.contains($0.name) })
        else { return }
        let later = FactKinds.kind(begun.name, version: begun.version)?.type
        if begun.name != F.name, later?.follows.contains(F.name) ?? false,
            circumstances.effective?.bounds.certainlyPrecedes(begun.bounds) ?? false
        {
            return
        }
        let wordings = T.Wording.allCases.isEmpty ? [] : [WordingChanged.name]
        let instead = F.instead.isEmpty ? wordings + [ThingSuperseded.name] : F.instead
        throw .begunAlready(state.id, with: begun.name, by: begun.short, instead: instead)
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

    fileprivate func mayBeginAgain<T: Thing>(_ state: Folded<T>) -> Bool {
        (state as? Folded<Subject>).map(Self.mayBeginAgain) ?? false
    }

    fileprivate func checkOwn<T: Thing>(
        _ state: Folded<T>?, _ known: some Knowledge
    ) throws(Refusal) {
        guard let own = state as? Folded<Subject>? else { return }
        try check(own, known)
    }
}

extension FieldProblem {
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

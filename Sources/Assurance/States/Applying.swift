extension Fact {
    /// Takes this fact into the state when it is a fact of that kind of thing.
    public func take<T: Thing>(into folded: inout Folded<T>, _ at: Occurrence) {
        guard T.self == Subject.self else { return }
        // The two types are the same here, which the compiler cannot see; a cast would copy the state.
        withUnsafeMutablePointer(to: &folded.state) { state in
            state.withMemoryRebound(to: Subject.self, capacity: 1) { apply(to: &$0.pointee, at) }
        }
    }
}

extension CommonFact {
    public func take<T: Thing>(into folded: inout Folded<T>, _ at: Occurrence) {
        apply(to: &folded, at)
    }
}

extension Folded {
    /// Takes the next fact in order of effect.
    ///
    /// Never refuses; an unknown type only counts.
    public mutating func take(_ known: KnownFact) {
        factCount += 1
        if first == nil { first = known.at }
        last = known.at
        if known.begins { beginnings.append(known.at) }
        known.fact?.take(into: &self, known.at)
        if !state.isEnded {
            ending = nil
        } else if ending == nil {
            ending = known.at
        }
    }

    /// Folds facts, already corrected and in order of effect, onto this state.
    public mutating func take(_ facts: some Sequence<KnownFact>) {
        for fact in facts { take(fact) }
    }
}

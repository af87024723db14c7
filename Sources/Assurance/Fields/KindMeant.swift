extension FactKinds {
    /// The kind of fact that somebody meant who wrote a name that none has, as one begins to type it;
    /// nil where it cannot be told.
    ///
    /// Each word of the name must be near the same word of the kind's, so that "completion-denied"
    /// is never taken for "completion-claimed". Else the last words are looked for among what people
    /// also call each kind: of the thing's own kinds first, then of those that any thing may have. Such
    /// a kind is given with the fields that it cannot do without.
    public static func meant(by name: String) -> String? {
        let typed = words(name)
        let near = all.filter { kind in
            let own = words(kind.name)
            return own.count == typed.count
                && zip(own, typed).allSatisfy { Nearest.name(to: $1, among: [$0]) != nil }
        }
        if let nearest = Nearest.name(to: name, among: near.map(\.name)) { return nearest }
        let thing = name.split(separator: ".").first.map(String.init) ?? ""
        let said = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let called = all.filter { $0.type.alsoSaid.contains(said) || $0.name.hasSuffix(".\(said)") }
        let kind = called.first { $0.thing?.kind == thing } ?? called.first { $0.thing == nil }
        return kind.map { kind in
            ([kind.name] + kind.fields.filter(\.isRequired).map { "\($0.name)=" })
                .joined(separator: " ")
        }
    }

    private static func words(_ name: String) -> [String] {
        name.lowercased().split { $0 == "." || $0 == "-" }.map(String.init)
    }
}

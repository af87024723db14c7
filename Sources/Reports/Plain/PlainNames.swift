import Assurance

/// What a thing is called on a plain page.
enum PlainNames {
    /// An answer by who gave it and on what: `Police: S1 (Leadership)`; all else by its name.
    static func name(of id: ThingID, _ picture: Picture) -> String {
        guard let state = picture.seen(Response.self, id)?.possible.state,
            let organisation = state.organisation, let standard = state.standard
        else { return picture.name(of: id) }
        let set = state.audit.flatMap { picture.seen(Audit.self, $0) }?.possible.state.standards
            .flatMap { picture.seen(StandardSet.self, $0) }?.possible.state
        let title = set?.heading(of: standard).title(unless: standard) ?? ""
        return "\(picture.name(of: organisation)): \(set?.code(of: standard) ?? standard)\(title)"
    }
}

extension String {
    /// The text in brackets after a code; nothing where it is the code itself.
    fileprivate func title(unless code: String) -> String { self == code ? "" : " (\(self))" }
}

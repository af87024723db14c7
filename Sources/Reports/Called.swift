import Assurance

extension Picture {
    /// What a thing is called; of an answer to an audit whose it is, and on which standard.
    ///
    /// An answer has no title of its own but the ids that its request names.
    func called(_ id: ThingID) -> String {
        guard let response = seen(Response.self, id)?.possible.state,
            let organisation = response.organisation, let standard = response.standard
        else { return name(of: id) }
        let set = response.audit.flatMap { seen(Audit.self, $0)?.possible.state.standards }
        let heading = set.flatMap {
            seen(StandardSet.self, $0)?.possible.state.heading(of: standard)
        }
        let title = heading.flatMap { $0 == standard ? nil : " \($0)" } ?? ""
        return "\(name(of: organisation)): \(standard)\(title)"
    }
}

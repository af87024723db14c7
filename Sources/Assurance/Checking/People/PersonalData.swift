/// What must not be sealed without somebody having looked: what tells who a private person is.
///
/// It reads surface signs and a list of names. It will miss some: it is a net, not a proof.
///
/// Rule R-12.
public struct PersonalData {
    private let names: PersonNames

    /// - Parameter known: The names of bodies, groups and roles of the ledger, which are no persons.
    public init(known: some Sequence<String> = []) {
        names = PersonNames(
            known: Set(known.map { TextWord.split($0).map(\.plain).joined(separator: " ") }))
    }

    /// What in a text tells who a private person is, in words; nil where nothing does.
    public func found(in text: String) -> String? {
        if let found = Identifiers.found(in: text) { return "holds \(found)" }
        if BirthDates.isFound(in: text) { return "holds a date of birth" }
        if let found = Contacts.found(in: text) { return "holds \(found)" }
        return names.found(in: text).map { "holds \"\($0)\", which is likely a person's name" }
    }

    /// What in the id of a thing does; nil where nothing does.
    public func found(inID id: String) -> String? {
        names.found(inID: id).map { "holds \"\($0)\", which is likely a person's name" }
    }
}

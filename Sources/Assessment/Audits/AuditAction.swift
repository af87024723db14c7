public import Assurance

/// An action that answers an audit, and whom it serves.
public struct AuditAction: Equatable, Sendable {
    public let action: ThingID
    /// The organisations whose answers or findings it serves; none where that is not recorded.
    public internal(set) var organisations: [ThingID] = []
    /// The standards whose answers it serves, by their codes.
    public internal(set) var standards: [String] = []

    init(_ action: ThingID) { self.action = action }

    mutating func serve(_ other: AuditAction) {
        for organisation in other.organisations { serve(organisation, nil) }
        for standard in other.standards { serve(nil, standard) }
    }

    mutating func serve(_ organisation: ThingID?, _ standard: String?) {
        if let organisation, !organisations.contains(organisation) {
            organisations.append(organisation)
        }
        if let standard, !standards.contains(standard) { standards.append(standard) }
    }
}

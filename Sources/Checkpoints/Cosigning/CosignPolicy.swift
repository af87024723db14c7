/// Whose signatures a checkpoint needs: logs, witnesses, groups, a quorum (C2SP tlog-policy).
public struct CosignPolicy: Hashable, Sendable {
    /// Any one of these must have signed a checkpoint of its own name.
    public private(set) var logs: [Log] = []
    public private(set) var witnesses: [Witness] = []
    /// Each after those it has for members.
    public private(set) var groups: [Group] = []
    /// A witness or a group; nil where no cosignature is asked for.
    public private(set) var quorum: PolicyWord?

    public struct Log: Hashable, Sendable {
        public let key: VerifierKey
        public let url: PolicyWord?

        public init(key: VerifierKey, url: PolicyWord? = nil) {
            self.key = key
            self.url = url
        }
    }

    /// One who countersigns, by the name this policy gives.
    public struct Witness: Hashable, Sendable {
        public let name: PolicyWord
        public let key: VerifierKey
        public let url: PolicyWord?

        public init(name: PolicyWord, key: VerifierKey, url: PolicyWord? = nil) {
            self.name = name
            self.key = key
            self.url = url
        }
    }

    /// So many of its members, each a witness or another group.
    public struct Group: Hashable, Sendable {
        public let name: PolicyWord
        public let threshold: Int
        public let members: [PolicyWord]

        public init(name: PolicyWord, threshold: Int, members: [PolicyWord]) {
            self.name = name
            self.threshold = threshold
            self.members = members
        }
    }

    public init(
        logs: [Log], witnesses: [Witness], groups: [Group] = [], quorum: PolicyWord? = nil
    ) throws(CheckpointProblem) {
        for log in logs { try define(log) }
        for witness in witnesses { try define(witness) }
        for group in groups { try define(group) }
        if let quorum { try define(quorum: quorum) }
    }

    /// A policy that asks for nothing yet.
    init() {}

    mutating func define(_ log: Log) throws(CheckpointProblem) {
        guard !logs.contains(where: { $0.key.publicKey == log.key.publicKey }) else {
            throw no("the key of the log \(log.key.name) is given twice")
        }
        logs.append(log)
    }

    mutating func define(_ witness: Witness) throws(CheckpointProblem) {
        try require(isNew: witness.name)
        guard witness.key.kind == .cosignature else {
            throw no("the key of the witness \(witness.name) is not one for cosignatures")
        }
        guard !witnesses.contains(where: { $0.key.publicKey == witness.key.publicKey }) else {
            throw no("the key of the witness \(witness.name) is another's as well")
        }
        witnesses.append(witness)
    }

    mutating func define(_ group: Group) throws(CheckpointProblem) {
        try require(isNew: group.name)
        guard 1...max(group.members.count, 1) ~= group.threshold, !group.members.isEmpty else {
            throw no(
                "the group \(group.name) asks for \(group.threshold) of \(group.members.count)")
        }
        var taken = Set(groups.flatMap(\.members))
        for member in group.members {
            try require(isDefined: member)
            guard taken.insert(member).inserted else {
                throw no("\(member) is a member twice")
            }
        }
        groups.append(group)
    }

    mutating func define(quorum name: PolicyWord) throws(CheckpointProblem) {
        guard name != .none else { return }
        try require(isDefined: name)
        quorum = name
    }

    private func isDefined(_ name: PolicyWord) -> Bool {
        witnesses.contains { $0.name == name } || groups.contains { $0.name == name }
    }

    private func require(isNew name: PolicyWord) throws(CheckpointProblem) {
        guard name != .none else { throw no("the name none is taken") }
        guard !isDefined(name) else { throw no("\(name) is defined twice") }
    }

    private func require(isDefined name: PolicyWord) throws(CheckpointProblem) {
        guard isDefined(name) else { throw no("\(name) is not defined before it is used") }
    }

    private func no(_ why: String) -> CheckpointProblem { .malformed(.policy, why: why) }
}

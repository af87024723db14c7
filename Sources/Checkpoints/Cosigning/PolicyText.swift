extension CosignPolicy {
    /// Reads a policy file: `log`, `witness`, `group` and one `quorum`, a line each.
    public init(_ bytes: [UInt8]) throws(CheckpointProblem) {
        self.init()
        var isQuorumGiven = false
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            do throws(CheckpointProblem) {
                try take(line, isQuorumGiven: &isQuorumGiven)
            } catch {
                throw .malformed(.policy, why: "line \(number + 1): \(error.reason)")
            }
        }
        guard isQuorumGiven else { throw .malformed(.policy, why: "it names no quorum") }
    }

    private mutating func take(
        _ line: ArraySlice<UInt8>, isQuorumGiven: inout Bool
    ) throws(CheckpointProblem) {
        func no(_ why: String) -> CheckpointProblem { .malformed(.policy, why: why) }
        guard line.allSatisfy({ ($0 >= space && $0 != 0x7f) || $0 == tab }) else {
            throw no("it holds a control character")
        }
        var words: [PolicyWord] = []
        for word in line.split(whereSeparator: { $0 == space || $0 == tab }) {
            words.append(try PolicyWord(word))
        }
        guard let keyword = words.first, keyword.bytes.first != UInt8(ascii: "#") else { return }
        switch (keyword.text, words.count) {
        case ("log", 2...3):
            try define(Log(key: VerifierKey(words[1].text), url: words.dropFirst(2).first))
        case ("witness", 3...4):
            try define(
                Witness(
                    name: words[1], key: VerifierKey(words[2].text), url: words.dropFirst(3).first))
        case ("group", 4...):
            let members = Array(words[3...])
            let threshold = Self.threshold(words[2], of: members.count)
            guard let threshold else { throw no("\(words[2]) is no number, nor any, nor all") }
            try define(Group(name: words[1], threshold: threshold, members: members))
        case ("quorum", 2):
            guard !isQuorumGiven else { throw no("a second quorum") }
            isQuorumGiven = true
            try define(quorum: words[1])
        default:
            throw no("“\(keyword)” with \(words.count - 1) words after it says nothing")
        }
    }

    private static func threshold(_ word: PolicyWord, of count: Int) -> Int? {
        switch word.text {
        case "any": 1
        case "all": count
        default: Decimal.read(word.bytes)
        }
    }

    /// The policy as a file, without remarks.
    public var bytes: [UInt8] {
        var lines: [[PolicyWord]] = []
        for log in logs { lines.append([.log, log.key.word] + log.url.words) }
        for witness in witnesses {
            lines.append([.witness, witness.name, witness.key.word] + witness.url.words)
        }
        for group in groups {
            let isAll = group.threshold == group.members.count
            let threshold = isAll ? PolicyWord.all : PolicyWord(trusted: "\(group.threshold)")
            lines.append([.group, group.name, threshold] + group.members)
        }
        lines.append([.quorum, quorum ?? .none])
        return lines.flatMap { words in
            words.map(\.bytes).joined(separator: [space]) + [newline]
        }
    }
}

private let tab = UInt8(ascii: "\t")

extension PolicyWord {
    fileprivate static let log = PolicyWord(trusted: "log")
    fileprivate static let witness = PolicyWord(trusted: "witness")
    fileprivate static let group = PolicyWord(trusted: "group")
    fileprivate static let quorum = PolicyWord(trusted: "quorum")
    fileprivate static let all = PolicyWord(trusted: "all")
}

extension VerifierKey {
    /// A vkey is one word: neither names nor base64 hold a space.
    fileprivate var word: PolicyWord { PolicyWord(trusted: text) }
}

extension PolicyWord? {
    fileprivate var words: [PolicyWord] { map { [$0] } ?? [] }
}

extension CheckpointProblem {
    /// Why something is malformed, for a sentence that says where.
    fileprivate var reason: String {
        guard case .malformed(let format, let why) = self else { return sentence }
        return format == .policy ? why : sentence
    }
}

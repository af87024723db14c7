/// What is wrong with the nesting of an HTML document, or nil: every element opened is closed in turn.
func imbalance(in html: String) -> String? {
    let alone: Set<String> = ["meta", "!DOCTYPE"]
    var open: [String] = []
    for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        guard let end = part.firstIndex(of: ">") else { return "a bare < before \(part)" }
        let tag = part[..<end]
        if part[part.index(after: end)...].contains(">") { return "a bare > in \(part)" }
        if tag.filter({ $0 == "\"" }).count % 2 != 0 { return "a bare quote in \(tag)" }
        let name = String(tag.prefix { $0 != " " })
        if name.hasPrefix("/") {
            guard open.popLast() == String(name.dropFirst()) else { return "\(name) closes nothing" }
        } else if !alone.contains(name) {
            guard name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return "odd tag \(name)" }
            open.append(name)
        }
    }
    return open.last.map { "\($0) is never closed" }
}

/// What is wrong with the nesting of an HTML document, or nil: every element opened is closed in
/// turn.
///
/// Reads code points, as a browser does.
func imbalance(in html: String) -> String? {
    let alone: Set<String> = ["meta", "!DOCTYPE"]
    var open: [String] = []
    let parts = html.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
        let text = String(part)
        guard let end = part.firstIndex(of: ">") else { return "a bare < before \(text)" }
        let tag = part[..<end]
        if part[part.index(after: end)...].contains(">") { return "a bare > in \(text)" }
        if tag.count(where: { $0 == "\"" }) % 2 != 0 { return "a bare quote in \(text)" }
        let name = String(tag.prefix { $0 != " " })
        if name.hasPrefix("/") {
            guard open.popLast() == String(name.dropFirst()) else {
                return "\(name) closes nothing"
            }
        } else if !alone.contains(name) {
            guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
                return "odd tag \(text)"
            }
            open.append(name)
        }
    }
    return open.last.map { "\($0) is never closed" }
}

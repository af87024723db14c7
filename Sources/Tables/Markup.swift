/// Text as HTML and SVG show it, and never act on it.
enum Markup {
    /// The text on one line, with every character that means something to a browser escaped.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in SafeText.line(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

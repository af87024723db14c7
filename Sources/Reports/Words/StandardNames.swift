import Assessment
import Assurance
import Dates
import Replay

/// How a list of standards is read by what people call them: a code, or a title.
extension StandardSet {
    private func standard(called name: String) -> Standard? {
        everyStandard.last { $0.code == name || $0.title == name }
    }

    /// The code of a standard named by its code or its title; the name itself where it is not
    /// listed.
    func code(of name: String) -> String { standard(called: name)?.code ?? name }

    /// The title of a standard named by its code or its title.
    func heading(of name: String) -> String { standard(called: name)?.title ?? name }

    /// Whether the standard of a code or title is the one asked for.
    ///
    /// One that is listed by its title alone is found by words of it.
    func isAsked(_ name: String, _ words: String) -> Bool {
        let (code, title) = (code(of: name), heading(of: name))
        let isTitleAlone = code == title && !code.contains(where: \.isNumber)
        return Matching.standard(code: code, title: title, words)
            || isTitleAlone && Matching.holds(title, words)
    }

    /// The code of the standard of that title; nil where there is none.
    func code(titled title: String) -> String? {
        everyStandard.last { $0.title == title }?.code
    }
}

import Assurance

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

    /// The code of the standard of that title; nil where there is none.
    func code(titled title: String) -> String? {
        everyStandard.last { $0.title == title }?.code
    }
}

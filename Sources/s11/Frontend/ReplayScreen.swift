import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables

/// Steps through a replay in the terminal, key by key.
struct ReplayScreen {
    private var replay: ReplayWalk
    private let everywhere: Everywhere
    private var keyboard = Keyboard()
    /// The first line shown of a long state.
    private var scroll = 0
    private var message = ""
    private var isHelping = false
    /// What is being typed, and for which question; nil where nothing is.
    private var typed: (question: Question, text: String)?

    private enum Question: String {
        case day = "Go to which date?"
        case thing = "Go to the next change of which thing?"
    }

    init(_ replay: ReplayWalk, _ everywhere: Everywhere) {
        self.replay = replay
        self.everywhere = everywhere
    }

    mutating func run() throws {
        try RawTerminal.work {
            var isOver = false
            while !isOver {
                show()
                switch keyboard.next() {
                case .ended: isOver = true
                case .resized: break
                case .key(let bytes): isOver = press(bytes)
                }
            }
        }
        RawTerminal.obeySignal()
    }

    private mutating func show() {
        let (width, height) = Terminal.size
        let top = replay.banner.map { Panes.lines(of: $0, width: width - 1) } ?? []
        let bottom = Panes.lines(of: bottom, width: width - 1)
        let room = max(height - 1 - top.count - bottom.count, 1)
        let panes = isHelping ? (ReplayKeys.page, Page(title: "")) : replay.panes()
        let laid = Panes(panes.0, panes.1, width: width)
        scroll = min(scroll, max(laid.height - 1, 0))
        var lines = laid.lines(from: scroll, atMost: room)
        while lines.count < room { lines.append("") }
        RawTerminal.show(Array((top + lines + bottom).prefix(max(height, 1))))
    }

    /// What is being typed, or what there is to say, or else the keys.
    private var bottom: String {
        if let typed { return "\(typed.question.rawValue) \(typed.text)_" }
        if isHelping { return "Any key leads back." }
        return message.isEmpty ? ReplayKeys.line : message
    }

    /// Takes a key; says whether that was the last.
    private mutating func press(_ bytes: [UInt8]) -> Bool {
        message = ""
        if isHelping {
            isHelping = false
            return false
        }
        if typed != nil {
            type(bytes)
            return false
        }
        switch String(decoding: bytes, as: UTF8.self) {
        case "q", "\u{03}", "\u{04}", "\u{1B}": return true
        case "n", " ", "\r", "\u{1B}[C", "l": go(.forward, "This is the last step.")
        case "p", "b", "\u{7F}", "\u{1B}[D", "h": go(.back, "This is the first step.")
        case "t", "\t": go(.nextOfThing, "Nothing later is known of this thing.")
        case "T", "\u{1B}[Z": go(.previousOfThing, "Nothing earlier is known of this thing.")
        case "0", "\u{1B}[H", "\u{1B}[1~": go(.first, "This is the first step.")
        case "$", "\u{1B}[F", "\u{1B}[4~": go(.last, "This is the last step.")
        case "j", "\u{1B}[B": scroll += 1
        case "k", "\u{1B}[A": scroll = max(scroll - 1, 0)
        case "d": typed = (.day, "")
        case "g": typed = (.thing, "")
        case "?": isHelping = true
        default: message = "No key of this screen. " + ReplayKeys.line
        }
        return false
    }

    private mutating func go(_ move: ReplayWalk.Move, _ otherwise: String) {
        scroll = 0
        if !replay.go(move) { message = otherwise }
    }

    /// Takes a key into what is being typed.
    private mutating func type(_ bytes: [UInt8]) {
        guard let now = typed else { return }
        switch String(decoding: bytes, as: UTF8.self) {
        case "\r", "\n":
            typed = nil
            answer(now.question, now.text)
        case "\u{1B}", "\u{03}": typed = nil
        case "\u{7F}", "\u{08}": typed = (now.question, String(now.text.dropLast()))
        case let text where !text.unicodeScalars.contains { SafeText.isHidden($0) }:
            typed = (now.question, now.text + text)
        default: break
        }
    }

    private mutating func answer(_ question: Question, _ text: String) {
        guard !text.isEmpty else { return }
        do {
            switch question {
            case .day:
                go(.day(try everywhere.lastDay(text, of: "date")), "That is where we are.")
            case .thing:
                go(.thing(try Things.asked(text)), "There is no other step of \(text).")
            }
        } catch {
            message = Failure(error).sentence
        }
    }
}

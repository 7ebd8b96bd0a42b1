package id.serkom.shell;

import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.completer.ArgumentCompleter.ArgumentLine;

/** Reads what is typed at a console, and in place of a line that is not {@linkplain PlainLine plain} hands on none, and says so. */
final class PlainParser implements Parser {

    private static final ParsedLine NOTHING = new ArgumentLine("", 0);

    private final Parser parser;
    private final LineReader reader;

    PlainParser(Parser parser, LineReader reader) {
        this.parser = parser;
        this.reader = reader;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context != ParseContext.ACCEPT_LINE || PlainLine.is(line)) {
            return parser.parse(line, cursor, context);
        }
        reader.printAbove(Refusal.TEXT);
        return NOTHING;
    }

    @Override
    public boolean isEscapeChar(char c) {
        return parser.isEscapeChar(c);
    }

    @Override
    public boolean validCommandName(String name) {
        return parser.validCommandName(name);
    }

    @Override
    public boolean validVariableName(String name) {
        return parser.validVariableName(name);
    }

    @Override
    public String getCommand(String line) {
        return parser.getCommand(line);
    }

    @Override
    public String getVariable(String line) {
        return parser.getVariable(line);
    }
}

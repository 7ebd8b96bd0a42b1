package id.serkom.shell;

import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.completer.ArgumentCompleter.ArgumentLine;

/** Reads what is typed at a console, and in place of a line that is refused hands on none, and says why. */
final class GuardedParser implements Parser {

    private static final ParsedLine NOTHING = new ArgumentLine("", 0);

    private final Parser parser;
    private final LineReader reader;
    private final Function<String, Optional<String>> refusal;

    /** @param refusal why a line is refused, if it is */
    GuardedParser(Parser parser, LineReader reader, Function<String, Optional<String>> refusal) {
        this.parser = parser;
        this.reader = reader;
        this.refusal = refusal;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        Optional<String> refused = context == ParseContext.ACCEPT_LINE ? refusal.apply(line) : Optional.empty();
        if (refused.isEmpty()) {
            return parser.parse(line, cursor, context);
        }
        reader.printAbove(refused.get());
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

package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;

/**
 * A command of Serkom. It acts as the account of the session, calls the services that the other edges call, and ends with 0 when
 * that is done. What is refused is one line a reason, or with {@code --json} an object, and ends with 1.
 *
 * <p>It reads its words itself: Karaf's own reading takes options only before arguments, and complains in colours and English.
 */
abstract class SerkomCommand implements Command {

    static final int REFUSED = 1;

    private final Desk desk;
    private final Usage usage;

    SerkomCommand(Desk desk, Usage usage) {
        this.desk = desk;
        this.usage = usage;
    }

    /** Does what the words say, as that actor. */
    abstract Answer answer(Actor actor, Args args, Console console) throws IOException;

    final Usage usage() {
        return usage;
    }

    @Override
    public final String getScope() {
        return Usage.SCOPE;
    }

    @Override
    public final String getName() {
        return usage.name();
    }

    @Override
    public final String getDescription() {
        return usage.text();
    }

    @Override
    public final Completer getCompleter(boolean scoped) {
        return new SerkomCompleter(desk, usage);
    }

    @Override
    public final Parser getParser() {
        return null;
    }

    @Override
    public final Object execute(Session session, List<Object> arguments) {
        return run(new SessionConsole(session), arguments);
    }

    final int run(Console console, List<?> words) {
        if (words.contains(Usage.HELP.name())) {
            console.out(usage.help());
            return 0;
        }
        boolean json = words.contains(Usage.JSON.name());
        try {
            Answer answer = answer(desk.actor(), Args.read(usage, words), console);
            console.out(json ? Json.line(answer.data()) : answer.text().get());
            return answer.status();
        } catch (RuntimeException | IOException e) {
            List<Reason> reasons = desk.reasons(e);
            if (json) {
                console.out(Json.line(Data.KOSONG.with("kesalahan", reasons.stream().map(desk::item).toList())));
            } else {
                reasons.forEach(r -> console.err(desk.text(r) + "\n"));
            }
            return REFUSED;
        }
    }
}

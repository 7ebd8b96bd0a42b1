package id.serkom.shell;

import id.serkom.api.fault.SerkomException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;

/** Offers the name of a command, then its options and the values that the actor may see. The shell keeps those that fit. */
final class SerkomCompleter implements Completer {

    private final Desk desk;
    private final Usage usage;

    SerkomCompleter(Desk desk, Usage usage) {
        this.desk = desk;
        this.usage = usage;
    }

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<Candidate> found = new ArrayList<>();
        completeCandidates(session, line, found);
        found.forEach(c -> candidates.add(c.value()));
        return 0;
    }

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        String full = Usage.SCOPE + ":" + usage.name();
        if (line.getCursorArgumentIndex() == 0) {
            offer(full, usage.text(), candidates);
            return;
        }
        List<String> words = List.of(line.getArguments());
        if (full.equals(session.resolveCommand(words.get(0)))) {
            int cursor = line.getCursorArgumentIndex();
            String here = cursor < words.size() ? words.get(cursor) : "";
            complete(words.subList(1, Math.min(cursor, words.size())), here, candidates);
        }
    }

    private void complete(List<String> before, String here, List<Candidate> candidates) {
        List<String> arguments = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Optional<Usage.Slot> open = Optional.empty();
        for (String word : before) {
            if (open.isPresent()) {
                open = Optional.empty();
            } else if (word.startsWith("--")) {
                used.add(word);
                open = usage.option(word).filter(Usage.Slot::takesValue);
            } else {
                arguments.add(word);
            }
        }
        if (open.isPresent()) {
            values(open.get(), arguments, candidates);
        } else if (here.startsWith("-") || arguments.size() >= usage.arguments().size()) {
            usage.options().stream().filter(o -> !used.contains(o.name())).forEach(o -> offer(o.name(), o.text(), candidates));
        } else {
            values(usage.arguments().get(arguments.size()), arguments, candidates);
        }
    }

    private void values(Usage.Slot slot, List<String> arguments, List<Candidate> candidates) {
        try {
            slot.choices().of(desk.actor(), List.copyOf(arguments)).forEach(v -> offer(v, slot.text(), candidates));
        } catch (SerkomException e) {
            // Whoever may not see the values is not offered them.
            return;
        }
    }

    private static void offer(String value, String text, List<Candidate> candidates) {
        candidates.add(new Candidate(value, value, null, text, null, null, true));
    }
}

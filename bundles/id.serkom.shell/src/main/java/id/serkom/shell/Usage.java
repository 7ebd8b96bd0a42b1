package id.serkom.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command takes: what its help shows, what completion offers, and what is held against when it is called.
 *
 * @param arguments by position; all may be left out as far as the parser goes
 * @param options by name, which begins with two dashes
 * @param examples calls as a person types them
 */
record Usage(String name, String text, List<Slot> arguments, List<Slot> options, List<String> examples) {

    static final String SCOPE = "serkom";
    static final Slot JSON = Slot.flag("--json", "Keluaran JSON, untuk program");
    static final Slot HELP = Slot.flag("--help", "Bantuan ini");
    private static final int INDENT = 26;

    Usage {
        arguments = List.copyOf(arguments);
        List<Slot> all = new ArrayList<>(options);
        all.add(JSON);
        all.add(HELP);
        options = List.copyOf(all);
        examples = List.copyOf(examples);
    }

    static Usage of(String name, String text) {
        return new Usage(name, text, List.of(), List.of(), List.of());
    }

    Usage argument(String argument, String description, Choices choices) {
        List<Slot> more = new ArrayList<>(arguments);
        more.add(new Slot(argument, "", description, choices));
        return new Usage(name, text, more, own(), examples);
    }

    Usage option(String option, String value, String description, Choices choices) {
        return option(new Slot(option, value, description, choices));
    }

    Usage flag(String option, String description) {
        return option(Slot.flag(option, description));
    }

    Usage paged() {
        return option("--batas", "N", "Paling banyak sekian butir (1 sampai 500; bawaan 50)", Choices.NONE)
                .option("--kursor", "KURSOR", "Lanjutan dari halaman sebelumnya", Choices.NONE);
    }

    Usage example(String example) {
        List<String> more = new ArrayList<>(examples);
        more.add(example);
        return new Usage(name, text, arguments, own(), more);
    }

    private Usage option(Slot slot) {
        List<Slot> more = new ArrayList<>(own());
        more.add(slot);
        return new Usage(name, text, arguments, more, examples);
    }

    private List<Slot> own() {
        return options.subList(0, options.size() - 2);
    }

    Optional<Slot> option(String option) {
        return options.stream().filter(o -> o.name().equals(option)).findFirst();
    }

    String help() {
        StringBuilder help = new StringBuilder(SCOPE + ":" + name);
        arguments.forEach(a -> help.append(" [").append(a.name()).append(']'));
        help.append(" [opsi]\n\n  ").append(text).append("\n");
        lines(help, "Argumen", arguments);
        lines(help, "Opsi", options);
        if (!examples.isEmpty()) {
            help.append("\nContoh\n");
            examples.forEach(e -> help.append("  ").append(e).append('\n'));
        }
        return help.toString();
    }

    private static void lines(StringBuilder help, String heading, List<Slot> slots) {
        if (!slots.isEmpty()) {
            help.append('\n').append(heading).append('\n');
            slots.forEach(s -> help.append(String.format("  %-" + INDENT + "s %s%n", (s.name() + " " + s.value()).strip(),
                    s.text())));
        }
    }

    /**
     * One argument or option.
     *
     * @param value what stands for its value in the help; empty for a flag and for an argument
     */
    record Slot(String name, String value, String text, Choices choices) {

        static Slot flag(String name, String text) {
            return new Slot(name, "", text, Choices.NONE);
        }

        boolean takesValue() {
            return !value.isEmpty();
        }
    }
}

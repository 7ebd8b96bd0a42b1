package id.serkom.shell;

import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of one call, held against the usage of its command: options anywhere, {@code --x y} or {@code --x=y}. */
final class Args {

    private static final int PAGE = 50;

    private final List<String> arguments;
    private final Map<String, String> options;

    private Args(List<String> arguments, Map<String, String> options) {
        this.arguments = List.copyOf(arguments);
        this.options = Map.copyOf(options);
    }

    /** All that is wrong with the call at once. */
    static Args read(Usage usage, List<?> given) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        List<Reason> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String word = word(given.get(i), wrong);
            if (!word.startsWith("--")) {
                arguments.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Optional<Usage.Slot> option = usage.option(name);
            if (option.isEmpty()) {
                wrong.add(Reason.of("shell.opsi-tidak-dikenal", "opsi", name).with("perintah", usage.name()));
            } else if (!option.get().takesValue()) {
                put(options, name, equals < 0 ? "" : "?", equals < 0, wrong);
            } else if (equals < 0 && i + 1 == given.size()) {
                wrong.add(Reason.of("shell.opsi-tanpa-nilai", "opsi", name).with("nilai", option.get().value()));
            } else {
                put(options, name, equals < 0 ? word(given.get(++i), wrong) : word.substring(equals + 1), true, wrong);
            }
        }
        if (arguments.size() > usage.arguments().size()) {
            wrong.add(Reason.of("shell.argumen-berlebih", "argumen", arguments.get(usage.arguments().size()))
                    .with("perintah", usage.name()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Args(arguments, options);
    }

    private static void put(Map<String, String> options, String name, String value, boolean good, List<Reason> wrong) {
        if (!good) {
            wrong.add(Reason.of("shell.opsi-tak-bernilai", "opsi", name));
        } else if (options.putIfAbsent(name, value) != null) {
            wrong.add(Reason.of("shell.opsi-ganda", "opsi", name));
        }
    }

    /** What is in braces or brackets and not in quotes is a program or a list of the shell, no text. */
    private static String word(Object given, List<Reason> wrong) {
        if (given instanceof CharSequence || given instanceof Number || given instanceof Boolean) {
            return given.toString();
        }
        wrong.add(Reason.of("shell.tanpa-tanda-kutip"));
        return "";
    }

    boolean flag(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    Optional<String> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    String required(int index, String name) {
        return argument(index).orElseThrow(() -> new InvalidInput(Reason.of("shell.argumen-wajib", "argumen", name)));
    }

    Optional<LocalDate> date(String option) {
        try {
            return option(option).map(Tanggal::baca);
        } catch (DateTimeException e) {
            throw new InvalidInput(Reason.of("shell.tanggal-salah", "opsi", option));
        }
    }

    Optional<Long> number(String option) {
        try {
            return option(option).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new InvalidInput(Reason.of("shell.angka-salah", "opsi", option));
        }
    }

    <E extends Enum<E>> Optional<E> code(Class<E> type, String option) {
        return option(option).map(v -> code(type, option, v));
    }

    static <E extends Enum<E>> E code(Class<E> type, String name, String value) {
        try {
            return RecordBinder.dariKode(type, value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Reason.of("shell.nilai-tidak-dikenal", "nama", name).with("nilai", value)
                    .with("pilihan", Arrays.stream(type.getEnumConstants()).map(RecordBinder::kode)
                            .collect(Collectors.joining(", "))));
        }
    }

    Potongan page() {
        try {
            return new Potongan(option("--kursor"), Math.toIntExact(number("--batas").orElse((long) PAGE)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InvalidInput(Reason.of("shell.batas-salah", "terbanyak", Potongan.TERBANYAK));
        }
    }
}

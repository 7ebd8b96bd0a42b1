package id.serkom.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table as text, without colour: it looks the same at a terminal and in a file. */
final class Tabel {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private final ShellTable table = new ShellTable().emptyTableText("(tidak ada)");
    private final int widest;

    private Tabel(int widest, List<String> heads) {
        this.widest = widest;
        heads.forEach(h -> table.column(wrap(h)));
    }

    static Tabel of(String... heads) {
        return new Tabel(UNLIMITED, List.of(heads));
    }

    /** Cells wider than that many characters go on in a line below. */
    static Tabel wrapped(int widest, List<String> heads) {
        return new Tabel(widest, heads);
    }

    /** A cell may be an Optional: an absent one is shown as a dash. */
    Tabel row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    Tabel row(List<?> cells) {
        table.addRow().addContent(cells.stream().map(this::cell).map(Object.class::cast).toList());
        return this;
    }

    private String cell(Object value) {
        Object shown = value instanceof Optional<?> optional ? optional.map(Object.class::cast).orElse("-") : value;
        String text = String.valueOf(shown);
        return wrap(text.isEmpty() ? " " : text);
    }

    private String wrap(String text) {
        if (text.length() <= widest) {
            return text;
        }
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            boolean fits = column + 1 + word.length() <= widest;
            if (column > 0) {
                lines.append(fits ? ' ' : '\n');
            }
            column = column > 0 && fits ? column + 1 + word.length() : word.length();
            lines.append(word);
        }
        return lines.toString();
    }

    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            table.print(out, StandardCharsets.UTF_8, true);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

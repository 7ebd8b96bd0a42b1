package id.serkom.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A console that remembers what it showed: of a program with its input, or of a person who types secrets. */
final class KonsolPalsu implements Console {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final Deque<String> secrets;
    private final Optional<byte[]> input;

    private KonsolPalsu(Optional<byte[]> input, List<String> secrets) {
        this.input = input;
        this.secrets = new ArrayDeque<>(secrets);
    }

    static KonsolPalsu program(String input) {
        return new KonsolPalsu(Optional.of(input.getBytes(StandardCharsets.UTF_8)), List.of());
    }

    static KonsolPalsu program(byte[] input) {
        return new KonsolPalsu(Optional.of(input), List.of());
    }

    static KonsolPalsu person(String... secrets) {
        return new KonsolPalsu(Optional.empty(), List.of(secrets));
    }

    @Override
    public void out(String text) {
        out.append(text);
    }

    @Override
    public void err(String text) {
        err.append(text);
    }

    @Override
    public Optional<InputStream> in() {
        return input.map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<char[]> secret(String prompt) {
        return input.isPresent() ? Optional.of(new String(input.get(), StandardCharsets.UTF_8).lines().findFirst().orElse("")
                .toCharArray()) : Optional.ofNullable(secrets.poll()).map(String::toCharArray);
    }

    String shown() {
        return out.toString();
    }

    String errors() {
        return err.toString();
    }
}

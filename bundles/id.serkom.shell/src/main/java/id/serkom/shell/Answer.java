package id.serkom.shell;

import id.serkom.api.data.Data;
import java.util.function.Supplier;

/**
 * What a command answers: to a program, to a person, and as exit status.
 *
 * @param text ends with a line feed; made only when a person asked
 */
record Answer(Data data, Supplier<String> text, int status) {

    static Answer of(Data data, Supplier<String> text) {
        return new Answer(data, text, 0);
    }
}

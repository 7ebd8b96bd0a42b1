package id.serkom.shell;

import java.io.InputStream;
import java.util.Optional;

/** Where a command is called from: a person's terminal, or a program's three streams. */
interface Console {

    /** Standard output, in UTF-8 whatever the server's own character set is. */
    void out(String text);

    /** What goes wrong: to whoever called, never into a pipe. */
    void err(String text);

    /** Standard input of a program; empty at a terminal. */
    Optional<InputStream> in();

    /** A line that is not shown while it is typed; at a program the next line of its input. Empty at the end of the input. */
    Optional<char[]> secret(String prompt);
}

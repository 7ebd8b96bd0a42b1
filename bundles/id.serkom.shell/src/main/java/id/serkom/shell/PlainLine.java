package id.serkom.shell;

/**
 * The lines that every account may have the shell read: one command, of plain words and of words in quotes. The shell evaluates a line
 * before it looks up the command or asks who may run it: a range in braces fills the memory, a star lists the server's folders, a program
 * in braces calls itself without end. So what it would evaluate is refused before it reads the line.
 */
final class PlainLine {

    /** Outside quotes: programs, lists, variables, expressions, file names, assignments, pipes, files, comments, more commands. */
    private static final String EVALUATED = "{}()[]$%*?~=|&;<>`\\#^!";
    /** Within double quotes the shell still evaluates these, and reads quotes anew; within single quotes nothing. */
    private static final String EVALUATED_IN_DOUBLE = "{}()[]$%*?~`\\^!'";

    private PlainLine() {
    }

    /** Whether the shell takes the line as it is written; a quote that is not closed makes it none. */
    static boolean is(CharSequence line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && (EVALUATED.indexOf(c) >= 0 || c < ' ' && c != '\t' || comment(line, i))
                    || quote == '"' && EVALUATED_IN_DOUBLE.indexOf(c) >= 0) {
                return false;
            }
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (quote == c) {
                quote = 0;
            }
        }
        return quote == 0;
    }

    /** Two slashes that begin a word: quotes are none after them, up to the end of the line. */
    private static boolean comment(CharSequence line, int i) {
        return line.charAt(i) == '/' && i + 1 < line.length() && line.charAt(i + 1) == '/'
                && (i == 0 || " \t".indexOf(line.charAt(i - 1)) >= 0);
    }
}

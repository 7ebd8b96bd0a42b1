package id.serkom.shell;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.RecordBinder;
import java.util.Arrays;
import java.util.List;

/** What completion offers for a value: only what the actor may see. */
@FunctionalInterface
interface Choices {

    Choices NONE = (actor, before) -> List.of();

    /** @param before the arguments that stand before it */
    List<String> of(Actor actor, List<String> before);

    static Choices fixed(String... values) {
        List<String> all = List.of(values);
        return (actor, before) -> all;
    }

    static <E extends Enum<E>> Choices codes(Class<E> type) {
        List<String> all = Arrays.stream(type.getEnumConstants()).map(RecordBinder::kode).toList();
        return (actor, before) -> all;
    }
}

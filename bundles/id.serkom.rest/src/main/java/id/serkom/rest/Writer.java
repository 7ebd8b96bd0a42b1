package id.serkom.rest;

import id.serkom.api.data.Data;
import id.serkom.api.data.RecordBinder;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;

/** Writes records, {@link Data}, lists and maps as JSON, in the words that the types have. */
@Produces(MediaType.APPLICATION_JSON)
public final class Writer implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Record.class.isAssignableFrom(type) || type == Data.class || List.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(Json.write(plain(value)));
    }

    /** A bare list is an object with {@code isi}, as a page is: so that something may be added beside it. */
    private static Data plain(Object value) {
        if (value instanceof Data data) {
            return data;
        }
        if (value instanceof Record record) {
            return Data.of(record);
        }
        return value instanceof List<?> list ? Data.KOSONG.with("isi", list) : Data.of(stringKeys(value));
    }

    private static Map<String, ?> stringKeys(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((k, v) -> copy.put(k instanceof Enum<?> e
                ? RecordBinder.kode(e) : String.valueOf(k), v));
        return copy;
    }
}

package id.serkom.rest;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.Consumes;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;

/** A multipart body before anybody has read of it. */
record UploadBody(String contentType, InputStream stream) {

    /** Hands it over as it comes in; CXF's own reader takes a form that broke off for a whole one. */
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public static final class Reader implements MessageBodyReader<UploadBody> {

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == UploadBody.class;
        }

        @Override
        public UploadBody readFrom(Class<UploadBody> type, Type generic, Annotation[] annotations, MediaType media,
                MultivaluedMap<String, String> headers, InputStream stream) {
            return new UploadBody(headers.getFirst(HttpHeaders.CONTENT_TYPE), stream);
        }
    }
}

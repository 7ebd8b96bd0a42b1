package id.serkom.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** Whose time it is that goes by while a body is read. */
public class PacedStreamTest {

    private long now;

    /** Each byte takes so many seconds to come. */
    private PacedStream body(long seconds) {
        return new PacedStream(new InputStream() {

            @Override
            public int read() {
                now += TimeUnit.SECONDS.toNanos(seconds);
                return 'x';
            }
        }, 10, 1, () -> now);
    }

    @Test
    public void aSenderWhoIsSlowAfterTheTimeOfGraceIsCutOff() throws IOException {
        PacedStream body = body(3);
        for (int i = 0; i < 3; i++) {
            assertEquals('x', body.read());
        }

        assertThrows(PacedStream.TooSlow.class, body::read);
        assertThrows(PacedStream.TooSlow.class, body::read);
    }

    @Test
    public void whatTheServerTakesBetweenTwoReadsIsNotTheSendersTime() throws IOException {
        PacedStream body = body(0);
        now += TimeUnit.MINUTES.toNanos(1);
        assertEquals('x', body.read());
        now += TimeUnit.MINUTES.toNanos(1);

        assertEquals('x', body.read());
        assertEquals(1, body.read(new byte[1], 0, 1));
    }
}

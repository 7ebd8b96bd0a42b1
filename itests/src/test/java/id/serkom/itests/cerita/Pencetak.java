package id.serkom.itests.cerita;

import id.serkom.api.data.Reason;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.testing.naskah.MemoryPdfRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints as the one in memory does, unless the text says a word that it does not bear. */
final class Pencetak implements PdfRenderer {

    private final PdfRenderer asli = new MemoryPdfRenderer();
    final AtomicInteger kali = new AtomicInteger();
    volatile Optional<RuntimeException> galat = Optional.empty();
    volatile String pada = "";
    volatile Runnable saat = () -> { };
    volatile String akhir = "";

    @Override
    public Optional<Reason> keberatan(String html) {
        return asli.keberatan(html);
    }

    @Override
    public byte[] render(NaskahBeku naskah) {
        kali.incrementAndGet();
        saat.run();
        if (galat.isPresent() && naskah.html().contains(pada)) {
            throw galat.get();
        }
        return (new String(asli.render(naskah), StandardCharsets.UTF_8) + akhir).getBytes(StandardCharsets.UTF_8);
    }
}

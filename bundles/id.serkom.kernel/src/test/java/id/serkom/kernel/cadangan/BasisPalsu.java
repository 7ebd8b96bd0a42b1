package id.serkom.kernel.cadangan;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.serkom.api.journal.JournalEntry;
import id.serkom.spi.store.BasisDataStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database of texts. */
final class BasisPalsu implements BasisDataStore {

    private final Map<String, String> tabel = new LinkedHashMap<>();
    private final List<String> dokumen = new ArrayList<>();
    private String skema = "skema";
    private boolean penuh;

    BasisPalsu dengan(String nama, String isi) {
        tabel.put(nama, isi);
        return this;
    }

    BasisPalsu dengan(List<String> sha256) {
        dokumen.addAll(sha256);
        return this;
    }

    BasisPalsu skema(String lain) {
        skema = lain;
        return this;
    }

    /** Takes nothing in any more. */
    BasisPalsu penuh() {
        penuh = true;
        return this;
    }

    Map<String, String> tabel() {
        return Map.copyOf(tabel);
    }

    @Override
    public Basis basis() {
        return new Basis("derby", skema);
    }

    @Override
    public List<String> terisi() {
        return List.copyOf(tabel.keySet());
    }

    @Override
    public Potret potret(Path kerja) {
        return new Potret() {
            @Override
            public List<String> tabel() {
                return List.copyOf(tabel.keySet());
            }

            @Override
            public long posisi() {
                return 7;
            }

            @Override
            public long tulis(String nama, OutputStream ke) throws IOException {
                ke.write(tabel.get(nama).getBytes(UTF_8));
                return tabel.get(nama).lines().count() - 1;
            }

            @Override
            public void dokumen(OutputStream ke) throws IOException {
                for (String sha256 : dokumen.stream().sorted().toList()) {
                    ke.write((sha256 + "\n").getBytes(UTF_8));
                }
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public void isi(JournalEntry catatan, Pengisi pengisi) throws IOException {
        Map<String, String> baru = new LinkedHashMap<>();
        pengisi.isi((nama, dari) -> {
            baru.put(nama, new String(dari.readAllBytes(), UTF_8));
            return baru.get(nama).lines().count() - 1;
        });
        if (penuh) {
            throw new IOException("cakram penuh");
        }
        tabel.putAll(baru);
    }

    @Override
    public Map<String, Long> pindah(Map<String, String> tujuan, Peralihan beralih) {
        throw new UnsupportedOperationException();
    }
}

package id.serkom.testing.kepatuhan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What a bundle with skema is held to. Extend it and hand in the reader of the server
 * ({@code id.serkom.skema.PeriksaSkema::keberatan}): what passes here is not refused when it is installed.
 */
public abstract class SkemaContract {

    /** Why the text would be refused, with line and path; empty when it would not. */
    protected abstract List<String> periksaSkema(String yaml);

    /** Where the build leaves what becomes the jar. */
    protected Path bundel() {
        return IsiBundel.bangunan();
    }

    @Test
    public void setiapSkemaDiterima() {
        IsiBundel isi = new IsiBundel(bundel());
        List<String> berkas = Stream.of(".yaml", ".yml").flatMap(a -> isi.berkas("SERKOM-INF/skema", a).stream()).toList();
        List<String> keberatan = new ArrayList<>();
        if (berkas.isEmpty()) {
            keberatan.add("tidak ada skema di SERKOM-INF/skema");
        }
        for (String satu : berkas) {
            periksaSkema(isi.teks("SERKOM-INF/skema/" + satu)).forEach(k -> keberatan.add(satu + ": " + k));
        }
        IsiBundel.patuh(keberatan);
    }

    @Test
    public void bundelnyaHanyaBerkas() {
        IsiBundel.patuh(hanyaBerkas(new IsiBundel(bundel())));
    }

    static List<String> hanyaBerkas(IsiBundel isi) {
        List<String> keberatan = new ArrayList<>(isi.keberatanManifes());
        isi.berkas("", ".class").forEach(k -> keberatan.add(k + ": paket ini tanpa Java"));
        isi.impor().forEach(p -> keberatan.add("mengimpor " + p + "; paket ini tanpa Java"));
        return keberatan;
    }
}

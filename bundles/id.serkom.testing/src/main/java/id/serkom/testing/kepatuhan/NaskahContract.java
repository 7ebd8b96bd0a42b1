package id.serkom.testing.kepatuhan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What a letter pack is held to: a bundle with templates, layouts or drawings, and no Java. Extend it and hand in the lint of the
 * server ({@code id.serkom.naskah.PeriksaNaskah::keberatan}).
 */
public abstract class NaskahContract {

    private static final String PANGKAT = "Serkom-Pangkat";
    private static final Pattern BILANGAN = Pattern.compile("[1-9][0-9]{0,8}");

    /** Why the pack would be refused when it is installed. @param bundel folder that holds {@code SERKOM-INF} */
    protected abstract List<String> periksaNaskah(Path bundel);

    /** Where the build leaves what becomes the jar. */
    protected Path bundel() {
        return IsiBundel.bangunan();
    }

    @Test
    public void setiapSuratLengkapDanLolosPemeriksaan() {
        IsiBundel isi = new IsiBundel(bundel());
        List<String> keberatan = new ArrayList<>();
        if (Stream.of("naskah", "tata-letak", "lambang").allMatch(f -> isi.berkas("SERKOM-INF/" + f, "").isEmpty())) {
            keberatan.add("tidak ada berkas di SERKOM-INF/naskah, tata-letak, maupun lambang");
        }
        keberatan.addAll(TahapContract.keberatanNaskah(isi, this::periksaNaskah));
        IsiBundel.patuh(keberatan);
    }

    /** Without a rank above 0 it counts only for kinds that nobody else has. */
    @Test
    public void pangkatnyaDisebut() {
        String pangkat = new IsiBundel(bundel()).kepala().getOrDefault(PANGKAT, "");
        IsiBundel.patuh(BILANGAN.matcher(pangkat).matches() ? List.of() : List.of(PANGKAT + " \"" + pangkat
                + "\" harus bilangan mulai dari 1; tulis di bnd.bnd, misalnya: " + PANGKAT + ": 20"));
    }

    @Test
    public void bundelnyaHanyaBerkas() {
        IsiBundel.patuh(SkemaContract.hanyaBerkas(new IsiBundel(bundel())));
    }
}

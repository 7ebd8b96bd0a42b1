package id.serkom.spi.store;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Pengumuman;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.nio.charset.StandardCharsets;

/**
 * The fingerprint of a row at one revision. Each commit writes those of its rows into its journal entry (key {@link #KUNCI}), so that the
 * chain of the journal says what every row must hold: a row that somebody altered, put back, added or removed by hand no longer is what
 * the journal says.
 *
 * <p>Its text, as the journal keeps it, is {@code jenis revision sidik id}, with one space between.
 *
 * @param jenis kind of the row: kebab-case name of the record, or {@link #ISI_SURAT}, {@link #IDEMPOTENSI}, {@link #PENERIMA}
 * @param revision revision of the row as stored, from 1; 0 of a kind that has none
 * @param sidik first 128 bits of a SHA-256 over every field in a canonical form, base64url; empty where the row cannot be read
 * @param id key of the row
 */
public record SidikBaris(String jenis, long revision, String sidik, String id) {

    /** Under this key an entry of the journal lists the rows that its commit wrote. */
    public static final String KUNCI = "baris";
    /** Text and model of a letter; its key is the letter's. */
    public static final String ISI_SURAT = "isi-surat";
    /** First answer to a request; its key is {@code akun/kunci}. Gone after seven days. */
    public static final String IDEMPOTENSI = "idempotensi";
    /** Institutions that a berkas was announced to; its key is the berkas. */
    public static final String PENERIMA = "penerima";

    private static final int BITA = 16;

    public SidikBaris {
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(sidik, "sidik");
        Objects.requireNonNull(id, "id");
    }

    /** Of an entry as it was read from its store. */
    public static SidikBaris tersimpan(Catatan catatan) {
        return dari(catatan, catatan.revision());
    }

    public static SidikBaris dari(IsiSurat isi) {
        return new SidikBaris(ISI_SURAT, 0, hitung(List.of(isi.html(), isi.model())), isi.surat());
    }

    public static SidikBaris dari(Idempotensi satu) {
        return new SidikBaris(IDEMPOTENSI, 0, hitung(satu), satu.akun() + '/' + satu.kunci());
    }

    /** Of the institutions whose scope a berkas is in. */
    public static SidikBaris penerima(String berkas, Iterable<String> instansi) {
        TreeSet<String> semua = new TreeSet<>();
        instansi.forEach(semua::add);
        return new SidikBaris(PENERIMA, 0, hitung(List.copyOf(semua)), berkas);
    }

    /** Of a row that is there and cannot be read as what it should be. */
    public static SidikBaris takTerbaca(String jenis, long revision, String id) {
        return new SidikBaris(jenis, revision, "", id);
    }

    public static SidikBaris baca(String teks) {
        String[] bagian = teks.split(" ", 4);
        return new SidikBaris(bagian[0], Long.parseLong(bagian[1]), bagian[2], bagian[3]);
    }

    public String teks() {
        return jenis + ' ' + revision + ' ' + sidik + ' ' + id;
    }

    /** Whether rows of the kind count their changes. */
    public boolean berrevisi() {
        return revision > 0;
    }

    /** Kind of an entry, as a fingerprint names it. */
    public static String jenis(Class<?> catatan) {
        return catatan.getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /**
     * Every row that a commit leaves, each once. A series is not among them: its row moves with each number taken, and the numbers
     * themselves say where it must stand.
     */
    static List<SidikBaris> semua(List<? extends Catatan> catatan, List<SuratBaru> surat, List<Idempotensi> idempotensi) {
        List<SidikBaris> semua = new ArrayList<>();
        for (Catatan satu : catatan) {
            if (!(satu instanceof Seri)) {
                semua.add(dari(satu, satu.revision() + 1));
            }
            if (satu instanceof Pengumuman p) {
                semua.add(penerima(p.berkas(), p.penerima()));
            }
        }
        for (SuratBaru satu : surat) {
            semua.add(dari(satu.surat(), satu.surat().revision() + 1));
            semua.add(dari(new IsiSurat(satu.surat().id(), satu.html(), satu.model())));
        }
        idempotensi.stream().map(SidikBaris::dari).forEach(semua::add);
        return semua;
    }

    private static SidikBaris dari(Catatan catatan, long revision) {
        Map<String, Object> isi = Kanonik.komponen((Record) catatan);
        isi.remove("revision");
        if (catatan instanceof Berkas) {
            // Moved by the lock of a closing, which writes no entry of it.
            isi.remove("epoch");
        }
        if (isi.get("info") instanceof Record info) {
            // An account says its revision once more where edges read it.
            Map<String, Object> tanpa = Kanonik.komponen(info);
            tanpa.remove("revision");
            isi.put("info", tanpa);
        }
        return new SidikBaris(jenis(catatan.getClass()), revision, hitung(isi), catatan.id());
    }

    private static String hitung(Object isi) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Kanonik.teks(isi).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BITA));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

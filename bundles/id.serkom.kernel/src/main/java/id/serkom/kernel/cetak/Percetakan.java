package id.serkom.kernel.cetak;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.letter.AlamatTerbit;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.SertifikatStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one PDF and writes how that ended. First the bytes are stored, then the row says so: who is killed between the two leaves bytes
 * that nobody points to and that come out the same next time.
 */
final class Percetakan {

    static final String RANTAI = "cetakan";
    private static final long TERBESAR = 64L << 20;
    private static final Duration LAGI = Duration.ofMinutes(1);
    private static final Duration LAGI_TERLAMA = Duration.ofHours(1);

    /** From here on a letter may take seconds and hundreds of megabytes. */
    private static final int BESAR = 300_000;
    private static final int PERCOBAAN_TERBANYAK = 20;
    private static final int TERHENTI_SEJAK = 3;
    private static final String TERHENTI = "cetakan.terhenti";
    private static final String SENDIRI = "sendiri";
    private static final String PENYIMPANAN = "penyimpanan";
    private static final String TIDAK_TERSIMPAN = "cetakan.tidak-tersimpan";
    private static final int MENUNGGU_DETIK = 60;

    private final Ports ports;
    private final BlobStore blob;
    private final SertifikatStore sertifikat;
    private final BaruGagal baruGagal;
    private final AlamatTerbit alamat;

    Percetakan(Ports ports, BlobStore blob, SertifikatStore sertifikat) {
        this.ports = ports;
        this.blob = blob;
        this.sertifikat = sertifikat;
        this.baruGagal = new BaruGagal(ports.clock);
        this.alamat = new AlamatTerbit(ports);
    }

    PdfRenderer pencetak() {
        return ports.cetak.pdf().orElseThrow(() -> new Conflict(Reason.of("cetakan.pencetak-tidak-terpasang")));
    }

    /** The frozen text with all that its PDF is made of; 503 when there was no place to keep a PDF a moment ago. */
    NaskahBeku naskah(Surat surat, Cetakan cetakan) {
        if (baruGagal.ada(PENYIMPANAN)) {
            throw new StoreUnavailable(Reason.of(TIDAK_TERSIMPAN), null);
        }
        if (menungguPenyerta(surat)) {
            throw new TahapUnavailable(Reason.of("cetakan.menunggu-kredensial"), MENUNGGU_DETIK);
        }
        IsiSurat isi = ports.surat.isi(surat.id()).orElseThrow(() -> berubah(surat));
        if (!JournalHash.sha256(isi.html()).equals(surat.sha256())) {
            throw berubah(surat);
        }
        List<LampiranPdf> penyerta = ports.cetak.penyerta().stream().flatMap(p -> p.untuk(surat).stream()).toList();
        if (penyerta.isEmpty() && berkredensial(surat)) {
            throw new Conflict(Reason.of("cetakan.tanpa-kredensial"));
        }
        return new NaskahBeku(surat.id(), isi.html(), surat.hal(), surat.dicatat(), cetakan.ujiCoba(), penyerta);
    }

    static boolean besar(NaskahBeku naskah) {
        return naskah.html().length() > BESAR;
    }

    /** Whether nobody is there who could give a certificate its credential, and there is an address under which it could be given. */
    boolean kurangPenyerta() {
        return ports.cetak.penyerta().isEmpty() && AlamatPublik.dari(ports.settings).isPresent();
    }

    /** Whether its PDF has to wait for its credential: once printed it would go without one for ever. */
    boolean menungguPenyerta(Surat surat) {
        return kurangPenyerta() && berkredensial(surat);
    }

    private boolean berkredensial(Surat surat) {
        return AlamatPublik.dari(ports.settings).isPresent()
                && sertifikat.bersurat(surat.id()).filter(s -> s.penerbit().equals(SENDIRI)).isPresent();
    }

    private static Conflict berubah(Surat surat) {
        return new Conflict(Reason.of("surat.isi-berubah", "surat", surat.id()));
    }

    /** Keeps the bytes; their hash, which is the name that they are found by. */
    String simpan(byte[] isi) {
        try {
            return blob.simpan(new ByteArrayInputStream(isi), TERBESAR).sha256();
        } catch (IOException e) {
            baruGagal.catat(PENYIMPANAN);
            throw new StoreUnavailable(Reason.of(TIDAK_TERSIMPAN), e);
        }
    }

    /** The row with its PDF, if nobody else wrote it meanwhile. */
    Cetakan tercetak(Cetakan cetakan, String sha256) {
        return tulis(cetakan.tercetak(sha256), "cetakan.tercetak", Optional.empty(), Map.of("pdf", sha256), alamat.catatan());
    }

    /**
     * The row while it is tried: as it stays when the server ends meanwhile. What takes it down once more, at its third attempt or later,
     * is not tried again by itself.
     */
    Cetakan dicoba(Surat surat, Cetakan cetakan) {
        boolean terakhir = cetakan.percobaan() + 1 >= TERHENTI_SEJAK && cetakan.galat().filter(TERHENTI::equals).isPresent();
        Optional<Instant> lagi = terakhir ? Optional.empty() : lagi(cetakan.percobaan());
        return tulis(cetakan.gagal(TERHENTI, lagi), "cetakan.dicoba", surat.berkas(), isi(TERHENTI, cetakan.percobaan() + 1, lagi));
    }

    /**
     * The row after a failure. That it failed for this reason is news once; that it still does is an entry of another kind, and so is that
     * it is not tried again by itself.
     *
     * @param revision that of the row now, which may say since that it is tried
     */
    Cetakan gagal(Surat surat, Cetakan semula, long revision, String kode) {
        boolean baru = semula.galat().filter(kode::equals).isEmpty();
        Optional<Instant> lagi = lagi(semula.percobaan());
        return tulis(denganRevisi(semula, revision).gagal(kode, lagi), lagi.isEmpty() ? "cetakan.menyerah"
                : baru ? "cetakan.gagal" : "cetakan.tetap-gagal", surat.berkas(), isi(kode, semula.percobaan() + 1, lagi));
    }

    private static Map<String, Object> isi(String kode, int percobaan, Optional<Instant> lagi) {
        return Map.of("galat", kode, "percobaan", percobaan, "lagi", lagi);
    }

    private Optional<Instant> lagi(int percobaan) {
        return percobaan + 1 >= PERCOBAAN_TERBANYAK ? Optional.empty() : Optional.of(ports.clock.saat().plus(jeda(percobaan)));
    }

    private static Duration jeda(int percobaan) {
        Duration jeda = LAGI.multipliedBy(1L << Math.min(percobaan, 6));
        return jeda.compareTo(LAGI_TERLAMA) > 0 ? LAGI_TERLAMA : jeda;
    }

    private Cetakan tulis(Cetakan baru, String kejadian, Optional<String> berkas, Map<String, ?> isi) {
        return tulis(baru, kejadian, berkas, isi, Optional.empty());
    }

    private Cetakan tulis(Cetakan baru, String kejadian, Optional<String> berkas, Map<String, ?> isi, Optional<JournalEntry> juga) {
        Instant saat = ports.clock.saat();
        JournalEntry entri = JournalEntry.baru(RANTAI, saat, Actor.SISTEM.akun(), Optional.empty(), kejadian, berkas, baru.id(),
                Data.of(isi));
        ports.committer.commit(new ChangeSet(saat, List.of(baru), List.of(), Optional.empty(), List.of(),
                Stream.concat(Stream.of(entri), juga.stream()).toList(), Optional.empty()));
        return denganRevisi(baru, baru.revision() + 1);
    }

    private static Cetakan denganRevisi(Cetakan c, long revision) {
        return new Cetakan(c.id(), revision, c.kode(), c.status(), c.cara(), c.pejabat(), c.ujiCoba(), c.pdf(), c.bertanda(),
                c.pindaian(), c.ditandatangani(), c.percobaan(), c.berikut(), c.galat());
    }

    /** Whether other bytes may take the place of its PDF that is lost: nobody signed it, and nobody was sent it. */
    static boolean dapatDiganti(Surat surat, Cetakan cetakan) {
        return cetakan.status() != CetakanStatus.DITANDATANGANI
                && (surat.status() == SuratStatus.BERNOMOR || surat.status() == SuratStatus.BEKU);
    }
}

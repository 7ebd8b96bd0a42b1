package id.serkom.kredensial;

import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.referensi.KunciPenerbit;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.ReferensiStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The register of public keys. It is none of those that people keep: no form, no import and no file reaches it, so nobody enters a key
 * of his own.
 */
final class KunciTerdaftar {

    static final String REGISTER = "kunci-penerbit";

    private final ReferensiStore store;
    private final Committer committer;
    private final OfficeClock clock;
    private final AtomicReference<Bacaan> bacaan = new AtomicReference<>(new Bacaan("", List.of()));

    KunciTerdaftar(ReferensiStore store, Committer committer, OfficeClock clock) {
        this.store = store;
        this.committer = committer;
        this.clock = clock;
    }

    private record Bacaan(String versi, List<EntriReferensi> entri) {
    }

    /** Every one that ever was, kept until a register changes. */
    List<KunciPenerbit> semua() {
        return entri().stream().map(e -> e.isi().as(KunciPenerbit.class)).toList();
    }

    private List<EntriReferensi> entri() {
        String versi = store.versi();
        Bacaan kini = bacaan.get();
        if (!kini.versi().equals(versi)) {
            List<EntriReferensi> semua = new ArrayList<>();
            Optional<Potongan> potongan = Optional.of(Potongan.awal(Potongan.TERBANYAK));
            while (potongan.isPresent()) {
                var halaman = store.semua(REGISTER, potongan.get());
                semua.addAll(halaman.isi());
                potongan = halaman.lanjut().map(k -> new Potongan(Optional.of(k), Potongan.TERBANYAK));
            }
            kini = new Bacaan(versi, List.copyOf(semua));
            bacaan.set(kini);
        }
        return kini.entri();
    }

    /** Whether it is known and signs until further notice. */
    boolean berlaku(Kunci kunci) {
        return satu(kunci.kid()).filter(e -> e.sampai().isEmpty()).isPresent();
    }

    private Optional<EntriReferensi> satu(String kid) {
        return store.riwayat(REGISTER, kid).stream().findFirst();
    }

    /**
     * Enters a key, and ends the one that it follows in the same commit.
     *
     * @param akun who wants it
     */
    KunciPenerbit daftarkan(Kunci baru, Optional<Kunci> lama, String akun, String alasan) {
        Instant saat = clock.saat();
        KunciPenerbit publik = baru.publik(Masa.sejak(clock.tanggal()));
        List<EntriReferensi> catatan = new ArrayList<>(List.of(EntriReferensi.baru(Ids.baru(saat), publik)));
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("register", REGISTER);
        isi.put("kode", publik.kode());
        isi.put("alasan", alasan);
        lama.flatMap(l -> satu(l.kid())).filter(e -> e.sampai().isEmpty()).ifPresent(e -> {
            KunciPenerbit k = e.isi().as(KunciPenerbit.class);
            Masa masa = Masa.antara(e.mulai(), clock.tanggal().isBefore(e.mulai()) ? e.mulai() : clock.tanggal());
            EntriReferensi akhir = EntriReferensi.baru(e.id(), new KunciPenerbit(k.kode(), masa, k.algoritma(), k.x(), k.y()));
            catatan.add(new EntriReferensi(e.id(), e.revision(), akhir.jenis(), akhir.kode(), akhir.mulai(), akhir.sampai(), akhir.isi()));
            isi.put("menggantikan", e.kode());
        });
        isi.put("sesudah", catatan.get(0).isi());
        try {
            committer.commit(ChangeSet.of(saat, catatan, JournalEntry.baru("referensi", saat, akun, Optional.empty(),
                    "kredensial.kunci-baru",
                    Optional.empty(), catatan.get(0).id(), Data.of(isi))));
        } catch (Conflict e) {
            // Entered by this very server a moment ago, before it broke off.
            if (satu(publik.kode()).isEmpty()) {
                throw e;
            }
        }
        return publik;
    }
}

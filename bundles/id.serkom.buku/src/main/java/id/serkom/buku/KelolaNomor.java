package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.buku.Meja.Kejadian;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Penomoran;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.NomorDiminta;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Numbers without a letter of ours: reserved, inserted, voided; and the balance that a series begins with. */
final class KelolaNomor {

    /** Others take numbers of the same series meanwhile: nobody's reading depended on which one it is, so it is tried again. */
    private static final int PERCOBAAN = 200;
    private static final int ALASAN_TERPANJANG = 300;
    private static final int SALDO_TERBESAR = 9_999_999;
    private static final int LAGI_SESUDAH = 2;

    private final SuratStore store;
    private final Renderer renderer;
    private final Penomoran penomoran;
    private final PengaturanBuku pengaturan;
    private final Meja meja;

    KelolaNomor(SuratStore store, Renderer renderer, Penomoran penomoran, PengaturanBuku pengaturan, Meja meja) {
        this.store = store;
        this.renderer = renderer;
        this.penomoran = penomoran;
        this.pengaturan = pengaturan;
        this.meja = meja;
    }

    NomorSurat cadangkan(Actor actor, String jenis, String alasan) {
        Akses.bidang(actor);
        new Isian().teks("alasan", alasan, ALASAN_TERPANJANG).periksa();
        JenisSurat rupa = jenis(jenis, meja.hariIni());
        return ulangi(() -> {
            LocalDate hariIni = meja.hariIni();
            NomorDiminta diminta = penomoran.surat(rupa, hariIni, "");
            Seri seri = store.seri(diminta.seri(), diminta.tahun()).orElseGet(() -> baru(diminta.seri(), diminta.tahun(),
                    diminta.saldo()));
            int urut = seri.terakhir() + 1;
            NomorSurat nomor = new NomorSurat(Ids.baru(meja.saat()), 0, seri.seri(), seri.tahun(), urut, "",
                    diminta.cetak(urut), NomorStatus.DICADANGKAN, Optional.empty(), Optional.of(alasan.strip()), hariIni,
                    actor.akun());
            Seri maju = new Seri(seri.id(), seri.revision(), seri.seri(), seri.tahun(), seri.saldo(), urut);
            return tulis(actor, "cadangkan", nomor, List.of(maju, nomor));
        });
    }

    NomorSurat sisipkan(Actor actor, String jenis, int tahun, int urut, String alasan) {
        Akses.bidang(actor);
        new Isian().teks("alasan", alasan, ALASAN_TERPANJANG).periksa();
        if (!pengaturan.kini().sisipan()) {
            throw new Conflict(Reason.of("buku.sisipan-tidak-diizinkan"));
        }
        JenisSurat rupa = jenis(jenis, meja.hariIni());
        return ulangi(() -> {
            String kodeSeri = penomoran.surat(rupa, meja.hariIni(), "").seri();
            List<NomorSurat> bersama = bernomor(kodeSeri, tahun, urut);
            NomorSurat induk = bersama.stream().filter(n -> n.sisipan().isEmpty()).findFirst()
                    .orElseThrow(() -> new Conflict(Reason.of("buku.sisipan-tanpa-induk", "urut", urut).with("seri", kodeSeri)));
            if (bersama.size() > 'z' - 'a' + 1) {
                throw new Conflict(Reason.of("buku.sisipan-penuh", "urut", urut));
            }
            String sisipan = String.valueOf((char) ('a' + bersama.size() - 1));
            String cetak = cetakSisipan(penomoran.surat(rupa, induk.tanggal(), ""), urut, sisipan);
            NomorSurat nomor = new NomorSurat(Ids.baru(meja.saat()), 0, kodeSeri, tahun, urut, sisipan, cetak,
                    NomorStatus.DICADANGKAN, Optional.empty(), Optional.of(alasan.strip()), induk.tanggal(), actor.akun());
            return tulis(actor, "sisipkan", nomor, List.of(nomor));
        });
    }

    private static String cetakSisipan(NomorDiminta diminta, int urut, String sisipan) {
        int akhir = diminta.pola().indexOf('}', diminta.pola().indexOf("{urut")) + 1;
        String pola = diminta.pola().substring(0, akhir) + "." + sisipan + diminta.pola().substring(akhir);
        return new NomorDiminta("", diminta.seri(), diminta.tahun(), pola, diminta.saldo()).cetak(urut);
    }

    /** The number and those inserted after it, in order. */
    private List<NomorSurat> bernomor(String kodeSeri, int tahun, int urut) {
        List<NomorSurat> ditemukan = new ArrayList<>();
        for (NomorSurat satu : Halaman500.semua(p -> store.nomor(kodeSeri, tahun, p))) {
            if (satu.urut() == urut) {
                ditemukan.add(satu);
            } else if (satu.urut() > urut) {
                break;
            }
        }
        return ditemukan;
    }

    NomorSurat batalkan(Actor actor, String id, String alasan) {
        Akses.bidang(actor);
        new Isian().teks("alasan", alasan, ALASAN_TERPANJANG).periksa();
        NomorSurat n = dicadangkan(id);
        NomorSurat batal = new NomorSurat(n.id(), n.revision(), n.seri(), n.tahun(), n.urut(), n.sisipan(), n.nomor(),
                NomorStatus.BATAL, Optional.empty(), Optional.of(alasan.strip()), n.tanggal(), n.oleh());
        return tulis(actor, "batalkan", batal, List.of(batal));
    }

    NomorSurat dicadangkan(String id) {
        NomorSurat nomor = store.nomor(id).orElseThrow(() -> new NotFound(Reason.of("buku.nomor-tidak-ada")));
        if (nomor.status() != NomorStatus.DICADANGKAN) {
            throw new Conflict(Reason.of(nomor.status() == NomorStatus.TERIKAT ? "buku.nomor-terikat" : "buku.nomor-batal",
                    "nomor", nomor.nomor()));
        }
        return nomor;
    }

    void saldoAwal(Actor actor, String seri, int tahun, int terakhir, String alasan) {
        if (!actor.adalah(Peran.BIDANG_SERTIFIKASI) && !actor.adalah(Peran.ADMINISTRATOR)) {
            throw new Forbidden(Reason.of("buku.hanya-bidang"));
        }
        new Isian().teks("alasan", alasan, ALASAN_TERPANJANG)
                .tolakBila(!Pengaturan.KODE.matcher(seri).matches(), Reason.of("buku.seri-keliru").at("/seri"))
                .tolakBila(tahun < 2000 || tahun > meja.hariIni().getYear() + 1, Reason.of("buku.tahun-keliru").at("/tahun"))
                .tolakBila(terakhir < 0 || terakhir > SALDO_TERBESAR,
                        Reason.of("buku.saldo-keliru", "terbesar", SALDO_TERBESAR).at("/terakhir"))
                .periksa();
        SortedSet<String> dikenal = seriDikenal();
        new Isian().tolakBila(!dikenal.contains(seri), Reason.of("buku.seri-tidak-dikenal", "seri", seri)
                .with("dikenal", String.join(", ", dikenal)).at("/seri")).periksa();
        Seri baru = baru(seri, tahun, terakhir);
        Kejadian kejadian = new Kejadian(actor, "saldo-awal", Optional.empty(), baru.id(),
                Data.of(Map.of("saldo", terakhir, "alasan", alasan.strip())));
        try {
            meja.tulis(kejadian, List.of(baru));
        } catch (Conflict e) {
            if (!"simpan.sudah-ada".equals(e.reasons().get(0).code())) {
                throw e;
            }
            throw new Conflict(Reason.of("buku.seri-sudah-dipakai", "seri", seri).with("tahun", tahun));
        }
    }

    /** Every series that a letter takes its number from as the settings stand. */
    private SortedSet<String> seriDikenal() {
        SortedSet<String> semua = new TreeSet<>();
        Deret.semua(pengaturan.kini(), renderer.jenis()).forEach(d -> semua.add(d.seri()));
        semua.add(penomoran.agenda(meja.hariIni(), "").seri());
        return semua;
    }

    /** The day of the next number of the series, which a letter with an inserted one must not come after. */
    Optional<LocalDate> tanggalBerikutnya(NomorSurat sisipan) {
        return bernomor(sisipan.seri(), sisipan.tahun(), sisipan.urut() + 1).stream().filter(n -> n.sisipan().isEmpty())
                .map(NomorSurat::tanggal).findFirst();
    }

    Halaman<NomorSurat> daftar(Actor actor, String seri, int tahun, Potongan potongan) {
        Akses.semua(actor);
        return store.nomor(seri, tahun, potongan);
    }

    /** Whether a tahap has a letter of its own that withdraws letters of this kind. */
    boolean dicabutTahapnya(String jenis) {
        return renderer.jenis("pencabutan-" + jenis, meja.hariIni()).isPresent();
    }

    /** @param pada the paper's own date */
    JenisSurat jenis(String kode, LocalDate pada) {
        JenisSurat jenis = renderer.jenis(kode, pada).orElseThrow(() -> renderer.terhenti(kode, pada)
                ? new TahapUnavailable(Reason.of("buku.jenis-terhenti", "jenis", kode), LAGI_SESUDAH)
                : new InvalidInput(Reason.of("buku.jenis-tidak-ada", "jenis", kode).at("/jenis")));
        if (!jenis.bernomor()) {
            throw new InvalidInput(Reason.of("buku.jenis-tidak-bernomor", "jenis", jenis.judul()).at("/jenis"));
        }
        return jenis;
    }

    private NomorSurat tulis(Actor actor, String apa, NomorSurat nomor, List<? extends Catatan> catatan) {
        Data isi = Data.of(Map.of("seri", nomor.seri(), "tahun", nomor.tahun(), "nomor", nomor.nomor(), "alasan",
                nomor.alasan().orElse("")));
        meja.tulis(new Kejadian(actor, apa, Optional.empty(), nomor.id(), isi), catatan);
        return store.nomor(nomor.id()).orElseThrow();
    }

    private static Seri baru(String seri, int tahun, int saldo) {
        return new Seri(seri + "/" + tahun, 0, seri, tahun, saldo, saldo);
    }

    /** One at a time on this node, so that its callers do not starve each other; other nodes are met by trying again. */
    private synchronized <T> T ulangi(Supplier<T> kerja) {
        for (int ke = 1;; ke++) {
            try {
                return kerja.get();
            } catch (StaleRevision | Conflict e) {
                if (ke == PERCOBAAN || !didahului(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean didahului(SerkomException e) {
        return e instanceof StaleRevision || "simpan.sudah-ada".equals(e.reasons().get(0).code());
    }
}

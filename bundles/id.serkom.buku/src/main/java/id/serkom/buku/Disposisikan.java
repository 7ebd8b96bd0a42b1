package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Surat;
import id.serkom.buku.Meja.Kejadian;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Passes an incoming letter on, with a task and a date, and notes that it was done. It goes to an account in use, since it appears in
 * the work of that account alone; who holds a jabatan today may be named by it.
 */
final class Disposisikan {

    private static final int KEPADA_TERPANJANG = 64;

    private final SuratStore surat;
    private final AkunStore akun;
    private final Referensi referensi;
    private final Akses akses;
    private final Meja meja;

    Disposisikan(SuratStore surat, AkunStore akun, Referensi referensi, Akses akses, Meja meja) {
        this.surat = surat;
        this.akun = akun;
        this.referensi = referensi;
        this.akses = akses;
        this.meja = meja;
    }

    Disposisi buat(Actor actor, String id, String kepada, String perintah, LocalDate batas) {
        if (!actor.adalah(Peran.INSTANSI_BERWENANG)) {
            Akses.bidang(actor);
        }
        Surat s = akses.terlihat(actor, id);
        if (s.arah() != Arah.MASUK) {
            throw new Conflict(Reason.of("buku.disposisi-hanya-masuk"));
        }
        Isian isian = new Isian().teks("kepada", kepada, KEPADA_TERPANJANG).teks("perintah", perintah, 500);
        Optional<String> penerima = isian.adaSalah() ? Optional.empty() : penerima(kepada.strip());
        isian.tolakBila(!isian.adaSalah() && penerima.isEmpty(), Reason.of("buku.disposisi-tanpa-penerima", "kepada", kepada)
                .at("/kepada"))
                .tolakBila(batas.isBefore(meja.hariIni()), Reason.of("buku.batas-lewat").at("/batas")).periksa();
        Disposisi baru = new Disposisi(Ids.baru(meja.saat()), 0, id, penerima.orElseThrow(), perintah.strip(), batas, actor.akun(),
                meja.saat(), Optional.empty());
        meja.tulis(new Kejadian(actor, "disposisi", s.berkas(), id,
                Data.of(Map.of("disposisi", baru.id(), "kepada", baru.kepada(), "perintah", baru.perintah(), "batas", batas.toString()))),
                List.of(baru));
        return surat.disposisiById(baru.id()).orElseThrow();
    }

    /** The account named, or the one of who holds the jabatan named today. */
    private Optional<String> penerima(String kepada) {
        if (akun.find(kepada).isPresent()) {
            return akun.find(kepada).filter(a -> a.info().aktif()).map(Akun::id);
        }
        List<String> pejabat = referensi.list(Mandat.class, meja.hariIni()).stream().filter(m -> m.jabatan().equals(kepada))
                .map(Mandat::pejabat).toList();
        List<String> pemegang = akun.list().stream()
                .filter(a -> a.info().aktif() && a.info().pejabat().filter(pejabat::contains).isPresent()).map(Akun::id).toList();
        return pemegang.size() == 1 ? Optional.of(pemegang.get(0)) : Optional.empty();
    }

    Disposisi selesai(Actor actor, String id) {
        Disposisi d = surat.disposisiById(id)
                .filter(ada -> ada.kepada().equals(actor.akun()) || actor.adalah(Peran.BIDANG_SERTIFIKASI))
                .orElseThrow(() -> new NotFound(Reason.of("buku.disposisi-tidak-ada")));
        if (d.selesai().isPresent()) {
            throw new Conflict(Reason.of("buku.disposisi-sudah-selesai"));
        }
        Disposisi selesai = new Disposisi(d.id(), d.revision(), d.surat(), d.kepada(), d.perintah(), d.batas(), d.dari(), d.pada(),
                Optional.of(meja.hariIni()));
        meja.tulis(new Kejadian(actor, "disposisi-selesai", surat.find(d.surat()).flatMap(Surat::berkas), d.surat(),
                Data.of(Map.of("disposisi", id))), List.of(selesai));
        return surat.disposisiById(id).orElseThrow();
    }
}

package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.Surat;
import id.serkom.buku.Meja.Kejadian;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes an incoming letter on, with a task and a date, and notes that it was done. */
final class Disposisikan {

    private final SuratStore surat;
    private final Akses akses;
    private final Meja meja;

    Disposisikan(SuratStore surat, Akses akses, Meja meja) {
        this.surat = surat;
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
        new Isian().teks("kepada", kepada, 100).teks("perintah", perintah, 500)
                .tolakBila(batas.isBefore(meja.hariIni()), Reason.of("buku.batas-lewat").at("/batas")).periksa();
        Disposisi baru = new Disposisi(Ids.baru(meja.saat()), 0, id, kepada.strip(), perintah.strip(), batas, actor.akun(),
                meja.saat(), Optional.empty());
        meja.tulis(new Kejadian(actor, "disposisi", s.berkas(), id,
                Data.of(Map.of("disposisi", baru.id(), "kepada", baru.kepada(), "batas", batas.toString()))), List.of(baru));
        return surat.disposisiById(baru.id()).orElseThrow();
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

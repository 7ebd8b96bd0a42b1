package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Jeda;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.TenggatService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a permohonan stands: itself, its clocks, each of its asesi, and what is missing of whom. */
final class PermohonanReader {

    private static final Set<AsesiStatus> KURANG = Set.of(AsesiStatus.DIMINTA_LENGKAP, AsesiStatus.TIDAK_MEMENUHI,
            AsesiStatus.TIDAK_MELENGKAPI);

    private final BerkasService berkas;
    private final TenggatService tenggat;

    PermohonanReader(BerkasService berkas, TenggatService tenggat) {
        this.berkas = berkas;
        this.tenggat = tenggat;
    }

    id.serkom.soap.v1.Permohonan status(Actor actor, String idBerkas, String permohonan) {
        Berkas round = berkas.find(actor, idBerkas);
        Permohonan found = berkas.permohonan(actor, idBerkas, permohonan);
        id.serkom.soap.v1.Permohonan answer = new id.serkom.soap.v1.Permohonan();
        answer.setId(found.id());
        answer.setBerkas(found.berkas());
        answer.setTahap(round.tahap());
        answer.setStatusBerkas(Kode.of(round.status(), id.serkom.soap.v1.BerkasStatus::fromValue));
        answer.setInstansi(found.instansi());
        answer.setNomorSurat(found.nomorSurat());
        answer.setTanggalSurat(found.tanggalSurat());
        answer.setDiterima(found.diterimaTanggal());
        answer.setStatus(Kode.of(found.status(), id.serkom.soap.v1.PermohonanStatus::fromValue));
        answer.setAlasan(found.alasan().orElse(null));
        answer.setLengkapiSampai(found.lengkapiSampai().orElse(null));
        tenggat.berkas(actor, idBerkas).stream().filter(t -> t.permohonan().map(permohonan::equals).orElse(true))
                .filter(t -> t.status() != TenggatStatus.DIGANTI).map(PermohonanReader::tenggat)
                .forEach(answer.getTenggat()::add);
        asesi(actor, idBerkas, permohonan).stream().map(a -> asesi(actor, a)).forEach(answer.getAsesi()::add);
        return answer;
    }

    static id.serkom.soap.v1.Tenggat tenggat(Tenggat clock) {
        id.serkom.soap.v1.Tenggat answer = new id.serkom.soap.v1.Tenggat();
        answer.setTahap(clock.tahap());
        answer.setJatuhTempo(clock.jatuhTempo());
        answer.setStatus(Kode.of(clock.status(), id.serkom.soap.v1.TenggatStatus::fromValue));
        answer.setSelesai(clock.selesai().orElse(null));
        answer.setAlasan(clock.jeda().stream().filter(j -> j.sampai().isEmpty()).map(Jeda::alasan).findFirst().orElse(null));
        return answer;
    }

    private List<Asesi> asesi(Actor actor, String idBerkas, String permohonan) {
        List<Asesi> found = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Halaman<Asesi> page = berkas.asesi(actor, idBerkas, Optional.empty(), new Potongan(next, Potongan.TERBANYAK));
            page.isi().stream().filter(a -> a.permohonan().equals(permohonan)).forEach(found::add);
            next = page.lanjut();
        } while (next.isPresent());
        return found;
    }

    private id.serkom.soap.v1.Asesi asesi(Actor actor, Asesi asesi) {
        id.serkom.soap.v1.Asesi answer = new id.serkom.soap.v1.Asesi();
        answer.setId(asesi.id());
        answer.setUrut(asesi.urut());
        answer.setNama(asesi.nama());
        answer.setStatus(Kode.of(asesi.status(), id.serkom.soap.v1.AsesiStatus::fromValue));
        answer.setAlasan(asesi.alasan().orElse(null));
        if (KURANG.contains(asesi.status())) {
            terakhir(berkas.asesi(actor, asesi.berkas(), asesi.id()).pemeriksaan()).stream()
                    .filter(p -> p.hasil() != HasilPeriksa.MEMENUHI).map(PermohonanReader::pemeriksaan)
                    .forEach(answer.getKekurangan()::add);
        }
        return answer;
    }

    /** Of each requirement the newest check. */
    private static List<Pemeriksaan> terakhir(List<Pemeriksaan> oldestFirst) {
        Map<String, Pemeriksaan> newest = new LinkedHashMap<>();
        oldestFirst.forEach(p -> newest.merge(p.persyaratan(), p, (a, b) -> a.ke() > b.ke() ? a : b));
        return List.copyOf(newest.values());
    }

    private static id.serkom.soap.v1.Pemeriksaan pemeriksaan(Pemeriksaan check) {
        id.serkom.soap.v1.Pemeriksaan answer = new id.serkom.soap.v1.Pemeriksaan();
        answer.setPersyaratan(check.persyaratan());
        answer.setHasil(Kode.of(check.hasil(), id.serkom.soap.v1.HasilPeriksa::fromValue));
        answer.setCatatan(check.catatan().orElse(null));
        return answer;
    }
}

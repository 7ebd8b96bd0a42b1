package id.serkom.kernel.lanjutan;

import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a letter may be withdrawn by a letter alone. Not one that its tahap withdraws itself (there is a
 * {@code pencabutan-<jenis>}), nor one that a tahap rests on, since what was decided on it would stand without it.
 */
final class Pencabutan {

    private final Ports ports;
    private final Asal asal;

    Pencabutan(Ports ports, Asal asal) {
        this.ports = ports;
        this.asal = asal;
    }

    void periksa() {
        Surat surat = asal.surat();
        if (surat.merujuk().filter(r -> r.jenis() == JenisRujukan.PENCABUTAN).isPresent()) {
            throw new Conflict(Reason.of("lanjutan.pencabutan-tetap", "nomor", asal.nomor()));
        }
        if (ports.renderer.jenis(Lanjutan.PENCABUTAN + "-" + surat.jenis(), ports.clock.tanggal()).isPresent()) {
            throw new Conflict(Reason.of("lanjutan.dicabut-tahapnya", "nomor", asal.nomor()).with("tahap", asal.tahap()));
        }
        if (landasan()) {
            throw new Conflict(Reason.of("lanjutan.landasan-tahap", "nomor", asal.nomor()).with("tahap", asal.tahap()));
        }
        if (ports.surat.konsep(asal.berkas().id()).stream().anyMatch(this::mencabutnya)) {
            throw new Conflict(Reason.of("lanjutan.sedang-dicabut", "nomor", asal.nomor()));
        }
    }

    private boolean mencabutnya(Surat konsep) {
        return konsep.merujuk().filter(r -> r.jenis() == JenisRujukan.PENCABUTAN && r.surat().equals(asal.surat().id())).isPresent();
    }

    /** It, or an annex of it, is what its tahap asks for; or it is all that a closed tahap has brought forth. */
    private boolean landasan() {
        Optional<PosisiTahap> posisi = ports.berkas.posisi(asal.berkas().id(), asal.tahap(), asal.surat().putaran());
        boolean kelengkapan = Stream.concat(Stream.of(asal.surat().jenis()), asal.dibuat().lampiran().stream().map(LampiranSurat::jenis))
                .anyMatch(kode -> posisi.filter(p -> p.kelengkapan().contains(kode)).isPresent());
        return kelengkapan || posisi.flatMap(PosisiTahap::keluar).isPresent() && satuSatunya();
    }

    private boolean satuSatunya() {
        Optional<String> lanjut = Optional.empty();
        do {
            Halaman<Surat> halaman = ports.surat.list(SuratQuery.berkas(asal.berkas().id()), Lingkup.SEMUA,
                    new Potongan(lanjut, Potongan.TERBANYAK));
            if (halaman.isi().stream().anyMatch(this::keluaranLain)) {
                return false;
            }
            lanjut = halaman.lanjut();
        } while (lanjut.isPresent());
        return true;
    }

    private boolean keluaranLain(Surat s) {
        boolean ada = Lanjutan.berlaku(s) || s.status() == SuratStatus.DITERIMA;
        return ada && s.tahap().equals(asal.surat().tahap()) && s.putaran() == asal.surat().putaran()
                && !Lanjutan.jenis(s.jenis()) && !s.id().equals(asal.surat().id());
    }
}

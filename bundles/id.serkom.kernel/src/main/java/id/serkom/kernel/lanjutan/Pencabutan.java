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
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.kernel.letter.Lanjutan;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Lingkup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a letter may be withdrawn by a letter alone. Not one that its tahap withdraws itself (there is a
 * {@code pencabutan-<jenis>}), nor one that a tahap rests on or that has brought something about: that would stand without it.
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
        if (asal.dibuat().akibat().filter(Pencabutan::tetap).isPresent()) {
            throw new Conflict(Reason.of("lanjutan.berakibat", "nomor", asal.nomor()));
        }
        landasan().ifPresent(tahap -> {
            throw new Conflict(Reason.of("lanjutan.landasan-tahap", "nomor", asal.nomor()).with("tahap", tahap));
        });
        if (ports.surat.konsep(asal.berkas().id()).stream().anyMatch(this::mencabutnya)) {
            throw new Conflict(Reason.of("lanjutan.sedang-dicabut", "nomor", asal.nomor()));
        }
    }

    private boolean mencabutnya(Surat konsep) {
        return konsep.merujuk().filter(r -> r.jenis() == JenisRujukan.PENCABUTAN && r.surat().equals(asal.surat().id())).isPresent();
    }

    /** What it brought about would stand without it: a certificate, an item of another berkas, what became of a permohonan. */
    private static boolean tetap(Akibat akibat) {
        return akibat.sertifikat().isPresent() || !akibat.arsip().isEmpty() || !akibat.permohonan().isEmpty();
    }

    /** The tahap, its own or a later one, that asks for it or for an annex of it; or its own, closed, when it is all that came of it. */
    private Optional<String> landasan() {
        List<PosisiTahap> perjalanan = ports.berkas.perjalanan(asal.berkas().id());
        List<String> kode = Stream.concat(Stream.of(asal.surat().jenis()), asal.dibuat().lampiran().stream().map(LampiranSurat::jenis))
                .toList();
        return perjalanan.stream().filter(p -> p.putaran() == asal.surat().putaran() || kemudian(p) && !digantikan(perjalanan))
                .filter(p -> p.kelengkapan().stream().anyMatch(kode::contains)).map(PosisiTahap::tahap).findFirst()
                .or(() -> perjalanan.stream().filter(p -> sendiri(p) && p.keluar().isPresent() && !dikembalikan() && satuSatunya())
                        .map(PosisiTahap::tahap).findFirst());
    }

    private boolean kemudian(PosisiTahap posisi) {
        return posisi.putaran() > asal.surat().putaran();
    }

    private boolean sendiri(PosisiTahap posisi) {
        return posisi.tahap().equals(asal.tahap()) && posisi.putaran() == asal.surat().putaran();
    }

    /** What a later putaran has superseded its gates do not count; what was made before the tahap that it went back to, they do. */
    private boolean digantikan(List<PosisiTahap> perjalanan) {
        return perjalanan.stream().anyMatch(p -> sendiri(p) && p.digantikan());
    }

    /** Its withdrawal takes back all that it was made for: whom it told is told anew. */
    private boolean dikembalikan() {
        return asal.dibuat().akibat().filter(a -> !a.diberitahukan().isEmpty()).isPresent();
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

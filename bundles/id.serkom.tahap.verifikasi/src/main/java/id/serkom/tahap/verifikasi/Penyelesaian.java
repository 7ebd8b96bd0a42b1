package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.tahap.Jam;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A permohonan as its asesi change: its clock ends with the decision on the last of them and runs on when one is open again. Its
 * row is written each time, so that two decisions at once do not each leave the last to the other.
 */
final class Penyelesaian {

    static final Set<AsesiStatus> TERBUKA = Set.of(AsesiStatus.DIAJUKAN, AsesiStatus.DIMINTA_LENGKAP);
    /** Of these the last date is still of use: what came in time may be keyed in later. */
    private static final Set<AsesiStatus> BERBATAS = Set.of(AsesiStatus.DIMINTA_LENGKAP, AsesiStatus.TIDAK_MELENGKAPI);

    private final Permohonan permohonan;
    private final boolean terbukaSebelumnya;
    private final Collection<Asesi> sesudah;

    /**
     * @param anggota all asesi of the permohonan, as they stand
     * @param berubah those who change, as they will stand
     */
    Penyelesaian(Permohonan permohonan, Collection<Asesi> anggota, List<Asesi> berubah) {
        Map<String, Asesi> baru = berubah.stream().collect(Collectors.toMap(Asesi::id, Function.identity()));
        this.permohonan = permohonan;
        this.terbukaSebelumnya = anggota.stream().anyMatch(Penyelesaian::terbuka);
        this.sesudah = anggota.stream().map(a -> baru.getOrDefault(a.id(), a)).toList();
    }

    static boolean terbuka(Asesi asesi) {
        return TERBUKA.contains(asesi.status());
    }

    boolean adaYangDitunggu() {
        return sesudah.stream().anyMatch(a -> a.status() == AsesiStatus.DIMINTA_LENGKAP);
    }

    /** With the last date that stands, as long as anybody has one. */
    void catat(Perubahan.Builder perubahan) {
        boolean berbatas = sesudah.stream().map(Asesi::status).anyMatch(BERBATAS::contains);
        catat(perubahan, berbatas ? permohonan.lengkapiSampai() : Optional.empty());
    }

    void catat(Perubahan.Builder perubahan, Optional<LocalDate> sampai) {
        perubahan.simpan(permohonan.dimintaLengkap(sampai));
        boolean terbuka = sesudah.stream().anyMatch(Penyelesaian::terbuka);
        if (terbuka && !terbukaSebelumnya) {
            perubahan.jam(new Jam.Buka(Optional.of(permohonan.id())));
        } else if (!terbuka && terbukaSebelumnya) {
            perubahan.jam(new Jam.Selesai(Optional.of(permohonan.id())));
        }
    }
}

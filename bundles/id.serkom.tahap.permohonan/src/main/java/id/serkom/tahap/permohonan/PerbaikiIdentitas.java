package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Reason;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an application said wrongly of a person is corrected, on a document that proves it, until his certificate is handed over. What
 * it said before stays in the journal; letters that are out are not touched: an SK with the old name is followed by an SK perubahan.
 */
final class PerbaikiIdentitas {

    /** On file for each correction: whose, which particulars ({@code jenis}), on which document. */
    static final String TERCATAT = "perbaikan-identitas";

    private PerbaikiIdentitas() {
    }

    record Masukan(String alasan, String dokumen, Optional<String> nama, Optional<String> nik, Optional<String> nip,
            Optional<String> tempatLahir, Optional<LocalDate> tanggalLahir, Optional<String> jabatan,
            Optional<String> unitKerja) {

        Identitas atas(Identitas lama) {
            return new Identitas(nama.orElse(lama.nama()), nik.orElse(lama.nik()), nip.or(lama::nip),
                    tempatLahir.orElse(lama.tempatLahir()), tanggalLahir.orElse(lama.tanggalLahir()),
                    jabatan.orElse(lama.jabatan()), unitKerja.orElse(lama.unitKerja()), lama.pendidikan(), lama.surel(),
                    lama.telepon());
        }
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Asesi asesi = context.asesi();
        Identitas lama = asesi.identitas();
        Identitas baru = masukan.atas(lama);
        List<Sertifikat> sertifikat = context.isi().sertifikat(List.of(asesi.id())).stream()
                .filter(s -> s.status() != SertifikatStatus.DIGANTI).toList();
        List<Reason> keberatan = new ArrayList<>();
        if (AsesiStatus.GUGUR.contains(asesi.status())) {
            keberatan.add(Reason.of("permohonan.asesi-gugur", "nama", asesi.nama()));
        }
        diserahkan(sertifikat, context).forEach(s -> keberatan.add(
                Reason.of("permohonan.sertifikat-sudah-diserahkan", "nama", asesi.nama()).with("nomor", s.nomor())));
        if (baru.equals(lama)) {
            keberatan.add(Reason.of("permohonan.identitas-sama", "nama", asesi.nama()));
        }
        if (context.isi().dokumen(masukan.dokumen()).isEmpty()) {
            keberatan.add(Reason.of("permohonan.dokumen-tidak-dikenal", "dokumen", masukan.dokumen()).at("/dokumen"));
        }
        if (!baru.nik().equals(lama.nik()) && !context.isi().nikTerdaftar(List.of(baru.nik())).isEmpty()) {
            keberatan.add(Reason.of("permohonan.nik-milik-asesi-lain").at("/nik"));
        }
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        // His certificate is written too: a hand-over at the same time reads the old name, and goes stale.
        return Perubahan.baru().simpan(asesi.beridentitas(baru)).simpan(sertifikat)
                .simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "permohonan", berkas.putaran(), TERCATAT,
                        bagian(lama, baru), Optional.of(asesi.permohonan()), Optional.of(asesi.id()),
                        Optional.of(masukan.dokumen()), Optional.empty()))
                .stay();
    }

    /** A hand-over whose covering letter was sent back is made again: the certificate is still here. */
    private static List<Sertifikat> diserahkan(List<Sertifikat> sertifikat, Context context) {
        Set<String> ditolak = context.isi().suratById(sertifikat.stream().flatMap(s -> s.pengantar().stream()).toList()).stream()
                .filter(s -> s.status() == SuratStatus.DITOLAK).map(Surat::id).collect(Collectors.toSet());
        return sertifikat.stream()
                .filter(s -> s.diserahkan().isPresent() && s.pengantar().filter(ditolak::contains).isEmpty()).toList();
    }

    private static String bagian(Identitas lama, Identitas baru) {
        List<String> berubah = new ArrayList<>();
        tambah(berubah, "nama", lama.nama(), baru.nama());
        tambah(berubah, "nik", lama.nik(), baru.nik());
        tambah(berubah, "nip", lama.nip(), baru.nip());
        tambah(berubah, "tempat-lahir", lama.tempatLahir(), baru.tempatLahir());
        tambah(berubah, "tanggal-lahir", lama.tanggalLahir(), baru.tanggalLahir());
        tambah(berubah, "jabatan", lama.jabatan(), baru.jabatan());
        tambah(berubah, "unit-kerja", lama.unitKerja(), baru.unitKerja());
        return String.join(",", berubah);
    }

    private static void tambah(List<String> berubah, String apa, Object dulu, Object kini) {
        if (!dulu.equals(kini)) {
            berubah.add(apa);
        }
    }
}

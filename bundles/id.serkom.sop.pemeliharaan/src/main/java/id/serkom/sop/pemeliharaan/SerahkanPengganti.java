package id.serkom.sop.pemeliharaan;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.TandaTanganSah;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The new certificate is handed over and the spoiled one taken back, against minutes in which the counts agree. One that was withdrawn or
 * replaced itself meanwhile, or handed over with the others of its round, is not handed over here, and the minutes say so.
 */
final class SerahkanPengganti {

    private static final String SURAT = "berita-acara-penggantian";

    /**
     * What the form asks.
     *
     * @param lembar what became of the old paper
     */
    record Isian(String penerima, String jabatan, Lembar lembar) {
    }

    /** What became of the old paper. */
    enum Lembar {
        DITARIK, HILANG, MUSNAH
    }

    private SerahkanPengganti() {
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        List<Surat> terbit = context.isi().surat(SertifikatPengganti.SURAT);
        if (terbit.isEmpty()) {
            return Outcome.refuse(Reason.of("pemeliharaan.pengganti-belum-terbit"));
        }
        Usulan usulan = Usulan.dari(context);
        Sertifikat lama = Terdaftar.sertifikat(usulan.sertifikat(), context);
        Sertifikat baru = context.isi().sertifikatBernomor(lama.penerbit(), List.of(terbit.get(0).nomor().orElseThrow()), List.of()).get(0);
        Optional<String> tanpaSerah = tanpaSerah(baru, context);
        List<Reason> keberatan = tanpaSerah.isPresent() ? List.of() : keberatan(baru, context);
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        String id = context.idBaru();
        Data isi = usulan.isi(lama, Optional.empty(), context).with("nomorPengganti", baru.nomor())
                .with("registrasiPengganti", baru.registrasi())
                .with("pengganti", tanpaSerah.orElse("diserahkan kepada " + isian.penerima() + ", " + isian.jabatan()))
                .with("hariTanggal", Tanggal.hari(context.tanggal()))
                .with("lembar", switch (isian.lembar()) {
                    case DITARIK -> "ditarik dan disimpan bersama berkas ini";
                    case HILANG -> "dinyatakan hilang menurut surat keterangan yang dilampirkan pada usulan";
                    case MUSNAH -> "dinyatakan musnah menurut surat keterangan yang dilampirkan pada usulan";
                });
        Perubahan.Builder perubahan = Perubahan.baru();
        if (tanpaSerah.isEmpty()) {
            perubahan.simpan(baru.diserahkan(context.tanggal(), isian.penerima() + ", " + isian.jabatan(), id));
        }
        return perubahan.surat(SuratRequest.baru(id, SURAT, new Tujuan(Optional.of(lama.instansi()), "-", "-"), isi)).advance();
    }

    /** Why nothing is handed over any more, as the minutes say it: they still close the matter. */
    private static Optional<String> tanpaSerah(Sertifikat baru, Context context) {
        if (baru.status() == SertifikatStatus.DICABUT || baru.status() == SertifikatStatus.DIGANTI) {
            return Optional.of("tidak diserahkan karena sudah " + (baru.status() == SertifikatStatus.DICABUT ? "dicabut" : "diganti"));
        }
        boolean dikembalikan = baru.pengantar().flatMap(p -> context.isi().suratById(p)
                .or(() -> context.isiAsal().orElseThrow().suratById(p))).filter(s -> s.status() == SuratStatus.DITOLAK).isPresent();
        return baru.diserahkan().filter(d -> !dikembalikan).map(d -> "sudah diserahkan kepada " + baru.diserahkanKepada().orElse("-")
                + " tanggal " + Tanggal.panjang(d));
    }

    /** As for any certificate: in force and signed. */
    private static List<Reason> keberatan(Sertifikat baru, Context context) {
        List<Reason> keberatan = new ArrayList<>();
        if (baru.status() != SertifikatStatus.BERLAKU) {
            keberatan.add(Reason.of("pemeliharaan.pengganti-dibekukan", "nomor", baru.nomor()));
        }
        context.isi().cetakan(List.of(baru.surat())).forEach(c -> TandaTanganSah.halanganSerah(c, context)
                .ifPresent(h -> keberatan.add(Reason.of("pemeliharaan.pengganti-" + h, "nomor", baru.nomor()))));
        return keberatan;
    }
}

package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was brought, as it was received: from paper, or by the institution itself.
 *
 * @param asesi id of the asesi, in the berkas that this one rests on
 * @param unit kode of the units whose assessment is appealed against
 * @param sudahDibahas whether it was talked over with the asesor, when that is said
 */
record Ajuan(Optional<String> asesi, Pengaju pengaju, Pengantar surat, LocalDate diterima, List<String> alasan, List<String> unit,
        Optional<Boolean> sudahDibahas) {

    static final String PENERIMAAN = "penerimaan-sanggahan";

    /** Who brings it: the asesi himself, an institution, anybody who complains. */
    record Pengaju(String nama, String alamat, Optional<String> instansi) {
    }

    /** The letter. */
    record Pengantar(String nomor, LocalDate tanggal, String hal, String dokumen) {

        /** Such a letter is told apart by its scan. */
        boolean tanpaNomor() {
            return nomor.equals("-");
        }
    }

    Ajuan {
        alasan = List.copyOf(alasan);
        unit = List.copyOf(unit);
    }

    /**
     * The letter as it enters the book.
     *
     * @param lain day of receipt, when that was not today
     */
    SuratMasuk masuk(String id, Sanggahan jenis, Optional<Permohonan> permohonan, Optional<LocalDate> lain) {
        return new SuratMasuk(id, jenis.masuk(), pengaju.instansi(), pengaju.nama(), surat.nomor(), surat.tanggal(), surat.hal(),
                surat.dokumen(), permohonan.map(Permohonan::id), lain);
    }

    /** What its institution follows and its clocks count from; a complaint is of whoever complains, and has none. */
    Optional<Permohonan> permohonan(Sanggahan jenis, Berkas berkas, Optional<Instansi> instansi, String suratMasuk, Context context) {
        return jenis == Sanggahan.KELUHAN ? Optional.empty() : instansi.map(i -> new Permohonan(context.idBaru(), 0, berkas.id(), i.kode(),
                suratMasuk, surat.nomor(), surat.tanggal(), surat.hal(), diterima, PermohonanStatus.DIAJUKAN, Optional.empty(),
                Optional.empty(), 0));
    }

    /**
     * The letter that acknowledges it, in which the decision finds what it is about.
     *
     * @param instansi the institution that gets the answer
     * @param terlapor kode of those whom a complaint is about
     * @param lewat what there is to say of its having come after its last day
     */
    SuratRequest penerimaan(Sanggahan jenis, Optional<Asesi> satu, Optional<Instansi> instansi, List<String> terlapor,
            Optional<String> lewat, Context context) {
        List<String> pencatat = Stream.concat(Stream.of(context.pelaku().kode()), context.pelaku().kodeLain().stream()).sorted().toList();
        Perkara perkara = new Perkara(satu.map(Asesi::id), instansi.map(Instansi::kode), pengaju.nama(), pengaju.alamat(), alasan, terlapor,
                pencatat);
        Map<String, Object> isi = new LinkedHashMap<>(perkara.isi().asMap());
        isi.put("judul", jenis.judul());
        isi.put("sebutan", jenis.sebutan());
        isi.put("pengaju", pengaju.nama());
        isi.put("nomorSurat", surat.nomor());
        isi.put("tanggalSurat", Tanggal.panjang(surat.tanggal()));
        isi.put("diterima", Tanggal.panjang(diterima));
        isi.put("adaAsesi", satu.isPresent());
        isi.put("nama", satu.map(Asesi::nama).orElse("-"));
        isi.put("berkas", context.asal().map(Berkas::nama).orElse("-"));
        isi.put("alasan", baris(alasan));
        isi.put("unit", String.join(", ", unit));
        isi.put("adaUnit", !unit.isEmpty());
        isi.put("adaDibahas", sudahDibahas.isPresent());
        isi.put("dibahas", sudahDibahas.orElse(false) ? "sudah" : "belum");
        isi.put("adaLewatWaktu", lewat.isPresent());
        isi.put("alasanLewatWaktu", lewat.orElse("-"));
        Tujuan kepada = instansi.map(Tujuan::kepada).orElseGet(() -> Tujuan.kepada(pengaju.nama(), pengaju.alamat()));
        return SuratRequest.baru(context.idBaru(), PENERIMAAN, kepada, Data.of(isi));
    }

    static List<Map<String, Object>> baris(List<String> teks) {
        List<Map<String, Object>> baris = new ArrayList<>();
        teks.forEach(t -> baris.add(Map.of("no", baris.size() + 1, "teks", t)));
        return baris;
    }
}

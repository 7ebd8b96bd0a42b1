package id.serkom.tahap.verifikasi;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the letters of this tahap say. */
final class NaskahVerifikasi {

    static final String HASIL = "hasil-verifikasi";
    static final String PERMINTAAN = "permintaan-kelengkapan";

    private NaskahVerifikasi() {
    }

    /** @param sebelumnya the request before this one, when there was one */
    static SuratRequest permintaan(Instansi kepada, Permohonan permohonan, List<Asesi> asesi, Kekurangan kekurangan,
            LocalDate sampai, Optional<String> catatan, Optional<Surat> sebelumnya, Context context) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi satu : asesi) {
            for (Kekurangan.Butir butir : kekurangan.dari(satu)) {
                baris.add(Map.of("no", baris.size() + 1, "nama", satu.nama(), "persyaratan",
                        Uraian.judul(context.skema(), butir.persyaratan()), "catatan", butir.catatan()));
            }
        }
        Map<String, Object> isi = new LinkedHashMap<>(menyusul(sebelumnya));
        isi.put(Permintaan.ASESI, asesi.stream().map(Asesi::id).toList());
        isi.put(Permintaan.BATAS, sampai.toString());
        isi.put("nomorSurat", permohonan.nomorSurat());
        isi.put("tanggalSurat", Tanggal.panjang(permohonan.tanggalSurat()));
        isi.put("sampai", Tanggal.hari(sampai) + " tanggal " + Tanggal.panjang(sampai));
        isi.put("jumlahAsesi", asesi.size());
        isi.put("kekurangan", baris);
        isi.put("adaCatatan", catatan.isPresent());
        isi.put("catatan", catatan.orElse(""));
        SuratRequest surat = SuratRequest.baru(context.idBaru(), PERMINTAAN, Tujuan.kepada(kepada), Data.of(isi))
                .tentangPermohonan(permohonan.id())
                .menunggu("menunggu kelengkapan dari instansi sampai " + Tanggal.panjang(sampai));
        return merujuk(surat, sebelumnya);
    }

    private static Map<String, Object> menyusul(Optional<Surat> sebelumnya) {
        return Map.of("adaSebelumnya", sebelumnya.isPresent(), "nomorSebelumnya", sebelumnya.flatMap(Surat::nomor).orElse("-"),
                "tanggalSebelumnya", sebelumnya.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
    }

    private static SuratRequest merujuk(SuratRequest surat, Optional<Surat> sebelumnya) {
        return sebelumnya.map(s -> surat.merujuk(new Rujukan(JenisRujukan.SUSULAN, s.id()))).orElse(surat);
    }

    /**
     * The results of all that an institution sent, with each person's in the annex.
     *
     * @param sebelumnya what it was told before, when it was
     */
    static SuratRequest hasil(Instansi kepada, List<Permohonan> permohonan, List<Asesi> asesi, Optional<Surat> sebelumnya,
            Context context) {
        List<Map<String, Object>> surat = new ArrayList<>();
        for (Permohonan satu : permohonan) {
            surat.add(Map.of("no", surat.size() + 1, "nomor", satu.nomorSurat(), "tanggal",
                    Tanggal.panjang(satu.tanggalSurat())));
        }
        long memenuhi = asesi.stream().filter(a -> a.status() == AsesiStatus.MEMENUHI).count();
        long tidakMemenuhi = asesi.stream().filter(a -> a.status() == AsesiStatus.TIDAK_MEMENUHI).count();
        long tidakMelengkapi = asesi.stream().filter(a -> a.status() == AsesiStatus.TIDAK_MELENGKAPI).count();
        Map<String, Object> isi = new LinkedHashMap<>(menyusul(sebelumnya));
        isi.put("permohonan", surat);
        isi.put("jumlahAsesi", memenuhi + tidakMemenuhi + tidakMelengkapi);
        isi.put("memenuhi", memenuhi);
        isi.put("tidakMemenuhi", tidakMemenuhi);
        isi.put("tidakMelengkapi", tidakMelengkapi);
        isi.put("adaMemenuhi", memenuhi > 0);
        return merujuk(SuratRequest.baru(context.idBaru(), HASIL, Tujuan.kepada(kepada), Data.of(isi))
                .lampiran(new LampiranSurat("rekap-asesi", "Rekap Hasil Verifikasi Persyaratan Asesi",
                        rekap(kepada, asesi))), sebelumnya);
    }

    private static Data rekap(Instansi instansi, List<Asesi> asesi) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi satu : asesi) {
            hasil(satu.status()).ifPresent(hasil -> baris.add(Map.of("no", baris.size() + 1, "nama", satu.nama(), "nip",
                    satu.identitas().nip().orElse("-"), "jabatan", satu.identitas().jabatan(), "hasil", hasil,
                    "alasan", satu.alasan().orElse("-"))));
        }
        return Data.of(Map.of("instansi", instansi.nama(), "asesi", baris));
    }

    /** Who left with his application has no result. */
    private static Optional<String> hasil(AsesiStatus status) {
        return switch (status) {
            case MEMENUHI -> Optional.of("Memenuhi");
            case TIDAK_MEMENUHI -> Optional.of("Tidak memenuhi");
            case TIDAK_MELENGKAPI -> Optional.of("Tidak melengkapi");
            default -> Optional.empty();
        };
    }
}

package id.serkom.tahap.permohonan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the receipt and the letter of refusal say. */
final class NaskahPermohonan {

    static final String PENOLAKAN = "penolakan-permohonan";

    private NaskahPermohonan() {
    }

    static SuratRequest tandaTerima(Instansi kepada, Permohonan permohonan, Context context) {
        List<Asesi> asesi = context.isi().asesiPermohonan(permohonan.id());
        Map<String, Long> dokumen = context.isi().kelengkapan(asesi.stream().map(Asesi::id).toList()).stream()
                .filter(k -> k.dokumen().isPresent() && k.asesi().isPresent())
                .collect(Collectors.groupingBy((Kelengkapan k) -> k.asesi().get(), Collectors.counting()));
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi satu : asesi) {
            baris.add(Map.of("no", baris.size() + 1, "nama", satu.nama(), "jabatan", satu.identitas().jabatan(),
                    "unitKerja", satu.identitas().unitKerja(), "dokumen", dokumen.getOrDefault(satu.id(), 0L)));
        }
        Map<String, Object> isi = new LinkedHashMap<>(perihal(permohonan));
        isi.put("agenda", context.isi().suratById(permohonan.surat()).flatMap(Surat::agenda).orElse("-"));
        isi.put("instansi", kepada.nama());
        isi.put("jumlahAsesi", asesi.size());
        isi.put("asesi", baris);
        isi.put("petugas", context.pelaku().nama());
        isi.put("tanggalPeriksa", Tanggal.panjang(context.tanggal()));
        return surat("tanda-terima", kepada, permohonan, isi, context);
    }

    static SuratRequest penolakan(Instansi kepada, Permohonan permohonan, List<String> alasan, Context context) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (String satu : alasan) {
            baris.add(Map.of("no", baris.size() + 1, "teks", satu));
        }
        Optional<Pengumuman> dibuka = context.isi().pengumuman().filter(p -> !context.tanggal().isAfter(p.sampai()));
        Map<String, Object> isi = new LinkedHashMap<>(perihal(permohonan));
        isi.put("alasan", baris);
        isi.put("jumlahAsesi", permohonan.jumlahAsesi());
        isi.put("masihDibuka", dibuka.isPresent());
        isi.put("sampai", dibuka.map(p -> Tanggal.panjang(p.sampai())).orElse("-"));
        return surat(PENOLAKAN, kepada, permohonan, isi, context);
    }

    private static Map<String, Object> perihal(Permohonan permohonan) {
        return Map.of("nomorSurat", permohonan.nomorSurat(), "tanggalSurat", Tanggal.panjang(permohonan.tanggalSurat()),
                "perihal", permohonan.perihal(), "diterima", Tanggal.panjang(permohonan.diterimaTanggal()));
    }

    private static SuratRequest surat(String jenis, Instansi kepada, Permohonan permohonan, Map<String, Object> isi,
            Context context) {
        return SuratRequest.baru(context.idBaru(), jenis, Tujuan.kepada(kepada), Data.of(isi))
                .tentangPermohonan(permohonan.id()).merujuk(new Rujukan(JenisRujukan.BALASAN, permohonan.surat()));
    }
}

package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our own SK; a second one changes the first, whose number stands. */
final class SkRekomendasi {

    private static final List<String> DIKTUM = List.of("KETIGA", "KEEMPAT", "KELIMA");

    private SkRekomendasi() {
    }

    /** @param keluar who is not recommended, with his reason */
    static SuratRequest surat(Context context, Jadwal jadwal, List<Asesi> keluar) {
        Optional<Surat> mohon = MohonRekomendasi.terakhir(context);
        Optional<Surat> lama = SuratPenugasan.skTerakhir(context).filter(s -> s.arah() == Arah.KELUAR);
        int diktumUbah = keluar.isEmpty() ? 0 : 1;
        Data isi = Data.of(jadwal.ringkas())
                .with("dimohonkan", mohon.isPresent()).with("nomorMohon", mohon.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalMohon", mohon.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"))
                .with("sebagian", !keluar.isEmpty()).with("jumlahTidak", keluar.size())
                .with("mengubah", lama.isPresent()).with("nomorLama", lama.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalLama", lama.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"))
                .with("diktumUbah", DIKTUM.get(diktumUbah))
                .with("diktumBerlaku", DIKTUM.get(lama.isPresent() ? diktumUbah + 1 : diktumUbah));
        SuratRequest sk = SuratRequest.baru(context.idBaru(), Rekomendasi.SK, Tujuan.tanpa(), isi)
                .lampiran(new LampiranSurat("peserta-rekomendasi", "Daftar Peserta yang Direkomendasikan",
                        Data.of(Map.of("peserta", jadwal.perAsesi(), "sebagian", !keluar.isEmpty(), "tidak",
                                tidakDirekomendasikan(keluar)))));
        return lama.map(s -> sk.merujuk(new Rujukan(JenisRujukan.PERUBAHAN, s.id()))).orElse(sk);
    }

    /** As a letter lists them. */
    static List<Data> tidakDirekomendasikan(List<Asesi> keluar) {
        List<Data> baris = new ArrayList<>();
        keluar.forEach(a -> baris.add(Data.of(Map.of("no", baris.size() + 1, "nama", a.nama(), "alasan",
                a.alasan().orElse("-")))));
        return baris;
    }
}

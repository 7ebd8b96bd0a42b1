package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No certificate is left to be handed over: the berkas closes with a report of that. Either nobody was found competent, or the certificates
 * that still waited were withdrawn or replaced before anybody fetched them, so that no last hand-over will close it.
 */
final class TutupNihil {

    private TutupNihil() {
    }

    record Masukan(String keterangan) {
    }

    static Outcome tutup(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Map<AsesiStatus, Integer> jumlah = context.isi().jumlah();
        int ditetapkan = SkPenetapan.DITETAPKAN.stream().mapToInt(s -> jumlah.getOrDefault(s, 0)).sum();
        Optional<SkPenetapan> sk = SkPenetapan.berlaku(berkas, context);
        boolean bersertifikat = ditetapkan > 0 && jumlah.getOrDefault(AsesiStatus.KOMPETEN, 0) == 0
                && context.isi().sertifikatMenunggu() == 0;
        if (ditetapkan > 0 && !bersertifikat) {
            return Outcome.refuse(Reason.of("penerbitan.bukan-nihil", "jumlah", ditetapkan));
        }
        if (sk.isEmpty()) {
            return Outcome.refuse("penerbitan.sk-belum-ada");
        }
        Optional<Reason> sanggahan = bersertifikat ? Optional.empty() : Sanggahan.menunggu(context);
        if (sanggahan.isPresent()) {
            return Outcome.refuse(sanggahan.get());
        }
        Optional<Reason> berbeda = bersertifikat ? Serahkan.cocok(berkas, context)
                : Optional.of(Reason.of("penerbitan.daftar-berbeda-dari-sk", "nomor", sk.get().nomor()))
                        .filter(r -> !sk.get().menyebut(List.of(), context));
        if (berbeda.isPresent()) {
            return Outcome.refuse(berbeda.get());
        }
        String id = context.idBaru();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nomorSk", sk.get().nomor());
        isi.put("tanggalSk", Tanggal.panjang(sk.get().surat().tanggal()));
        isi.put("apa", bersertifikat ? "Penutupan Penyerahan" : "Nihil Penerbitan");
        isi.put("bersertifikat", bersertifikat);
        isi.put("kompeten", ditetapkan);
        isi.put("belumKompeten", jumlah.getOrDefault(AsesiStatus.BELUM_KOMPETEN, 0));
        isi.put("tunda", jumlah.getOrDefault(AsesiStatus.TUNDA, 0));
        isi.put("tidakHadir", jumlah.getOrDefault(AsesiStatus.TIDAK_HADIR, 0));
        isi.put("keterangan", masukan.keterangan());
        Perubahan.Builder perubahan = Perubahan.baru()
                .surat(SuratRequest.baru(id, "laporan-nihil", Tujuan.kepada("Kepala Badan", "Tempat"), Data.of(isi)));
        if (bersertifikat) {
            return perubahan.takBoleh(Set.of(AsesiStatus.KOMPETEN)).advance();
        }
        return perubahan.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "penerbitan", berkas.putaran(), "sertifikat", "nihil",
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(id)))
                .takBoleh(SkPenetapan.DITETAPKAN).advance();
    }
}

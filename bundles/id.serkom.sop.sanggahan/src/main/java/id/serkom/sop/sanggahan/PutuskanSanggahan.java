package id.serkom.sop.sanggahan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.KeadaanBerkas;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.PutusanPermohonan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepted or refused, with reasons, by somebody who had no part in what it is about; what follows is on file where it is about. */
final class PutuskanSanggahan {

    /** What the form asks. */
    record Isian(Hasil hasil, List<String> alasan, Optional<String> tindakLanjut) {
    }

    /** How it ends. */
    enum Hasil {
        DITERIMA, DITOLAK
    }

    private PutuskanSanggahan() {
    }

    static Outcome decide(Sanggahan jenis, Berkas berkas, Input input, Context context) {
        Isian isian = input.as(Isian.class);
        Perkara perkara = Perkara.dari(context);
        List<Reason> keberatan = new ArrayList<>(perkara.pemisahanTugas(jenis, context));
        Optional<Instansi> instansi = perkara.instansi().flatMap(k -> context.referensi().find(Instansi.class, k, context.tanggal()));
        if (perkara.instansi().isPresent() && instansi.isEmpty()) {
            keberatan.add(Reason.of("sanggahan.instansi-tidak-terdaftar", "kode", perkara.instansi().get()));
        }
        if (!keberatan.isEmpty()) {
            return Outcome.refuse(keberatan);
        }
        boolean diterima = isian.hasil() == Hasil.DITERIMA;
        List<PutusanPermohonan> putusan = context.isi().permohonan().stream().filter(p -> p.status().aktif())
                .map(p -> new PutusanPermohonan(p.id(), diterima ? PermohonanStatus.DITERIMA : PermohonanStatus.DITOLAK,
                        String.join("; ", isian.alasan()))).toList();
        Surat penerimaan = Perkara.penerimaan(context);
        Data isi = context.isi().isiSurat(List.of(penerimaan.id())).get(penerimaan.id())
                .with("diterimaSeluruhnya", diterima).with("putusan", diterima ? "diterima" : "ditolak")
                .with("jalan", Perkara.jalan(context))
                .with("pertimbangan", Ajuan.baris(isian.alasan()))
                .with("adaTindakLanjut", isian.tindakLanjut().isPresent()).with("tindakLanjut", isian.tindakLanjut().orElse("-"))
                .with("tanggalPutusan", Tanggal.panjang(context.tanggal())).with("pemutus", context.pelaku().nama())
                .with("nomorPenerimaan", penerimaan.nomor().orElseThrow());
        String id = context.idBaru();
        Tujuan kepada = instansi.map(Tujuan::kepada).orElseGet(() -> Tujuan.kepada(perkara.pengaju(), perkara.alamat()));
        SuratRequest surat = SuratRequest.baru(id, jenis.hasil(), kepada, isi).merujuk(new Rujukan(JenisRujukan.BALASAN, penerimaan.id()));
        Optional<Asesi> asesi = perkara.asesi().flatMap(a -> context.isiAsal().flatMap(asal -> asal.asesi(a)));
        Akibat akibat = context.asal().isEmpty() ? Akibat.TIADA
                : Akibat.arsip(Perkara.arsip(jenis, isi.text("putusan"), asesi, id, context));
        // What is refused promises nothing.
        Akibat berlaku = diterima && jenis != Sanggahan.KELUHAN && context.asal().isPresent()
                ? akibat.selama(KeadaanBerkas.dari(context.asal().get(), context.isiAsal().orElseThrow())) : akibat;
        return Perubahan.baru().surat(surat.berakibat(berlaku.memutuskan(putusan))).advance();
    }
}

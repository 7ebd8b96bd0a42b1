package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static id.serkom.itests.cerita.Putaran.IRWAN;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Data;
import id.serkom.api.fault.Conflict;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Action;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.PutusanPermohonan;
import id.serkom.api.tahap.Tahap;
import id.serkom.kernel.catalog.InstalledTahap;
import id.serkom.sop.sanggahan.PutusanKeberatan;
import id.serkom.sop.sanggahan.TerimaKeberatan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** What a letter brings about comes about with its number, and holds in the moment in which it gets it. */
public class AkibatSuratTest {

    private static final String BUNDEL = "id.serkom.sop.sanggahan";

    @Rule
    public final Kantor kantor = new Kantor();

    private Putaran putaran;

    /** An objection that may still send the asesi back to the meeting, as long as no certificate is out. */
    private BerkasUji keberatan() {
        kantor.kerangka.pasangLagi(BUNDEL);
        for (Tahap t : List.of(new TerimaKeberatan(), new PutusanKeberatan())) {
            kantor.pasangTahap(t, "1.0.0", kantor.kerangka.versi(BUNDEL));
        }
        Map<String, String> masa = Map.of("mulai", "2025-01-01");
        kantor.daftarkan("jabatan", "kode", "sekretaris", "masa", masa, "nama", "Sekretaris", "kop", "bpsdm", "jenisSurat", List.of());
        kantor.daftarkan("mandat", "kode", "sekretaris", "jabatan", "sekretaris", "pejabat", "sekretaris-badan", "jenis", "definitif",
                "dasar", "SK Pengangkatan", "masa", masa);
        kantor.daftarkan("mandat", "kode", "an-sekretaris", "jabatan", "kepala-badan", "pejabat", "sekretaris-badan", "jenis",
                "atas-nama", "dasar", "Surat Perintah", "masa", masa, "sebagai", "sekretaris", "jenisSurat", List.of("jawaban-keberatan"));
        putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.hari("2026-04-06");
        BerkasUji berkas = new BerkasUji(kantor, new BukaBerkas("keberatan", Optional.empty(), Optional.empty(), "Keberatan",
                Optional.of(putaran.id)));
        berkas.aksi(Orang.BIDANG, "catat-keberatan", data("asesi", putaran.asesi(IRWAN).id(), "pengaju",
                Map.of("nama", IRWAN, "alamat", "Majene"), "surat", Map.of("nomor", "-", "tanggal", "2026-04-06", "hal", "Keberatan",
                        "dokumen", kantor.unggah(Orang.BIDANG, "keberatan")), "alasan", List.of("Bukti observasi tidak diperiksa.")));
        kantor.semuaTerbit();
        return berkas;
    }

    private static PermintaanAksi putusan(BerkasUji berkas, Optional<Long> revisi) {
        return new PermintaanAksi(berkas.id, "putuskan-keberatan", Optional.empty(), data("hasil", "diterima", "alasan",
                List.of("Rekaman asesmen sudah diperiksa.")), revisi, Optional.empty(), Optional.empty());
    }

    private void terbitkan() {
        putaran.aksi(Orang.BIDANG, "terbitkan", Data.KOSONG);
    }

    @Test
    public void sertifikatYangTerbitSaatKonsepnyaDiberiNomorMenahanNomorItu() {
        BerkasUji keberatan = keberatan();
        kantor.setel("id.serkom.naskah", "jawaban-keberatan.paraf", "kepala-bidang");
        keberatan.jalankan(Orang.SEKRETARIS, putusan(keberatan, Optional.empty()));
        Surat konsep = kantor.terbit("konsep jawaban-keberatan").get(0);
        kantor.sebelumPertama("surat.paraf-terakhir", this::terbitkan);

        Conflict ditolak = assertThrows(Conflict.class,
                () -> kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty()));

        assertEquals("surat.akibat-berkas-bergerak", ditolak.reasons().get(0).code());
        assertEquals(Optional.empty(), kantor.surat.find(Orang.BIDANG, konsep.id()).nomor());
        kantor.semuaTerbit();
    }

    /** Also where the revision of the own berkas was named: of the other one it says nothing. */
    @Test
    public void yangDiputuskanSaatSertifikatTerbitDiputuskanLagiDenganMelihatnya() {
        BerkasUji keberatan = keberatan();
        kantor.sebelumPertama("putusan-keberatan.putuskan-keberatan", this::terbitkan);

        keberatan.jalankan(Orang.SEKRETARIS, putusan(keberatan, Optional.of(keberatan.berkas().revision())));

        Surat jawaban = kantor.semuaSurat().stream().filter(s -> s.jenis().equals("jawaban-keberatan")).findFirst().orElseThrow();
        assertTrue(kantor.surat.isi(Orang.MAJENE, jawaban.id()).contains("putaran berikutnya"));
        kantor.semuaTerbit();
    }

    /** Refuses permohonan as ever, but leaves it to the letter to say so. */
    private record MenolakLewatSurat(Tahap satu) implements Tahap {

        @Override
        public Map<String, Action> actions() {
            Map<String, Action> actions = new HashMap<>(satu.actions());
            actions.computeIfPresent("tolak", (nama, tolak) -> (berkas, input, context) ->
                    lewatSurat((Outcome.Stay) tolak.decide(berkas, input, context)));
            return actions;
        }

        @Override
        public int versiData() {
            return satu.versiData();
        }

        private static Outcome lewatSurat(Outcome.Stay asli) {
            Perubahan p = asli.perubahan();
            List<PutusanPermohonan> putusan = p.catatan().stream().filter(Permohonan.class::isInstance).map(Permohonan.class::cast)
                    .map(s -> new PutusanPermohonan(s.id(), s.status(), s.alasan().orElseThrow())).toList();
            return Perubahan.baru().simpan(p.catatan().stream().filter(c -> !(c instanceof Permohonan)).toList())
                    .surat(p.surat().get(0).berakibat(Akibat.TIADA.memutuskan(putusan))).stay();
        }
    }

    /** @return the permohonan of which the refusal is written, or a draft of it */
    private String ditolak(String paraf) {
        InstalledTahap lama = kantor.tahap.find("sertifikasi", "permohonan", 1).orElseThrow();
        kantor.tahap.remove(lama.tahap());
        kantor.tahap.add(new InstalledTahap(new MenolakLewatSurat(lama.tahap()), lama.facts(), "1.0.0", lama.bundel(), () -> true,
                path -> kantor.kerangka.buka("id.serkom.tahap.permohonan", path)));
        kantor.setel("id.serkom.naskah", "penolakan-permohonan.paraf", paraf);
        putaran = Putaran.sampai(kantor, "permohonan");
        String permohonan = putaran.ajukan(Orang.MAJENE, "893.3/ 045 - BKPSDM", putaran.calon(Orang.MAJENE, Putaran.DARMA));
        jamBerjalan(permohonan, TenggatStatus.BERJALAN);
        putaran.tentang(permohonan, Orang.BIDANG, "tolak", data("alasan", List.of("Surat tidak ditandatangani kepala badan")));
        return permohonan;
    }

    private void jamBerjalan(String permohonan, TenggatStatus status) {
        for (String tahap : List.of("permohonan", "verifikasi")) {
            assertEquals(tahap, status, putaran.tenggat(tahap, permohonan).status());
        }
    }

    private void berhenti(String permohonan) {
        assertEquals(PermohonanStatus.DITOLAK, putaran.permohonan(permohonan).status());
        jamBerjalan(permohonan, TenggatStatus.SELESAI);
        kantor.semuaTerbit();
    }

    @Test
    public void jamPermohonanYangDitolakLewatSuratBerhentiPadaNomornya() {
        berhenti(ditolak(""));
    }

    @Test
    public void jamPermohonanYangDitolakLewatKonsepBerhentiPadaParafTerakhir() {
        String permohonan = ditolak("kepala-bidang");
        Surat konsep = kantor.terbit("surat-permohonan", "konsep penolakan-permohonan").get(1);
        assertEquals(PermohonanStatus.DIAJUKAN, putaran.permohonan(permohonan).status());
        jamBerjalan(permohonan, TenggatStatus.BERJALAN);

        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());

        berhenti(permohonan);
    }

    @Test
    public void jamPermohonanYangDitolakLewatKonsepLamaBerhentiSaatDiajukanUlangTanpaParaf() {
        String permohonan = ditolak("kepala-bidang");
        Surat konsep = kantor.terbit("surat-permohonan", "konsep penolakan-permohonan").get(1);
        kantor.surat.paraf(Orang.KABID, konsep.id(), false, Optional.of("Alasannya kurang jelas"));
        kantor.setel("id.serkom.naskah", "penolakan-permohonan.paraf", "");

        kantor.surat.ajukanUlang(Orang.BIDANG, konsep.id());

        berhenti(permohonan);
    }
}

package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import id.serkom.spi.naskah.NaskahSiap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

/** Tata naskah dinas changes on a day: each letter is written after what is in force on its own date. */
public class NaskahBerlakuTest {

    private static final String LAMA = "profil-2009";
    private static final String BARU = "profil-2023";

    @Rule
    public final Kantor kantor = new Kantor();

    /** The change of profiles, moved into the days of the story. */
    private void gantiProfil(String sejak) {
        ProfilNaskah.pasang(kantor.kerangka, ProfilNaskah.TAHUN_2023, Map.of("berlaku-sejak", sejak));
        ProfilNaskah.pasang(kantor.kerangka, ProfilNaskah.TAHUN_2009, Map.of("berlaku-sampai",
                LocalDate.parse(sejak).minusDays(1).toString()));
        assertEquals(List.of(), kantor.naskah.karantina());
    }

    private String isi(Surat surat) {
        return kantor.surat.isi(Orang.BIDANG, surat.id());
    }

    private Map<String, Object> dalamJurnal(String kejadian) {
        return kantor.jurnal(kejadian).isi().objects("surat").get(0).asMap();
    }

    @Test
    public void tanggalNomornyaYangMemilihBukanTanggalKonsepnya() {
        Putaran putaran = Putaran.sampai(kantor, "rencana");
        putaran.susun();
        gantiProfil("2026-03-12");
        kantor.setel("id.serkom.naskah", "permohonan-rekomendasi.paraf", "kepala-badan");

        HasilAksi jawaban = putaran.aksi(Orang.BIDANG, "mohon-rekomendasi", data("kepada", "bpsdm-sulbar"));

        Surat konsep = kantor.terbit("konsep permohonan-rekomendasi").get(0);
        assertTrue(isi(konsep).contains(LAMA));
        List<String> peringatan = jawaban.surat().get(0).peringatan();
        assertEquals(List.of("Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2009 disebut, padahal berakhir 31 Desember 2023, diganti oleh "
                + "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023. Periksa dan perbarui naskahnya."), peringatan);
        assertEquals("id.serkom.tahap.rencana " + kantor.kerangka.versi("id.serkom.tahap.rencana").versi(),
                dalamJurnal("rencana.mohon-rekomendasi").get("naskah"));
        assertEquals("tata-naskah-2009 1.0.0", dalamJurnal("rencana.mohon-rekomendasi").get("tataLetak"));
        assertEquals(peringatan, dalamJurnal("rencana.mohon-rekomendasi").get("peringatan"));

        kantor.hari("2026-03-12");
        kantor.surat.paraf(Orang.KEPALA, konsep.id(), true, Optional.empty());

        String bernomor = isi(kantor.terbit("permohonan-rekomendasi").get(0));
        assertTrue(bernomor, bernomor.contains(BARU) && bernomor.contains("tata naskah dinas tahun 2023"));
        assertFalse(bernomor.contains(LAMA));
        assertEquals("tata-naskah-2023 1.0.0", dalamJurnal("surat.paraf-terakhir").get("tataLetak"));
        assertFalse(dalamJurnal("surat.paraf-terakhir").containsKey("peringatan"));
    }

    /** Its text and the rules of its kind, though we record it on a later day. */
    @Test
    public void suratBernomorPihakLainMengikutiTanggalnyaSendiri() {
        Putaran putaran = Putaran.sampai(kantor, "penerbitan");
        kantor.hari("2026-04-06");
        gantiProfil("2026-04-05");
        kantor.kerangka.pasang("uji.sifat", Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nSerkom-Pangkat: 30\n"
                + "Serkom-Berlaku-Sampai: 2026-04-04\n", "SERKOM-INF/tata-letak/kantor.properties",
                "sertifikat-penerbit-lain.sifat = Penting"));
        List<Map<String, String>> nomor = putaran.daftar().stream().map(a -> Map.of("asesi", a.id(), "nomor", "82110 "
                + a.urut(), "registrasi", "PPD. " + a.urut())).toList();

        putaran.aksi(Orang.BIDANG, "terbitkan", data("penerbit", Map.of("nama", "BNSP", "tanggal", "2026-04-04", "sertifikat", nomor)));
        putaran.serahkan("bkpsdm-polman");

        List<Surat> terbit = kantor.terbit("sertifikat-penerbit-lain", "sertifikat-penerbit-lain", "sertifikat-penerbit-lain",
                "sertifikat-penerbit-lain", "surat-pengantar", "tanda-terima-sertifikat");
        for (Surat satu : terbit) {
            boolean catatan = satu.jenis().equals("sertifikat-penerbit-lain");
            assertTrue(satu.jenis(), isi(satu).contains(catatan ? "tata naskah dinas tahun 2009" : "tata naskah dinas tahun 2023"));
            assertEquals(satu.jenis(), catatan ? "Penting" : "Biasa", satu.sifat());
        }
    }

    /** With the dates of the regulations themselves. */
    @Test
    public void profilTahun2009Dan2023MenurutTanggalnyaMasingMasing() {
        ProfilNaskah.pasang(kantor.kerangka, ProfilNaskah.TAHUN_2009);
        ProfilNaskah.pasang(kantor.kerangka, ProfilNaskah.TAHUN_2023);
        kantor.kerangka.pasang("uji.surat", Map.of("SERKOM-INF/naskah/uji.vm", "<p>Isi.</p>", "SERKOM-INF/naskah/uji.contoh.json", "{}",
                "SERKOM-INF/naskah/uji.properties", "judul = Uji\nbernomor = tidak\n"));

        NaskahSiap lama = tulis(LocalDate.of(2023, 12, 31));
        NaskahSiap baru = tulis(LocalDate.of(2024, 1, 1));

        assertEquals(List.of(), kantor.naskah.karantina());
        assertTrue(lama.html(), lama.html().contains(LAMA) && lama.html().contains("tata naskah dinas tahun 2009"));
        assertTrue(baru.html(), baru.html().contains(BARU) && baru.html().contains("tata naskah dinas tahun 2023"));
        assertEquals(List.of(), lama.peringatan());
        assertEquals(List.of(), baru.peringatan());
        assertEquals("tata-naskah-2009 1.0.0", lama.tataLetak());
    }

    private NaskahSiap tulis(LocalDate tanggal) {
        JenisSurat jenis = kantor.naskah.jenis("uji", tanggal).orElseThrow();
        SuratRequest surat = SuratRequest.baru("0".repeat(26), "uji", Tujuan.kepada("Kepala BKPSDM", "Polewali"), Data.KOSONG);
        return kantor.naskah.render(new Konteks(surat, jenis, new Putaran(kantor).berkas(),
                id.serkom.testing.tahap.Contoh.skema(), tanggal, "1", Map.of(), Optional.empty(), Optional.empty()));
    }
}

package id.serkom.referensi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.TooLarge;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.testing.store.MemoryStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class CsvImporTest {

    private static final Actor BIDANG = new Actor("bidang", "Bidang", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
            Optional.empty(), Optional.empty());
    private static final String JUDUL = "kode,mulai,sampai,nama,pimpinan,alamat,kota,luar,surel\r\n";

    private final MemoryStore store = new MemoryStore();
    private final JournaledReferensiService service = service(store);

    private static JournaledReferensiService service(MemoryStore store) {
        return new JournaledReferensiService(store.referensi(), store, new JamUji(), pid -> Map.of());
    }

    private String rusak(String csv) {
        Reason alasan = assertThrows(InvalidInput.class, () -> service.impor(BIDANG, "instansi", csv)).reasons().get(0);
        assertEquals("referensi.csv-rusak", alasan.code());
        return alasan.data().get("sebab");
    }

    private List<String> ditolak(String jenis, String csv) {
        return assertThrows(InvalidInput.class, () -> service.impor(BIDANG, jenis, csv)).reasons().stream()
                .map(r -> r.field() + " " + r.code()).toList();
    }

    @Test
    public void semuaBarisMasukSekaligus() {
        List<EntriReferensi> hasil = service.impor(BIDANG, "instansi", JUDUL
                + "bkpsdm-majene,2026-01-01,,BKPSDM Majene,Kepala,\"Jalan Contoh 1, Majene\",Majene,ya,a@majene.go.id\r\n"
                + "bkd,2026-01-01,2026-12-31,BKD,Kepala,Jalan 2,Mamuju,tidak,\r\n");

        assertEquals(2, hasil.size());
        assertEquals("Jalan Contoh 1, Majene", hasil.get(0).isi().text("alamat"));
        assertTrue(hasil.get(0).isi().flag("luar"));
        assertEquals(2, store.journal().sesudah(0, 10).size());
    }

    @Test
    public void yangSalahSemuaDisebutSebagian() {
        assertTrue(ditolak("instansi", "x,".repeat(10_000) + "\r\n").size() < 100);
        assertEquals(50, ditolak("instansi", JUDUL + (",".repeat(20) + "\r\n").repeat(10_000)).size());
    }

    @Test
    public void satuBarisSalahMenolakSemuaDenganBarisDanKolom() {
        String csv = JUDUL + "a,2026-01-01,,A,Kepala,Jalan,Majene,ya,\r\n\r\nb,1-1-2026,,,Kepala,Jalan,Majene,mungkin,\r\n";

        assertEquals(List.of("/3/mulai referensi.bukan-tanggal", "/3/nama referensi.wajib", "/3/luar referensi.bukan-ya-tidak"),
                ditolak("instansi", csv));

        assertEquals(0, store.journal().sesudah(0, 10).size());
    }

    @Test
    public void alasanMemuatBarisDanKolomSebagaiData() {
        Reason alasan = assertThrows(InvalidInput.class,
                () -> service.impor(BIDANG, "instansi", JUDUL + "a,2026-01-01,,,Kepala,Jalan,Majene,ya,\n")).reasons().get(0);

        assertEquals(Map.of("baris", "2", "kolom", "nama"), alasan.data());
    }

    @Test
    public void duaBarisYangBertentanganDitolak() {
        String baris = "a,2026-01-01,,A,Kepala,Jalan,Majene,ya,\r\n";

        assertEquals(List.of("/2/mulai referensi.masa-beririsan", "/3/mulai referensi.masa-beririsan"),
                ditolak("instansi", JUDUL + baris + baris));
    }

    @Test
    public void barisBolehMerujukBarisSesudahnya() {
        List<EntriReferensi> hasil = service.impor(BIDANG, "unit-kerja", "kode,mulai,nama,singkatan,induk\nsub,2026-01-01,Sub,SUB,badan\n"
                + "badan,2026-01-01,Badan,BADAN,\n");

        assertEquals(2, hasil.size());
    }

    @Test
    public void titikKomaTandaUrutanBitaDanTanggalHariDuluDibaca() {
        List<EntriReferensi> hasil = service.impor(BIDANG, "tuk",
                "\uFEFFkode;mulai;sampai;nama;jenis;kapasitas;alamat;kota\n"
                        + "tuk-1;31-01-2026;31/12/2026;TUK, Satu;sewaktu;20;Jalan;Mamuju\n");

        assertEquals("2026-01-31", hasil.get(0).mulai().toString());
        assertEquals("2026-12-31", hasil.get(0).sampai().orElseThrow().toString());
        assertEquals("TUK, Satu", hasil.get(0).isi().text("nama"));
    }

    @Test
    public void judulYangSalahDisebutSemua() {
        assertEquals(List.of("/1/telepon referensi.csv-kolom-tidak-dikenal", "/1/kode referensi.csv-kolom-ganda",
                "/1/singkatan referensi.csv-kolom-kurang"), ditolak("unit-kerja", "kode,mulai,nama,telepon,kode\n"));
    }

    @Test
    public void csvYangRusakAtauKosongDitolak() {
        assertEquals(List.of(" referensi.csv-kosong"), ditolak("instansi", ""));
        assertEquals(List.of(" referensi.csv-kosong"), ditolak("instansi", JUDUL));
        assertEquals("baris 2: masih ada teks sesudah tanda kutip penutup; gandakan tanda kutip yang termasuk isinya",
                rusak(JUDUL + "\"a\"b,2026"));
        assertEquals("baris 2: tanda kutip belum ditutup", rusak(JUDUL + "\"a,2026\nb,2026\n"));
        assertEquals(List.of("/2/kode referensi.csv-kelebihan-kolom"),
                ditolak("instansi", JUDUL + "a,2026-01-01,,A,Kepala,Jalan 1, Majene,Majene,ya,\n"));
        assertThrows(TooLarge.class, () -> service.impor(BIDANG, "instansi", JUDUL + " ".repeat(1_000_001)));
        assertThrows(TooLarge.class, () -> service.impor(BIDANG, "instansi", JUDUL + "a\n".repeat(501)));
    }

    @Test
    public void eksporDapatDiimporKembaliKeRegisterYangKosong() {
        new SeedReferensi(store.referensi(), store, new JamUji(), pid -> Map.of());
        service.impor(BIDANG, "instansi", JUDUL + "x,2020-01-01,2025-12-31,\"=Nama \"\"aneh\"\"\",'-,+1|2,\"a,b\",ya,\n");
        MemoryStore lain = new MemoryStore();
        JournaledReferensiService tujuan = service(lain);

        for (String jenis : service.jenis()) {
            String csv = service.ekspor(BIDANG, jenis);
            if (csv.lines().count() > 1) {
                tujuan.impor(BIDANG, jenis, csv);
            }
            assertEquals(csv, tujuan.ekspor(BIDANG, jenis));
        }
        assertEquals("=Nama \"aneh\"", tujuan.riwayat(BIDANG, "instansi", "x").get(0).isi().text("nama"));
        assertTrue(tujuan.ekspor(BIDANG, "instansi").contains("\"'=Nama"));
    }

    @Test
    public void templatAdalahBarisJudul() {
        assertEquals(JUDUL, service.templat(BIDANG, "instansi"));
    }
}

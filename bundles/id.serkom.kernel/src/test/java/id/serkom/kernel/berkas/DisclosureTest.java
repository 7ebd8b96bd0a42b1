package id.serkom.kernel.berkas;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Data;
import id.serkom.api.service.AsesiLengkap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class DisclosureTest {

    @Test
    public void hasilYangBelumDisampaikanTampakSebagaiHadir() {
        for (AsesiStatus status : List.of(AsesiStatus.DINILAI, AsesiStatus.KOMPETEN, AsesiStatus.BELUM_KOMPETEN,
                AsesiStatus.TUNDA, AsesiStatus.BERSERTIFIKAT)) {
            assertEquals(AsesiStatus.HADIR, Disclosure.cover(asesi(status)).status());
        }
        assertEquals(Optional.empty(), Disclosure.cover(asesi(AsesiStatus.TUNDA)).alasan());
    }

    @Test
    public void yangBukanHasilTetapTampak() {
        for (AsesiStatus status : List.of(AsesiStatus.TIDAK_MEMENUHI, AsesiStatus.TERJADWAL, AsesiStatus.TIDAK_HADIR)) {
            assertEquals(asesi(status), Disclosure.cover(asesi(status)));
        }
    }

    @Test
    public void nilaiDanPutusanTidakIkut() {
        Nilai nilai = new Nilai("n", 1, "b", "a", "u", 1, Optional.of(true), Optional.empty(), "bukti", "hasnah",
                Optional.empty());
        AsesiLengkap all = new AsesiLengkap(asesi(AsesiStatus.KOMPETEN), List.of(), List.of(), List.of(nilai), List.of(),
                List.of(), Optional.empty(), List.of());

        assertEquals(List.of(), Disclosure.cover(all).nilai());
    }

    @Test
    public void formulirYangMengungkapHasilTidakIkut() {
        AsesiLengkap all = new AsesiLengkap(asesi(AsesiStatus.KOMPETEN), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), List.of("tambahan-ajukan", "APL-01", "APL-02", "AK-01", "IA-07", "tambahan-nilai", "AK-02", "AK-05",
                        "AK-03").stream().map(DisclosureTest::formulir).toList());

        assertEquals(List.of("tambahan-ajukan", "APL-01", "APL-02", "AK-01", "AK-03"),
                Disclosure.cover(all).formulir().stream().map(Formulir::kode).toList());
    }

    @Test
    public void kertasPengujiTidakPernahTampakBagiInstansi() {
        AsesiLengkap all = new AsesiLengkap(asesi(AsesiStatus.KOMPETEN), List.of(kertas("ijazah"), kertas("ak-01"), kertas("ak-02"),
                kertas("ia")), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                List.of("APL-01", "AK-01", "AK-02", "IA-07", "tambahan-nilai").stream().map(DisclosureTest::formulir).toList());

        AsesiLengkap seen = Disclosure.withoutExaminers(all);

        assertEquals(List.of("APL-01", "AK-01", "tambahan-nilai"), seen.formulir().stream().map(Formulir::kode).toList());
        assertEquals(List.of("ijazah", "ak-01"), seen.dokumen().stream().map(Kelengkapan::kode).toList());
    }

    private static Kelengkapan kertas(String kode) {
        return new Kelengkapan(kode, 1, "b", "pelaksanaan", 1, kode, kode, Optional.empty(), Optional.of("a"), Optional.empty(),
                Optional.of("surat-" + kode));
    }

    private static Formulir formulir(String kode) {
        return new Formulir(kode, 1, "b", "a", kode, 1, Data.KOSONG, "hasnah", LocalDate.of(2026, 3, 2), Optional.empty());
    }

    @Test
    public void jumlahTidakMembukaYangTertutup() {
        assertEquals(Map.of(AsesiStatus.HADIR, 6, AsesiStatus.TIDAK_HADIR, 1), Disclosure.cover(Map.of(AsesiStatus.HADIR, 1,
                AsesiStatus.KOMPETEN, 3, AsesiStatus.BELUM_KOMPETEN, 2, AsesiStatus.TIDAK_HADIR, 1)));
    }

    private static Asesi asesi(AsesiStatus status) {
        return new Asesi("a", 1, "b", "p", "i", 1, new Identitas("Rahma", "7602011204880001", Optional.empty(), "Polewali",
                LocalDate.of(1988, 4, 12), "Staf", "Umum", Optional.empty(), Optional.empty(), Optional.empty()), status,
                Optional.empty(), Optional.empty(), Optional.of("alasan"));
    }
}

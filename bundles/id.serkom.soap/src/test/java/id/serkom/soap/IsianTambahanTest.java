package id.serkom.soap;

import static id.serkom.soap.Permintaan.calon;
import static id.serkom.soap.Permintaan.ditolak;
import static id.serkom.soap.Permintaan.surat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.Isian;
import id.serkom.soap.v1.IsianTambahan;
import id.serkom.soap.v1.Masalah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What a skema asks for beyond the form that all fill in: described, sent, and refused with its place. */
public class IsianTambahanTest {

    @ClassRule
    public static final Peladen peladen = new Peladen();

    @Rule
    public final Bersih bersih = new Bersih(peladen);

    private static IsianTambahan isian(String nama, String nilai) {
        IsianTambahan satu = new IsianTambahan();
        satu.setNama(nama);
        satu.setNilai(nilai);
        return satu;
    }

    private static CalonAsesi denganIsian(IsianTambahan... isian) {
        CalonAsesi calon = calon("Rahma");
        calon.getTambahan().addAll(List.of(isian));
        return calon;
    }

    @Test
    public void isianTambahanSampaiMenurutJenisnyaPadaSkema() throws Exception {
        peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(denganIsian(isian("lamaBekerja", " 12 "),
                isian("ipk", "3.25"), isian("asn", "true"), isian("golongan", "III/a ")), calon("Sudirman")));
        peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10), List.of(denganIsian(isian("lamaBekerja", "1e999999999"),
                isian("asn", "ya"), isian("tidakDikenal", "7"))));

        List<Data> asesi = peladen.dunia().dijalankan.get(0).masukan().objects("asesi");
        assertEquals(Map.of("lamaBekerja", "12", "ipk", "3.25", "asn", "true", "golongan", "III/a "), teks(asesi.get(0)));
        assertTrue(asesi.get(0).object("tambahan").asMap().get("lamaBekerja") instanceof Number);
        assertEquals(true, asesi.get(0).object("tambahan").asMap().get("asn"));
        assertEquals("yang tidak diisi tidak dikirim", false, asesi.get(1).has("tambahan"));
        assertEquals("yang salah ditolak oleh formulirnya", Map.of("lamaBekerja", "1e999999999", "asn", "ya", "tidakDikenal", "7"),
                peladen.dunia().dijalankan.get(1).masukan().objects("asesi").get(0).object("tambahan").asMap());
    }

    private static Map<String, String> teks(Data asesi) {
        Map<String, String> teks = new TreeMap<>();
        asesi.object("tambahan").asMap().forEach((nama, nilai) -> teks.put(nama, nilai.toString()));
        return teks;
    }

    @Test
    public void isianYangDisebutDuaKaliAtauTidakBolehAdaDitolakDenganTempatnya() {
        Masalah ganda = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10),
                List.of(denganIsian(isian("ipk", "3"), isian("ipk", "4")))));
        assertEquals(422, ganda.getStatus());
        assertEquals("/asesi/0/tambahan/1/nama", ganda.getBidang().get(0).getLetak());

        Masalah nama = ditolak(() -> peladen.majene().kirimPermohonan(Dunia.BERKAS, null, surat(10),
                List.of(denganIsian(isian("../ipk", "x".repeat(4001))))));
        assertEquals(422, nama.getStatus());
        assertEquals(List.of("/asesi/0/tambahan/0/nama", "/asesi/0/tambahan/0/nilai"),
                nama.getBidang().stream().map(b -> b.getLetak()).toList());
        assertEquals(List.of(), peladen.dunia().dijalankan);
    }

    @Test
    public void isianSkemaDiuraikanSebelumDiisi() throws Exception {
        List<Isian> isian = peladen.majene().daftarIsian(Dunia.BERKAS);

        assertEquals(List.of("lamaBekerja bulat true", "ipk bilangan false", "asn ya-tidak false", "golongan teks false"),
                isian.stream().map(i -> i.getNama() + " " + i.getJenis().value() + " " + i.isWajib()).toList());
        assertEquals("Lama bekerja (tahun)", isian.get(0).getJudul());
        assertEquals(new BigDecimal("60"), isian.get(0).getTerbesar());
        assertEquals(List.of("III/a ", "III/b"), isian.get(3).getPilihan());
        assertEquals(404, ditolak(() -> peladen.majene().daftarIsian(Dunia.id("A"))).getStatus());
    }
}

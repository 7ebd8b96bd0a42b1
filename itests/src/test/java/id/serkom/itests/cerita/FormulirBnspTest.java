package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Aksi;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** The forms that a skema asks for, and the fields that it adds to those of the actions, from the application to the closing. */
public class FormulirBnspTest {

    private static final String TAMBAHAN = """

            tambahan:
              ajukan:
                lamaBekerja: {type: integer, title: Lama bekerja (tahun), minimum: 0, maximum: 60, wajib: true}
              periksa:
                tempatPemeriksaan: {type: string, title: Tempat pemeriksaan, maxLength: 100}
              nilai:
                durasiMenit: {type: integer, title: Lama asesmen (menit), minimum: 1, wajib: true}
            """;

    @Rule
    public final Kantor kantor = new Kantor();

    /** The example in a newer version with something more. */
    private void pasang(String versi, String tambahan) {
        String ppd = kantor.kerangka.teks("id.serkom.skema.contoh", "SERKOM-INF/skema/ppd.yaml");
        kantor.kerangka.pasang("uji.skema" + versi,
                Map.of("SERKOM-INF/skema/ppd.yaml", ppd.replace("versi: \"1.0\"", "versi: \"" + versi + "\"") + tambahan));
    }

    private static Data menambah(Data masukan, Object... isian) {
        return masukan.with("tambahan", data(isian));
    }

    private List<Formulir> formulir(Putaran putaran, Actor siapa, String nama) {
        return kantor.berkas().asesi(siapa, putaran.id, putaran.asesi(nama).id()).formulir();
    }

    private static List<String> kode(List<Formulir> formulir) {
        return formulir.stream().map(f -> f.kode() + "/" + f.ke()).toList();
    }

    @Test
    public void isianTambahanSkemaDimintaDisimpanDanTampakBagiYangBerhak() {
        pasang("2.0", TAMBAHAN);
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        kantor.hari("2026-03-03");
        Data rahma = putaran.calon(Orang.POLMAN, Putaran.RAHMA);
        Data tanpa = putaran.surat(Orang.POLMAN, "800/1", rahma);
        Data keliru = putaran.surat(Orang.POLMAN, "800/1", menambah(rahma, "lamaBekerja", 3, "hobi", "catur"));

        kantor.ditolak(InvalidInput.class, "masukan.required", () -> putaran.aksi(Orang.POLMAN, "ajukan", tanpa));
        kantor.ditolak(InvalidInput.class, "masukan.additionalProperties", () -> putaran.aksi(Orang.POLMAN, "ajukan", keliru));
        assertEquals(List.of("masukan.maximum /asesi/0/tambahan/lamaBekerja"), alasan(() -> putaran.aksi(Orang.POLMAN, "ajukan",
                putaran.surat(Orang.POLMAN, "800/1", menambah(rahma, "lamaBekerja", 61)))));
        putaran.terima(putaran.ajukan(Orang.POLMAN, "800/1", menambah(rahma, "lamaBekerja", 12)));
        kantor.hari("2026-03-09");
        putaran.aksi(Orang.BIDANG, "tutup", Data.KOSONG);
        String id = putaran.asesi(Putaran.RAHMA).id();
        putaran.tentang(id, Orang.BIDANG, "periksa", menambah(Putaran.periksaan(), "tempatPemeriksaan", "Ruang arsip"));
        putaran.tentang(id, Orang.BIDANG, "periksa", menambah(Putaran.periksaan(), "tempatPemeriksaan", "Aula"));

        List<Formulir> tersimpan = formulir(putaran, Orang.POLMAN, Putaran.RAHMA);
        assertEquals(List.of("tambahan-ajukan/1", "tambahan-periksa/1", "tambahan-periksa/2"), kode(tersimpan));
        assertEquals(data("lamaBekerja", 12), tersimpan.get(0).isi());
        assertEquals("bkpsdm-polman", tersimpan.get(0).oleh());
        assertEquals(data("tempatPemeriksaan", "Aula"), tersimpan.get(2).isi());
        assertThrows(NotFound.class, () -> formulir(putaran, Orang.MAJENE, Putaran.RAHMA));
        kantor.semuaTerbit();
    }

    @Test
    public void isianTambahanPenilaianTertutupBagiInstansiSampaiHasilnyaDibuka() {
        pasang("2.0", TAMBAHAN.replace("maximum: 60, wajib: true", "maximum: 60"));
        Putaran putaran = Putaran.sampai(kantor, "pelaksanaan");
        kantor.hari("2026-03-30");
        putaran.hadir(putaran.sesi(1));
        String id = putaran.asesi(Putaran.RAHMA).id();

        kantor.ditolak(InvalidInput.class, "masukan.required", () -> putaran.tentang(id, Orang.HASNAH, "nilai", Putaran.nilai()));
        putaran.tentang(id, Orang.HASNAH, "nilai", menambah(Putaran.nilai(), "durasiMenit", 90));

        assertEquals(List.of("tambahan-nilai/1"), kode(formulir(putaran, Orang.BIDANG, Putaran.RAHMA)));
        assertEquals(List.of("tambahan-nilai/1"), kode(formulir(putaran, Orang.HASNAH, Putaran.RAHMA)));
        assertEquals(List.of(), formulir(putaran, Orang.POLMAN, Putaran.RAHMA));
    }

    @Test
    public void aksiDitawarkanDenganIsianSkemaBerkasnya() {
        Putaran lama = new Putaran(kantor);
        pasang("2.0", TAMBAHAN);
        Putaran baru = new Putaran(kantor);

        assertTrue(calon(baru).toString(), calon(baru).object("tambahan").object("properties").has("lamaBekerja"));
        assertFalse(calon(lama).toString(), calon(lama).has("tambahan"));
    }

    private Data calon(Putaran putaran) {
        Aksi ajukan = kantor.berkas().aksi(Orang.BIDANG, putaran.id).stream().filter(a -> a.nama().equals("ajukan")).findFirst()
                .orElseThrow();
        return ajukan.schema().object("properties").object("asesi").object("items").object("properties");
    }

    private static List<String> alasan(Runnable kerja) {
        return assertThrows(InvalidInput.class, kerja::run).reasons().stream().map(FormulirBnspTest::singkat).toList();
    }

    private static String singkat(Reason alasan) {
        return alasan.code() + " " + alasan.field();
    }
}

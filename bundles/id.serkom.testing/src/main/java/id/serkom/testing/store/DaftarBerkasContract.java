package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Potongan;
import id.serkom.api.service.BerkasQuery;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.JumlahBerkas;
import id.serkom.spi.store.Lingkup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** Lists of berkas and of their clocks: their order, their pages, who sees them. */
public abstract class DaftarBerkasContract extends StoreContract {

    @Test
    public void berkasTerlihatBagiInstansiYangDiberiTahuAtauMemohonDanAsesornya() {
        String diberiTahu = kode("a");
        String memohon = kode("b");
        String asesor = kode("c");
        Berkas berkas = berkas();
        simpan(berkas, new Pengumuman(id(), 0, berkas.id(), List.of(diberiTahu), TANGGAL, TANGGAL, 0),
                permohonan(berkas.id(), memohon, TANGGAL), asesi(berkas.id(), 1).ditugaskan(asesor, id()));

        for (Lingkup lingkup : List.of(Lingkup.instansi(diberiTahu), Lingkup.instansi(memohon), Lingkup.asesor(asesor))) {
            assertTrue(ports().berkas().terlihat(berkas.id(), lingkup));
            assertEquals(List.of(berkas.id()), daftar(BerkasQuery.SEMUA, lingkup));
        }
        assertFalse(ports().berkas().terlihat(berkas.id(), Lingkup.instansi(kode("d"))));
        assertFalse(ports().berkas().terlihat(berkas.id(), Lingkup.asesor(diberiTahu)));
        assertFalse(ports().berkas().terlihat(id(), Lingkup.SEMUA));
        Berkas lain = berkas();
        simpan(lain);
        List<String> semua = List.of(berkas.id(), id(), lain.id());
        assertEquals(Set.of(berkas.id()), ports().berkas().terlihat(semua, Lingkup.asesor(asesor)));
        assertEquals(Set.of(berkas.id(), lain.id()), ports().berkas().terlihat(semua, Lingkup.SEMUA));
        assertEquals(Set.of(), ports().berkas().terlihat(semua, Lingkup.instansi(kode("d"))));
    }

    @Test
    public void penerimaPengumumanYangDigantiTidakMelihatLagi() {
        String lama = kode("a");
        Berkas berkas = berkas();
        Pengumuman pengumuman = new Pengumuman(id(), 0, berkas.id(), List.of(lama), TANGGAL, TANGGAL, 0);
        simpan(berkas, pengumuman);

        simpan(new Pengumuman(pengumuman.id(), 1, berkas.id(), List.of(kode("b")), TANGGAL, TANGGAL, 0));

        assertFalse(ports().berkas().terlihat(berkas.id(), Lingkup.instansi(lama)));
    }

    @Test
    public void berkasTerbaruLebihDahuluMenurutSkemaDanTahap() {
        String skema = kode("skema");
        List<Berkas> semua = IntStream.range(0, 7).mapToObj(i -> berkas(skema, SAAT.plusSeconds(i),
                i % 2 == 0 ? "rapat" : "rencana")).toList();
        semua.forEach(this::simpan);
        BerkasQuery query = new BerkasQuery(Optional.of("rapat"), Optional.of(skema), Optional.empty(), Optional.empty());

        List<Berkas> terbaca = semua(2, p -> ports().berkas().list(query, Lingkup.SEMUA, p));

        assertEquals(List.of(6, 4, 2, 0), terbaca.stream().map(b -> semua.indexOf(
                semua.stream().filter(s -> s.id().equals(b.id())).findFirst().orElseThrow())).toList());
    }

    @Test
    public void berkasYangBelumSelesaiDihitungMenurutTempatnya() {
        String skema = kode("skema");
        Berkas selesai = berkas(skema, SAAT, "rapat");
        simpan(berkas(skema, SAAT, "rapat"), berkas(skema, SAAT.plusSeconds(1), "rapat"), berkas(skema, SAAT.plusSeconds(2), "rencana"),
                selesai.pindah("rapat", BerkasStatus.SELESAI, 1), berkas(skema, SAAT.plusSeconds(3), "rapat").bermayor(Map.of("rapat", 2)),
                berkas(skema, SAAT.plusSeconds(4), "rapat").bermayor(Map.of("rencana", 2)));

        assertEquals(Set.of(new JumlahBerkas("sertifikasi", "rapat", 1, skema, "1.0", 3),
                new JumlahBerkas("sertifikasi", "rapat", 2, skema, "1.0", 1),
                new JumlahBerkas("sertifikasi", "rencana", 1, skema, "1.0", 1)),
                ports().berkas().belumSelesai().stream().filter(j -> j.skema().equals(skema)).collect(Collectors.toSet()));
    }

    private static Berkas berkas(String skema, Instant dibuka, String tahap) {
        return new Berkas(Ids.baru(dibuka), 0, "sertifikasi", "1", skema, "1.0", "Uji", tahap, BerkasStatus.BERJALAN, 1, 0,
                Optional.empty(), dibuka, "budi");
    }

    @Test
    public void berkasMenurutJatuhTempoTerdekat() {
        String skema = kode("skema");
        Berkas nanti = berkas(skema, SAAT, "verifikasi");
        Berkas segera = berkas(skema, SAAT, "verifikasi");
        Berkas jauh = berkas(skema, SAAT, "verifikasi");
        Berkas selesai = berkas(skema, SAAT, "verifikasi");
        simpan(nanti, segera, jauh, selesai);
        simpan(tenggat(nanti.id(), Optional.empty(), TANGGAL.plusDays(9)), tenggat(segera.id(), Optional.empty(), TANGGAL.plusDays(9)),
                tenggat(segera.id(), Optional.empty(), TANGGAL.plusDays(2)), tenggat(jauh.id(), Optional.empty(), TANGGAL.plusDays(60)),
                tenggat(selesai.id(), Optional.empty(), TANGGAL).diselesaikan(TANGGAL));
        BerkasQuery query = new BerkasQuery(Optional.of("verifikasi"), Optional.of(skema), Optional.empty(),
                Optional.of(TANGGAL.plusDays(10)));

        List<Berkas> terbaca = semua(1, p -> ports().berkas().list(query, Lingkup.SEMUA, p));

        assertEquals(List.of(segera.id(), nanti.id()), terbaca.stream().map(Berkas::id).toList());
    }

    /** Alike in their date, in the order of their clocks, not of the berkas. */
    @Test
    public void berkasYangJatuhTempoPadaHariYangSamaMenurutJamnya() {
        String skema = kode("skema");
        String asesor = kode("asesor");
        List<Berkas> semua = IntStream.range(0, 4).mapToObj(i -> berkas(skema, SAAT.plusSeconds(9 - i), "verifikasi")).toList();
        for (Berkas b : semua) {
            simpan(b, asesi(b.id(), 1).ditugaskan(asesor, id()), tenggat(b.id(), Optional.empty(), TANGGAL));
        }
        BerkasQuery query = new BerkasQuery(Optional.empty(), Optional.of(skema), Optional.empty(), Optional.of(TANGGAL));

        for (Lingkup lingkup : List.of(Lingkup.SEMUA, Lingkup.asesor(asesor))) {
            for (int batas : List.of(1, 3)) {
                assertEquals(semua.stream().map(Berkas::id).toList(),
                        semua(batas, p -> ports().berkas().list(query, lingkup, p)).stream().map(Berkas::id).toList());
            }
        }
    }

    @Test
    public void jamInstansiLainTidakMenentukanUrutanDanKursor() {
        String instansi = kode("a");
        String asesor = kode("asesor");
        Berkas satu = berkas();
        Berkas dua = berkas();
        Permohonan milikSatu = permohonan(satu.id(), instansi, TANGGAL);
        Permohonan milikDua = permohonan(dua.id(), instansi, TANGGAL);
        Permohonan lain = permohonan(dua.id(), kode("b"), TANGGAL);
        simpan(satu, dua, milikSatu, milikDua, lain, asesi(satu.id(), 1).ditugaskan(asesor, id()),
                asesi(dua.id(), 1).ditugaskan(asesor, id()), tenggat(satu.id(), Optional.of(milikSatu), TANGGAL.plusDays(3)),
                tenggat(dua.id(), Optional.of(milikDua), TANGGAL.plusDays(5)),
                tenggat(dua.id(), Optional.of(lain), TANGGAL.plusDays(1)), tenggat(dua.id(), Optional.empty(), TANGGAL.plusDays(2)));

        assertEquals(List.of(satu.id(), dua.id()), mendesak(5, Lingkup.instansi(instansi)));
        assertEquals(List.of(satu.id()), mendesak(4, Lingkup.instansi(instansi)));
        assertEquals(List.of(), mendesak(2, Lingkup.instansi(instansi)));
        assertEquals(List.of(dua.id()), mendesak(5, Lingkup.asesor(asesor)));
        assertEquals(List.of(), mendesak(1, Lingkup.asesor(asesor)));
        BerkasQuery seminggu = new BerkasQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(TANGGAL.plusDays(7)));
        String kursor = ports().berkas().list(seminggu, Lingkup.instansi(instansi), Potongan.awal(1)).lanjut().orElseThrow();
        assertFalse(new String(Base64.getUrlDecoder().decode(kursor), StandardCharsets.UTF_8)
                .contains(TANGGAL.plusDays(1).toString()));
    }

    private List<String> mendesak(int hari, Lingkup lingkup) {
        BerkasQuery query = new BerkasQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(TANGGAL.plusDays(hari)));
        return semua(1, p -> ports().berkas().list(query, lingkup, p)).stream().map(Berkas::id).toList();
    }

    private List<String> daftar(BerkasQuery query, Lingkup lingkup) {
        return ports().berkas().list(query, lingkup, Potongan.awal(10)).isi().stream().map(Berkas::id).toList();
    }

    @Test
    public void jamYangJatuhTempoTerdekatLebihDahuluDalamLingkup() {
        String instansi = kode("a");
        String asesor = kode("asesor");
        Berkas berkas = berkas();
        Permohonan permohonan = permohonan(berkas.id(), instansi, TANGGAL);
        LocalDate lama = LocalDate.of(2001, 1, 1);
        Tenggat kedua = tenggat(berkas.id(), Optional.of(permohonan), lama.plusDays(2));
        Tenggat pertama = tenggat(berkas.id(), Optional.of(permohonan), lama.plusDays(1));
        Tenggat berkasnya = tenggat(berkas.id(), Optional.empty(), lama);
        Tenggat jeda = tenggat(berkas.id(), Optional.of(permohonan), lama).dijeda(TANGGAL, "menunggu");
        simpan(berkas, permohonan, kedua, pertama, berkasnya, jeda, asesi(berkas.id(), 1).ditugaskan(asesor, id()));

        assertEquals(List.of(pertama.id(), kedua.id()), semua(1, p -> ports().berkas().jatuhTempo(lama.plusDays(2),
                Lingkup.instansi(instansi), p)).stream().map(Tenggat::id).toList());
        assertEquals(List.of(berkasnya.id()), semua(1, p -> ports().berkas().jatuhTempo(lama.plusDays(2),
                Lingkup.asesor(asesor), p)).stream().map(Tenggat::id).toList());
        assertEquals(4, semua(3, p -> ports().berkas().tenggatTerbuka(p)).stream()
                .filter(t -> t.berkas().equals(berkas.id())).count());
    }
}

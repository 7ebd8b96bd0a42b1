package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.JumlahBerkas;
import id.serkom.spi.store.Lingkup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** Lists: their order, their pages, whose they are. */
public abstract class DaftarContract extends StoreContract {

    @Test
    public void asesiMenurutUrutHalamanDemiHalaman() {
        String berkas = id();
        List<Integer> urut = new ArrayList<>(IntStream.rangeClosed(1, 23).boxed().toList());
        Collections.shuffle(urut);
        ports().committer().commit(set(urut.stream().map(u -> asesi(berkas, u)).toList()));

        List<Asesi> semua = semua(5, p -> ports().berkas().asesi(berkas, Optional.empty(), Lingkup.SEMUA, p));

        assertEquals(IntStream.rangeClosed(1, 23).boxed().toList(), semua.stream().map(Asesi::urut).toList());
    }

    @Test
    public void halamanTerakhirTidakMemilikiLanjutan() {
        String berkas = id();
        ports().committer().commit(set(List.of(asesi(berkas, 1), asesi(berkas, 2))));

        Halaman<Asesi> tepat = ports().berkas().asesi(berkas, Optional.empty(), Lingkup.SEMUA, Potongan.awal(2));

        assertEquals(2, tepat.isi().size());
        assertEquals(Optional.empty(), tepat.lanjut());
    }

    @Test
    public void yangDitambahkanDiTengahPembacaanTidakMenggeserHalaman() {
        String berkas = id();
        ports().committer().commit(set(List.of(asesi(berkas, 2), asesi(berkas, 4), asesi(berkas, 6))));
        Halaman<Asesi> awal = ports().berkas().asesi(berkas, Optional.empty(), Lingkup.SEMUA, Potongan.awal(2));
        simpan(asesi(berkas, 1));

        Halaman<Asesi> lanjut = ports().berkas().asesi(berkas, Optional.empty(), Lingkup.SEMUA, new Potongan(awal.lanjut(), 2));

        assertEquals(List.of(6), lanjut.isi().stream().map(Asesi::urut).toList());
    }

    @Test
    public void kursorYangRusakAtauMilikDaftarLainDitolak() {
        String berkas = id();
        ports().committer().commit(set(List.of(asesi(berkas, 1), asesi(berkas, 2))));
        String milikAsesi = ports().berkas().asesi(berkas, Optional.empty(), Lingkup.SEMUA, Potongan.awal(1)).lanjut().orElseThrow();

        for (String rusak : List.of("%%%", "", "YWFh", milikAsesi.substring(2))) {
            assertEquals("simpan.kursor-salah", ditolak(InvalidInput.class, () -> ports().berkas().asesi(berkas,
                    Optional.empty(), Lingkup.SEMUA, new Potongan(Optional.of(rusak), 1))).code());
        }
        assertEquals("simpan.kursor-salah", ditolak(InvalidInput.class,
                () -> ports().dokumen().list(new Potongan(Optional.of(milikAsesi), 1))).code());
    }

    @Test
    public void asesiDalamLingkupDanStatus() {
        String berkas = id();
        Asesi a = asesi(berkas, 1, "instansi-a", AsesiStatus.MEMENUHI);
        Asesi b = asesi(berkas, 2, "instansi-b", AsesiStatus.MEMENUHI).ditugaskan("asesor-x", id());
        simpan(a, b);

        assertEquals(List.of(1), urut(berkas, Optional.empty(), Lingkup.instansi("instansi-a")));
        assertEquals(List.of(2), urut(berkas, Optional.empty(), Lingkup.asesor("asesor-x")));
        assertEquals(List.of(1), urut(berkas, Optional.of(AsesiStatus.MEMENUHI), Lingkup.SEMUA));
        assertEquals(List.of(1, 2), ports().berkas().asesi(berkas, Set.of(AsesiStatus.MEMENUHI, AsesiStatus.TERJADWAL), Lingkup.SEMUA,
                Potongan.awal(10)).isi().stream().map(Asesi::urut).toList());
        assertEquals(Map.of(AsesiStatus.TERJADWAL, 1), ports().berkas().jumlah(berkas, Lingkup.instansi("instansi-b")));
        assertEquals(Map.of(), ports().berkas().jumlah(berkas, Lingkup.asesor("asesor-lain")));
    }

    private List<Integer> urut(String berkas, Optional<AsesiStatus> status, Lingkup lingkup) {
        return ports().berkas().asesi(berkas, status, lingkup, Potongan.awal(10)).isi().stream().map(Asesi::urut).toList();
    }

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

    @Test
    public void registerYangBerlakuPadaTanggalMenurutKode() {
        String jenis = kode("jenis");
        LocalDate ganti = TANGGAL.plusDays(10);
        simpan(entri(jenis, "b", TANGGAL, Optional.of(ganti.minusDays(1))), entri(jenis, "b", ganti, Optional.empty()),
                entri(jenis, "a", ganti, Optional.empty()), entri(jenis, "c", TANGGAL, Optional.empty()));

        assertEquals(List.of("b", "c"), semua(1, p -> ports().referensi().list(jenis, TANGGAL, p)).stream()
                .map(EntriReferensi::kode).toList());
        assertEquals(List.of("a", "b", "c"), semua(2, p -> ports().referensi().list(jenis, ganti, p)).stream()
                .map(EntriReferensi::kode).toList());
        assertEquals(List.of("a", "b", "b", "c"), semua(1, p -> ports().referensi().semua(jenis, p)).stream()
                .map(EntriReferensi::kode).toList());
        assertEquals(Optional.of(ganti), ports().referensi().find(jenis, "b", ganti).map(EntriReferensi::mulai));
        assertEquals(Optional.empty(), ports().referensi().find(jenis, "a", TANGGAL));
        assertEquals(List.of(TANGGAL, ganti), ports().referensi().riwayat(jenis, "b").stream().map(EntriReferensi::mulai).toList());
    }

    private static EntriReferensi entri(String jenis, String kode, LocalDate mulai, Optional<LocalDate> sampai) {
        return new EntriReferensi(id(), 0, jenis, kode, mulai, sampai, Data.of(Map.of("nama", kode)));
    }

    @Test
    public void nomorMenurutUrutLaluSisipan() {
        String seri = kode("seri");
        simpan(nomor(seri, 10, ""), nomor(seri, 9, "b"), nomor(seri, 9, ""), nomor(seri, 9, "a"));

        assertEquals(List.of("9", "9a", "9b", "10"), semua(1, p -> ports().surat().nomor(seri, 2026, p)).stream()
                .map(n -> n.urut() + n.sisipan()).toList());
    }

    private static NomorSurat nomor(String seri, int urut, String sisipan) {
        return new NomorSurat(id(), 0, seri, 2026, urut, sisipan, seri + "-" + urut + sisipan, NomorStatus.BATAL, Optional.empty(),
                Optional.of("salah"), TANGGAL, "budi");
    }

    @Test
    public void sertifikatDalamLingkup() {
        String berkas = id();
        Asesi asesi = asesi(berkas, 1).ditugaskan("asesor-y", id());
        Catatan sertifikat = sertifikat(berkas, asesi.id(), id(), kode("no"), SertifikatStatus.BERLAKU);
        simpan(asesi, sertifikat, sertifikat(berkas, id(), id(), kode("no"), SertifikatStatus.BERLAKU));

        assertEquals(2, semua(1, p -> ports().sertifikat().list(Optional.of(berkas), Optional.empty(), Lingkup.instansi("instansi-a"), p))
                .size());
        assertEquals(List.of(sertifikat.id()), semua(1, p -> ports().sertifikat().list(Optional.of(berkas), Optional.empty(),
                Lingkup.asesor("asesor-y"), p)).stream().map(Catatan::id).toList());
        assertEquals(0, semua(1, p -> ports().sertifikat().list(Optional.of(berkas), Optional.empty(), Lingkup.instansi("lain"), p)).size());
    }

    @Test
    public void dokumenMenurutIdUntukPembuktian() {
        List<Dokumen> baru = IntStream.range(0, 5).mapToObj(i -> new Dokumen(id(), 0, "ab".repeat(32), "a.pdf", 1, "application/pdf",
                "budi", Optional.empty(), SAAT)).sorted(Comparator.comparing(Dokumen::id)).toList();
        ports().committer().commit(set(baru));

        List<String> terbaca = semua(2, p -> ports().dokumen().list(p)).stream().map(Dokumen::id).toList();

        assertTrue(terbaca.containsAll(baru.stream().map(Dokumen::id).toList()));
        assertEquals(terbaca.stream().sorted().toList(), terbaca);
    }

    @Test
    public void jurnalSatuBerkasHalamanDemiHalaman() {
        String berkas = id();
        for (int i = 0; i < 5; i++) {
            ports().committer().commit(ChangeSet.of(SAAT, List.of(), JournalEntry.baru(berkas, SAAT, "budi", Optional.of("Ani"),
                    "uji.k" + i, Optional.of(berkas), berkas, Data.KOSONG)));
        }

        List<JournalEntry> terbaca = semua(2, p -> ports().journal().list(Optional.of(berkas), p));

        assertEquals(List.of("uji.k0", "uji.k1", "uji.k2", "uji.k3", "uji.k4"), terbaca.stream().map(JournalEntry::kejadian).toList());
        assertEquals(Optional.of("Ani"), terbaca.get(0).untuk());
    }
}

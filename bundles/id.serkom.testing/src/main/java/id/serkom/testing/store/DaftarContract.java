package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.NomorStatus;
import id.serkom.api.surat.NomorSurat;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Lingkup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertEquals(0, semua(1, p -> ports().sertifikat().list(Optional.of(berkas), Optional.empty(), Lingkup.instansi("lain"), p))
                .size());
    }

    @Test
    public void sertifikatMenurutSuratDanMenurutKeadaanDalamSatuTahun() {
        String surat = id();
        Sertifikat satu = padaTanggal(sertifikat(id(), id(), surat, kode("no"), SertifikatStatus.DICABUT), LocalDate.of(2091, 12, 31));
        Sertifikat dua = padaTanggal(sertifikat(id(), id(), id(), kode("no"), SertifikatStatus.DICABUT), LocalDate.of(2091, 1, 1));
        Sertifikat tahunLain = padaTanggal(sertifikat(id(), id(), id(), kode("no"), SertifikatStatus.DICABUT), LocalDate.of(2092, 1, 1));
        Sertifikat beku = padaTanggal(sertifikat(id(), id(), id(), kode("no"), SertifikatStatus.DIBEKUKAN), LocalDate.of(2091, 5, 5));
        simpan(satu, dua, tahunLain, beku);

        assertEquals(Optional.of(satu.id()), ports().sertifikat().bersurat(surat).map(Sertifikat::id));
        assertEquals(Optional.empty(), ports().sertifikat().bersurat(id()));
        assertEquals(List.of(dua.id(), satu.id()), semua(1, p -> ports().sertifikat().berstatus(SertifikatStatus.DICABUT, 2091, p)).stream()
                .map(Sertifikat::id).toList());
        assertEquals(List.of(beku.id()), semua(2, p -> ports().sertifikat().berstatus(SertifikatStatus.DIBEKUKAN, 2091, p)).stream()
                .map(Sertifikat::id).toList());
        assertEquals(List.of(), semua(2, p -> ports().sertifikat().berstatus(SertifikatStatus.DIGANTI, 2091, p)));
    }

    @Test
    public void beberapaSertifikatSekaligusYangAdaSajaMenurutId() {
        List<Sertifikat> semua = IntStream.range(0, 600)
                .mapToObj(i -> sertifikat(id(), id(), id(), kode("banyak"), SertifikatStatus.BERLAKU))
                .sorted(Comparator.comparing(Sertifikat::id)).toList();
        ports().committer().commit(set(semua));
        List<String> diminta = new ArrayList<>(semua.stream().map(Sertifikat::id).toList());
        Collections.reverse(diminta);
        diminta.add(id());
        diminta.add(diminta.get(0));

        assertEquals(semua.stream().map(s -> tersimpan(s)).toList(), ports().sertifikat().find(diminta));
        assertEquals(List.of(), ports().sertifikat().find(List.of()));
    }

    private static Sertifikat padaTanggal(Sertifikat s, LocalDate tanggal) {
        return new Sertifikat(s.id(), 0, s.berkas(), s.asesi(), s.instansi(), s.nama(), s.skema(), s.skemaVersi(), s.surat(), s.nomor(),
                s.registrasi(), tanggal, tanggal.plusYears(3), s.status(), s.penerbit(), Optional.empty(), Optional.empty());
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

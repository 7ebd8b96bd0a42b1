package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.Menunggu;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** Work that waits is found by the state it waits in, newest berkas first, and only in running berkas of the tahap. */
public abstract class MenungguContract extends StoreContract {

    private final String sop = kode("sop");
    private final String instansi = kode("i");

    private Berkas berkas(int ke, String tahap, BerkasStatus status) {
        return new Berkas(Ids.baru(SAAT.plusSeconds(ke)), 0, sop, "1", "PPD", "1.0", "Uji", tahap, status, 1, 0, Optional.empty(), SAAT,
                "budi");
    }

    private Menunggu di(String tahap, Lingkup lingkup) {
        return new Menunggu(sop, tahap, lingkup, tahap, 1);
    }

    private static List<String> id(List<? extends Catatan> catatan) {
        return catatan.stream().map(Catatan::id).toList();
    }

    @Test
    public void asesiYangMenungguMenurutBerkasTerbaruLaluUrut() {
        String asesor = kode("a");
        Berkas lama = berkas(0, "rapat", BerkasStatus.BERJALAN);
        Berkas baru = berkas(1, "rapat", BerkasStatus.BERJALAN);
        Berkas lain = berkas(2, "pelaksanaan", BerkasStatus.BERJALAN);
        Berkas selesai = berkas(3, "rapat", BerkasStatus.SELESAI);
        Asesi satu = asesi(lama.id(), 1, instansi, AsesiStatus.DINILAI);
        Asesi dua = asesi(baru.id(), 2, instansi, AsesiStatus.DINILAI);
        Asesi tiga = asesi(baru.id(), 1, kode("i"), AsesiStatus.DIAJUKAN).ditugaskan(asesor, id()).menjadi(AsesiStatus.DINILAI);
        simpan(lama, baru, lain, selesai, satu, dua, tiga, asesi(lama.id(), 3, instansi, AsesiStatus.HADIR),
                asesi(lain.id(), 1, instansi, AsesiStatus.DINILAI), asesi(selesai.id(), 1, instansi, AsesiStatus.DINILAI));

        assertEquals(List.of(tiga.id(), dua.id(), satu.id()), id(ports().berkas().menunggu(di("rapat", Lingkup.SEMUA),
                AsesiStatus.DINILAI, 10)));
        assertEquals(List.of(tiga.id(), dua.id()), id(ports().berkas().menunggu(di("rapat", Lingkup.SEMUA), AsesiStatus.DINILAI, 2)));
        assertEquals(List.of(dua.id(), satu.id()), id(ports().berkas().menunggu(di("rapat", Lingkup.instansi(instansi)),
                AsesiStatus.DINILAI, 10)));
        assertEquals(List.of(tiga.id()), id(ports().berkas().menunggu(di("rapat", Lingkup.asesor(asesor)), AsesiStatus.DINILAI, 10)));
        assertEquals(List.of(), ports().berkas().menunggu(new Menunggu(kode("sop"), "rapat", Lingkup.SEMUA, "rapat", 1),
                AsesiStatus.DINILAI, 10));
    }

    /** Of each tahap that which is written down, else that of the SOP; a kode or a number that only begins alike is another. */
    @Test
    public void yangMenungguMenurutMayorYangDiikat() {
        Berkas sop = berkas(0, "rapat", BerkasStatus.BERJALAN);
        Berkas satu = berkas(1, "rapat", BerkasStatus.BERJALAN).bermayor(Map.of("rapat", 1, "ulang-rapat", 2, "rencana", 2));
        Berkas dua = berkas(2, "rapat", BerkasStatus.BERJALAN).bermayor(Map.of("informasi", 1, "rapat", 2));
        Berkas duaBelas = berkas(3, "rapat", BerkasStatus.BERJALAN).bermayor(Map.of("rapat", 12, "rencana", 1));
        List<Berkas> semua = List.of(sop, satu, dua, duaBelas);
        simpan(semua.toArray(Catatan[]::new));
        simpan(semua.stream().map(b -> asesi(b.id(), 1, instansi, AsesiStatus.DIMINTA_LENGKAP)).toArray(Catatan[]::new));
        simpan(semua.stream().map(b -> posisi(b, "rapat", 1, "diminta")).toArray(Catatan[]::new));

        assertEquals(id(List.of(satu, sop)), diMayor("rapat", 1));
        assertEquals(id(List.of(dua)), diMayor("rapat", 2));
        assertEquals(id(List.of(duaBelas)), diMayor("rapat", 12));
        assertEquals(List.of(), diMayor("rapat", 3));
        assertEquals("whose action it is need not be where they stand", id(List.of(satu)), diMayor("rencana", 2));
        assertEquals(id(List.of(duaBelas, dua, sop)), diMayor("rencana", 1));
    }

    /** The berkas of what waits so, which is the same of whatever waits in them. */
    private List<String> diMayor(String milik, int mayor) {
        Menunggu di = new Menunggu(sop, "rapat", Lingkup.SEMUA, milik, mayor);
        List<String> berkas = id(ports().berkas().berkasMenunggu(di, Set.of(), Optional.empty(), Optional.empty(), 10));
        assertEquals(berkas, id(ports().berkas().berkasMenunggu(di, Set.of("diminta"), Optional.empty(), Optional.empty(), 10)));
        assertEquals(berkas, ports().berkas().menunggu(di, AsesiStatus.DIMINTA_LENGKAP, 10).stream().map(Asesi::berkas).toList());
        return berkas;
    }

    @Test
    public void yangTerikatPadaMayorLainTanpaYangSelesai() {
        Berkas satu = berkas(0, "rapat", BerkasStatus.BERJALAN);
        Berkas dua = berkas(1, "rapat", BerkasStatus.BERJALAN).bermayor(Map.of("rencana", 2));
        Berkas surat = berkas(2, "rapat", BerkasStatus.MENUNGGU_SURAT).bermayor(Map.of("rencana", 1));
        Berkas selesai = berkas(3, "penerbitan", BerkasStatus.SELESAI);
        simpan(satu, dua, surat, selesai);

        Halaman<Berkas> pertama = terikatLain(2, Potongan.awal(1));
        assertEquals(id(List.of(surat)), id(pertama.isi()));
        Halaman<Berkas> kedua = terikatLain(2, new Potongan(pertama.lanjut(), 1));
        assertEquals(id(List.of(satu)), id(kedua.isi()));
        assertEquals(Optional.empty(), kedua.lanjut());
        assertEquals(id(List.of(dua)), id(terikatLain(1, Potongan.awal(10)).isi()));
        assertEquals(id(List.of(surat, dua, satu)), id(terikatLain(3, Potongan.awal(10)).isi()));
        assertEquals(List.of(), ports().berkas().terikatLain(Set.of(kode("sop")), "rencana", 3, Potongan.awal(10)).isi());
        assertEquals(List.of(), ports().berkas().terikatLain(Set.of(), "rencana", 3, Potongan.awal(10)).isi());
    }

    private Halaman<Berkas> terikatLain(int mayor, Potongan potongan) {
        return ports().berkas().terikatLain(Set.of(sop), "rencana", mayor, potongan);
    }

    private Permohonan diminta(String berkas, String oleh, PermohonanStatus status) {
        return new Permohonan(id(), 0, berkas, oleh, id(), "005/1", TANGGAL, "Permohonan", TANGGAL, status, Optional.empty(),
                Optional.of(TANGGAL.plusDays(5)), 1);
    }

    private Asesi diminta(Permohonan permohonan, int urut, AsesiStatus status) {
        Asesi a = asesi(permohonan.berkas(), urut, permohonan.instansi(), status);
        return new Asesi(a.id(), 0, a.berkas(), permohonan.id(), a.instansi(), urut, a.identitas(), status, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    public void permohonanYangMenungguSesudahSuratnyaKeluar() {
        Berkas lama = berkas(0, "verifikasi", BerkasStatus.BERJALAN);
        Berkas baru = berkas(1, "verifikasi", BerkasStatus.BERJALAN);
        Permohonan satu = diminta(lama.id(), instansi, PermohonanStatus.DITERIMA);
        Permohonan dua = diminta(baru.id(), instansi, PermohonanStatus.DITERIMA);
        Permohonan belumDisurati = diminta(lama.id(), instansi, PermohonanStatus.DITERIMA);
        Permohonan ditarik = diminta(baru.id(), instansi, PermohonanStatus.DITARIK);
        Permohonan lain = diminta(baru.id(), kode("i"), PermohonanStatus.DITERIMA);
        Permohonan sudahLengkap = diminta(baru.id(), instansi, PermohonanStatus.DITERIMA);
        List<Permohonan> semua = List.of(satu, dua, belumDisurati, ditarik, lain, sudahLengkap);
        simpan(lama, baru);
        simpan(semua.toArray(Catatan[]::new));
        int urut = 0;
        for (Permohonan p : semua) {
            simpan(diminta(p, ++urut, p.equals(sudahLengkap) ? AsesiStatus.MEMENUHI : AsesiStatus.DIMINTA_LENGKAP),
                    diminta(p, ++urut, p.equals(sudahLengkap) ? AsesiStatus.MEMENUHI : AsesiStatus.DIMINTA_LENGKAP));
            simpan(surat("permintaan", p.berkas(), Optional.of(p.id()), 1,
                    p.equals(belumDisurati) ? SuratStatus.KONSEP : SuratStatus.BERNOMOR));
        }

        assertEquals(List.of(dua.id(), satu.id()), id(ports().berkas().permohonanMenunggu(
                di("verifikasi", Lingkup.instansi(instansi)), AsesiStatus.DIMINTA_LENGKAP, Optional.of("permintaan"), 10)));
        assertEquals(List.of(dua.id(), satu.id(), belumDisurati.id()).stream().sorted().toList(), id(ports().berkas()
                .permohonanMenunggu(di("verifikasi", Lingkup.instansi(instansi)), AsesiStatus.DIMINTA_LENGKAP, Optional.empty(), 10))
                .stream().sorted().toList());
        assertEquals(1, ports().berkas().permohonanMenunggu(di("verifikasi", Lingkup.instansi(instansi)), AsesiStatus.DIMINTA_LENGKAP,
                Optional.empty(), 1).size());
        assertEquals(List.of(), ports().berkas().permohonanMenunggu(di("rapat", Lingkup.instansi(instansi)),
                AsesiStatus.DIMINTA_LENGKAP, Optional.empty(), 10));
    }

    private static Surat surat(String jenis, String berkas, Optional<String> permohonan, int putaran, SuratStatus status) {
        return new Surat(id(), 0, Arah.KELUAR, jenis, status, "", 2026, Optional.empty(),
                Optional.of("n").filter(n -> status == SuratStatus.BERNOMOR), Optional.empty(), TANGGAL, Optional.empty(), Optional.empty(),
                "Hal", "Pihak", Optional.empty(), "", "Biasa", 0, Optional.of(berkas), Optional.of("verifikasi"), putaran, permohonan,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ab", Optional.empty(), SAAT, "budi");
    }

    /** A draft asks for nothing yet and already answers; one that was sent back does neither, nor does a letter of an earlier putaran. */
    @Test
    public void berkasYangMenungguSesudahSuratYangSatuSampaiSuratYangLain() {
        List<Berkas> b = Stream.iterate(0, i -> i + 1).limit(7).map(i -> berkas(i, "rencana", BerkasStatus.BERJALAN)).toList();
        simpan(b.toArray(Catatan[]::new));
        simpan(b.stream().limit(5).map(satu -> surat("mohon", satu.id(), Optional.empty(), 1, SuratStatus.BERNOMOR))
                .toArray(Catatan[]::new));
        simpan(surat("jawab", b.get(0).id(), Optional.empty(), 1, SuratStatus.BERNOMOR),
                surat("jawab", b.get(1).id(), Optional.empty(), 1, SuratStatus.KONSEP),
                surat("jawab", b.get(2).id(), Optional.empty(), 1, SuratStatus.DITOLAK),
                surat("jawab", b.get(3).id(), Optional.empty(), 2, SuratStatus.BERNOMOR),
                surat("mohon", b.get(5).id(), Optional.empty(), 1, SuratStatus.KONSEP),
                surat("mohon", b.get(6).id(), Optional.empty(), 2, SuratStatus.BERNOMOR));

        assertEquals(id(List.of(b.get(4), b.get(3), b.get(2))), id(ports().berkas().berkasMenunggu(di("rencana", Lingkup.SEMUA),
                Set.of(), Optional.of("mohon"), Optional.of("jawab"), 10)));
        assertEquals(id(List.of(b.get(6), b.get(5))), id(ports().berkas().berkasMenunggu(di("rencana", Lingkup.SEMUA),
                Set.of(), Optional.empty(), Optional.of("jawab"), 2)));
        assertEquals(List.of(), ports().berkas().berkasMenunggu(di("rencana", Lingkup.instansi(instansi)), Set.of(), Optional.empty(),
                Optional.of("jawab"), 10));
    }

    /** The step is that of the berkas in its present tahap and putaran; a position that it has left, or superseded, counts no more. */
    @Test
    public void berkasYangMenungguPadaLangkahnya() {
        List<Berkas> b = Stream.iterate(0, i -> i + 1).limit(7).map(i -> berkas(i, "rencana", i == 6 ? BerkasStatus.SELESAI
                : BerkasStatus.BERJALAN)).toList();
        simpan(b.toArray(Catatan[]::new));
        simpan(posisi(b.get(0), "rencana", 1, "diminta"), posisi(b.get(1), "rencana", 1, "dijawab"),
                posisi(b.get(2), "rencana", 1, "disusun"), posisi(b.get(3), "rencana", 1, "diminta").keluar(TANGGAL),
                posisi(b.get(4), "rencana", 1, "diminta").digantikanOlehPutaranBaru(),
                posisi(b.get(5), "rapat", 1, "diminta"), posisi(b.get(6), "rencana", 1, "diminta"));
        simpan(surat("mohon", b.get(0).id(), Optional.empty(), 1, SuratStatus.BERNOMOR),
                surat("jawab", b.get(1).id(), Optional.empty(), 1, SuratStatus.BERNOMOR),
                new Pengumuman(id(), 0, b.get(0).id(), List.of(instansi), TANGGAL, TANGGAL, 0));

        assertEquals(id(List.of(b.get(1), b.get(0))), langkah(Lingkup.SEMUA, Set.of("diminta", "dijawab"),
                Optional.empty(), Optional.empty()));
        assertEquals(id(List.of(b.get(0))), langkah(Lingkup.SEMUA, Set.of("diminta", "dijawab"), Optional.empty(), Optional.of("jawab")));
        assertEquals(id(List.of(b.get(0))), langkah(Lingkup.SEMUA, Set.of("diminta", "dijawab"), Optional.of("mohon"), Optional.empty()));
        assertEquals(id(List.of(b.get(0))), langkah(Lingkup.instansi(instansi), Set.of("diminta"), Optional.empty(), Optional.empty()));
        assertEquals(List.of(), langkah(Lingkup.asesor(kode("a")), Set.of("diminta"), Optional.empty(), Optional.empty()));
        assertEquals(List.of(), langkah(Lingkup.SEMUA, Set.of("lain"), Optional.empty(), Optional.empty()));

        PosisiTahap lama = ports().berkas().posisi(b.get(0).id(), "rencana", 1).orElseThrow();
        simpan(lama.dengan(Data.KOSONG.with("versi", 1).with("langkah", "x".repeat(61))));
        assertEquals(List.of(), langkah(Lingkup.SEMUA, Set.of("diminta"), Optional.empty(), Optional.empty()));
    }

    private List<String> langkah(Lingkup lingkup, Set<String> langkah, Optional<String> sesudah, Optional<String> sampai) {
        return id(ports().berkas().berkasMenunggu(di("rencana", lingkup), langkah, sesudah, sampai, 10));
    }

    private static PosisiTahap posisi(Berkas berkas, String tahap, int putaran, String langkah) {
        return new PosisiTahap(id(), 0, berkas.id(), tahap, putaran, TANGGAL, Optional.empty(), 5, List.of(), "surat",
                Data.KOSONG.with("versi", 1).with("langkah", langkah), false);
    }

    @Test
    public void jamBerkasSendiriYangBerjalan() {
        String satu = id();
        String dua = id();
        Tenggat jam = tenggat(satu, Optional.empty(), TANGGAL);
        simpan(jam, tenggat(satu, Optional.of(permohonan(satu, instansi, TANGGAL)), TANGGAL),
                tenggat(satu, Optional.empty(), TANGGAL).dijeda(TANGGAL, "menunggu"),
                tenggat(dua, Optional.empty(), TANGGAL).diselesaikan(TANGGAL), tenggat(id(), Optional.empty(), TANGGAL));

        assertEquals(List.of(jam.id()), id(ports().berkas().berjalan(List.of(satu, dua))));
    }
}

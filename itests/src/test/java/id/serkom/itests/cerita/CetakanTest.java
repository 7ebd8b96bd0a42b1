package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.CetakanUji.isi;
import static id.serkom.itests.cerita.CetakanUji.sidik;
import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.data.Data;
import id.serkom.api.data.Potongan;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.cetak.KernelCetakanHandler;
import id.serkom.spi.naskah.LampiranPdf;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.Signer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;

/** Every letter that is frozen becomes a document of its own, once. */
public class CetakanTest {

    @Rule
    public final Kantor kantor = new Kantor();

    private final CetakanUji uji = new CetakanUji(kantor);

    @Test
    public void setiapSuratSatuPutaranMendapatPdfNyaSendiri() {
        Putaran.sampai(kantor, "penerbitan").penerbitan();
        kantor.semuaTerbit();
        List<Surat> keluar = uji.keluar();
        assertEquals(Set.of(CetakanStatus.BEKU), keluar.stream().map(s -> uji.cetakan(s).status()).collect(Collectors.toSet()));

        kantor.peladen.cetak();

        assertTrue(keluar.size() > 20);
        assertEquals(keluar.size(), keluar.stream().map(s -> uji.cetakan(s).kode()).distinct().count());
        for (Surat s : keluar) {
            Cetakan c = uji.cetakan(s);
            assertEquals(CetakanStatus.TERCETAK, c.status());
            byte[] pdf = uji.pdf(s);
            assertEquals(c.pdf(), Optional.of(sidik(pdf)));
            assertTrue(s.jenis(), new String(pdf, StandardCharsets.UTF_8).contains(s.nomor().orElse(s.hal())));
            CaraTtd cara = s.penandatangan().isEmpty() ? CaraTtd.TANPA : CaraTtd.BASAH;
            assertEquals(s.jenis(), List.of(cara, cara == CaraTtd.TANPA), List.of(c.cara(), c.pejabat().isEmpty()));
        }
        assertEquals(keluar.size(), uji.jurnal("cetakan.tercetak").size());
        kantor.peladen.cetak();
        assertEquals("tidak ada yang dicetak lagi", keluar.size(), uji.jurnal("cetakan.tercetak").size());
    }

    @Test
    public void yangDimintaSebelumGilirannyaDibuatSeketikaDanHanyaSekali() {
        Pencetak pencetak = uji.pencetak();
        Surat surat = uji.pemberitahuan();

        PdfSurat pdf = kantor.surat.pdf(Orang.POLMAN, surat.id());

        assertEquals("pemberitahuan-800.1.4-346-BPSDM-2026.pdf", pdf.nama());
        assertEquals(Optional.of(pdf.sha256()), uji.cetakan(surat).pdf());
        assertEquals(sidik(isi(pdf)), pdf.sha256());
        kantor.peladen.cetak();
        assertArrayEquals(isi(pdf), uji.pdf(surat));
        assertEquals(1, pencetak.kali.get());
        assertThrows(NotFound.class, () -> kantor.surat.pdf(Orang.MAJENE, surat.id()));
        assertThrows(NotFound.class, () -> kantor.surat.cetakan(Orang.MAJENE, surat.id()));
        assertThrows(Forbidden.class, () -> kantor.surat.cetakanGagal(Orang.POLMAN, Potongan.awal(10)));
    }

    @Test
    public void konsepBelumDanSuratMasukTidakBercetakan() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.paraf", "kepala-bidang");
        Putaran putaran = new Putaran(kantor);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai", "2026-03-06",
                "kuota", 20));
        Surat konsep = kantor.terbit("konsep pemberitahuan").get(0);
        assertFalse(kantor.surat.isi(Orang.BIDANG, konsep.id()).contains("verifikasi/"));

        kantor.ditolak(Conflict.class, "cetakan.masih-konsep", () -> kantor.surat.pdf(Orang.BIDANG, konsep.id()));
        assertEquals(Optional.empty(), kantor.surat.cetakan(Orang.BIDANG, konsep.id()));
        kantor.surat.paraf(Orang.KABID, konsep.id(), true, Optional.empty());
        assertEquals(SuratStatus.BERNOMOR, kantor.terbit("pemberitahuan").get(0).status());
        assertTrue(new String(uji.pdf(konsep), StandardCharsets.UTF_8).contains("800.1.4/346/BPSDM/2026"));
        putaran.ajukan(Orang.POLMAN, "800/117/BKPSDM/2026", putaran.calon(Orang.POLMAN, Putaran.RAHMA));
        Surat masuk = kantor.semuaSurat().stream().filter(s -> s.arah() == Arah.MASUK).findFirst().orElseThrow();
        assertThrows(NotFound.class, () -> kantor.surat.pdf(Orang.BIDANG, masuk.id()));
        kantor.semuaTerbit();
    }

    @Test
    public void duaServerMenulisSatuKaliUntukSatuSurat() {
        Putaran putaran = new Putaran(kantor);
        putaran.umumkan();
        KernelCetakanHandler lain = kantor.peladen.cetakanLain();
        Pencetak pencetak = uji.pencetak();
        kantor.sebelumPertama("cetakan.tercetak", lain::round);

        kantor.peladen.cetak();

        assertEquals(2, uji.jurnal("cetakan.tercetak").size());
        assertEquals("yang sudah dibuat server lain tidak dicetak lagi", 3, pencetak.kali.get());
        uji.keluar().forEach(s -> assertEquals(CetakanStatus.TERCETAK, uji.cetakan(s).status()));
        lain.close();
    }

    @Test
    public void yangTidakDapatDicetakTidakDiberiNomor() {
        Putaran putaran = new Putaran(kantor);
        kantor.akhiri("instansi", "bkpsdm-polman", "2026-03-01");
        kantor.daftarkan("instansi", "kode", "bkpsdm-polman", "masa", Map.of("mulai", "2026-03-02"), "nama",
                "BKPSDM Polewali \u4e2d Mandar", "pimpinan", "Kepala", "alamat", "Jalan Manunggal 11", "kota", "Polewali", "luar", true);
        long sebelum = kantor.jurnal().size();

        InvalidInput ditolak = assertThrows(InvalidInput.class, () -> putaran.aksi(Orang.BIDANG, "umumkan", data("penerima",
                List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai", "2026-03-06", "kuota", 20)));

        assertEquals("pdf.aksara-tidak-ada", ditolak.reasons().get(0).code());
        assertEquals(sebelum, kantor.jurnal().size());
    }

    @Test
    public void caraTandaTanganMengikutiSetelanJenisnyaSaatDibekukan() {
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "elektronik");
        kantor.setel("id.serkom.ttd", "signer", "uji");
        Putaran putaran = new Putaran(kantor);
        Data masukan = data("penerima", List.of("bkpsdm-polman"), "mulai", "2026-03-02", "sampai", "2026-03-06", "kuota", 20);
        kantor.ditolak(TahapUnavailable.class, "surat.signer-tidak-terpasang", () -> putaran.aksi(Orang.BIDANG, "umumkan", masukan));
        kantor.peladen.pasangSigner("uji", new Signer() {
            @Override
            public boolean ujiCoba(String pejabat) {
                return true;
            }

            @Override
            public byte[] sign(PermintaanTtd permintaan) {
                throw new AssertionError("belum waktunya");
            }
        });

        putaran.aksi(Orang.BIDANG, "umumkan", masukan);

        Surat surat = kantor.terbit("pemberitahuan").get(0);
        Cetakan c = uji.cetakan(surat);
        assertEquals(List.of(CaraTtd.ELEKTRONIK, true), List.of(c.cara(), c.ujiCoba()));
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "basah");
        assertTrue(new String(uji.pdf(surat), StandardCharsets.UTF_8).contains("UJI COBA"));
        assertEquals(List.of(surat.id()), kantor.store.cetakan().menungguTtd(c.pejabat().orElseThrow(), Potongan.awal(5)).isi().stream()
                .map(Cetakan::id).toList());
        kantor.setel("id.serkom.naskah", "pemberitahuan.ttd", "cap");
        Putaran lain = new Putaran(kantor);
        kantor.ditolak(InvalidInput.class, "naskah.setelan-keliru", () -> lain.aksi(Orang.BIDANG, "umumkan", masukan));
    }

    @Test
    public void penyertaIkutDiDalamPdfSuratYangMempunyainya() {
        kantor.peladen.pasangPenyerta(s -> s.jenis().equals("pemberitahuan") ? List.of(new LampiranPdf("a.jwt", "application/jwt",
                "Kredensial", s.id().getBytes(StandardCharsets.UTF_8))) : List.of());
        Surat surat = uji.pemberitahuan();

        assertTrue(new String(uji.pdf(surat), StandardCharsets.UTF_8).contains("a.jwt application/jwt Kredensial"));
    }

    @Test
    public void yangDimintaBerbarenganDicetakSekali() throws InterruptedException {
        Pencetak pencetak = uji.pencetak();
        Surat surat = uji.pemberitahuan();
        List<byte[]> hasil = Collections.synchronizedList(new ArrayList<>());
        Thread kedua = new Thread(() -> hasil.add(uji.pdf(surat)));
        pencetak.saat = () -> {
            kedua.start();
            while (kedua.getState() != Thread.State.WAITING && kedua.isAlive()) {
                Thread.onSpinWait();
            }
        };

        hasil.add(uji.pdf(surat));
        kedua.join();

        assertEquals(1, pencetak.kali.get());
        assertArrayEquals(hasil.get(0), hasil.get(1));
    }

    @Test
    public void sertifikatMenungguKredensialnyaDanTidakMenahanYangLain() {
        kantor.setel("id.serkom.publik", "alamat-publik", "https://serkom.contoh.go.id");
        Putaran.sampai(kantor, "penerbitan").penerbitan();
        kantor.semuaTerbit();
        Set<CetakanStatus> sertifikat = Set.of(CetakanStatus.BEKU);

        kantor.peladen.cetak();

        List<Surat> milik = uji.keluar().stream().filter(s -> s.jenis().equals("sertifikat")).toList();
        assertEquals(sertifikat, milik.stream().map(s -> uji.cetakan(s).status()).collect(Collectors.toSet()));
        assertEquals(Set.of(CetakanStatus.TERCETAK), uji.keluar().stream().filter(s -> !milik.contains(s)).map(s -> uji.cetakan(s).status())
                .collect(Collectors.toSet()));
        kantor.ditolak(TahapUnavailable.class, "cetakan.menunggu-kredensial", () -> uji.pdf(milik.get(0)));
        assertEquals(List.of(), uji.jurnal("cetakan.gagal"));
        kantor.peladen.pasangPenyerta(s -> s.jenis().equals("sertifikat") ? List.of(new LampiranPdf("a.jwt", "application/jwt",
                "Kredensial", s.id().getBytes(StandardCharsets.UTF_8))) : List.of());
        kantor.peladen.cetak();
        milik.forEach(s -> assertTrue(new String(uji.pdf(s), StandardCharsets.UTF_8).contains("a.jwt application/jwt Kredensial")));
    }
}

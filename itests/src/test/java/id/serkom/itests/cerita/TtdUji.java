package id.serkom.itests.cerita;

import static id.serkom.itests.cerita.Kantor.data;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Potongan;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.HasilTtd;
import id.serkom.api.service.TtdService;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.Signer;
import id.serkom.testing.sign.MemorySigner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An office that signs in PDF: its letters, printed and signed, and the key of its head. */
final class TtdUji {

    static final String SANDI = "sandi-kepala-7";
    static final String KEPALA = "CN=Fariq Wajidi,SERIALNUMBER=196906101995031012";

    final MemorySigner signer = new MemorySigner().kunci("fariq-wajidi", KEPALA, SANDI);
    final List<PermintaanTtd> diminta = new ArrayList<>();
    final TtdService ttd;
    UnaryOperator<byte[]> hasil = UnaryOperator.identity();

    private final Kantor kantor;

    TtdUji(Kantor kantor) {
        this.kantor = kantor;
        kantor.peladen.pasangSigner("pkcs12", new Signer() {
            @Override
            public boolean ujiCoba(String pejabat) {
                return signer.ujiCoba(pejabat);
            }

            @Override
            public byte[] sign(PermintaanTtd permintaan) {
                diminta.add(permintaan);
                return hasil.apply(signer.sign(permintaan));
            }
        });
        kantor.peladen.pasangVerifier(signer);
        ttd = kantor.peladen.ttd;
        elektronik("pemberitahuan");
    }

    void elektronik(String jenis) {
        kantor.setel("id.serkom.naskah", jenis + ".ttd", "elektronik");
    }

    Surat umumkan(String tanggal) {
        Putaran putaran = new Putaran(kantor);
        kantor.hari(tanggal);
        putaran.aksi(Orang.BIDANG, "umumkan", data("penerima", List.of("bkpsdm-polman"), "mulai", tanggal, "sampai",
                "2026-12-30", "kuota", 0));
        return kantor.terbit("pemberitahuan").get(0);
    }

    Surat tercetak(String tanggal) {
        Surat surat = umumkan(tanggal);
        kantor.peladen.cetak();
        return surat;
    }

    Cetakan cetakan(Surat surat) {
        return kantor.surat.cetakan(Orang.BIDANG, surat.id()).orElseThrow();
    }

    List<HasilTtd> tanda(Actor siapa, String sandi, Surat... surat) {
        return ttd.tandaTangani(siapa, Arrays.stream(surat).map(Surat::id).toList(), Optional.of(sandi.toCharArray()));
    }

    static String alasan(HasilTtd satu) {
        assertTrue(satu.cetakan().isEmpty());
        return satu.alasan().get(0).code();
    }

    List<JournalEntry> jurnal(String kejadian) {
        return kantor.store.journal().rantai("buku", 0, 1000).stream().filter(e -> e.kejadian().equals(kejadian)).toList();
    }

    void mandat(String kode, String jenis, String mulai, String sampai) {
        kantor.referensi.tambah(Orang.ADMIN, "mandat", data("kode", kode, "jabatan", "kepala-badan", "pejabat", "sekretaris-badan", "jenis",
                jenis, "dasar", "Surat Perintah Nomor 800/77/2026", "masa", Map.of("mulai", mulai, "sampai", sampai)));
    }

    byte[] isi(Surat surat) {
        var isi = kantor.surat.pdf(Orang.BIDANG, surat.id()).isi();
        byte[] bytes = new byte[isi.remaining()];
        isi.get(bytes);
        return bytes;
    }

    void tandaTanganiSemua() {
        kantor.peladen.cetak();
        List<String> semua = ttd.antrean(Orang.KEPALA, Potongan.awal(100)).isi().stream().map(a -> a.surat().id()).toList();
        List<HasilTtd> hasilnya = ttd.tandaTangani(Orang.KEPALA, semua, Optional.of(SANDI.toCharArray()));
        assertTrue(hasilnya.toString(), hasilnya.stream().allMatch(h -> h.cetakan().isPresent()));
    }
}

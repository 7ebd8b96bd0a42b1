package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Ralat;
import id.serkom.api.surat.Surat;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.naskah.LanjutanHandler;
import id.serkom.spi.naskah.ParafHandler;
import id.serkom.spi.naskah.Penomoran;
import id.serkom.spi.naskah.Renderer;
import id.serkom.spi.store.AkunStore;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.Committer;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.IdempotensiStore;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Letters as the edges call them; each verb is a class of its own. */
@Component(name = "id.serkom.buku.surat", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Suratan implements SuratService {

    private final BacaSurat baca;
    private final CatatSurat catat;
    private final Disposisikan disposisikan;
    private final KelolaNomor nomor;
    private final IkatNomor ikat;
    private final AsliDiterima asli;
    private final ParafHandler paraf;
    private final LanjutanHandler lanjutan;
    private final CetakanSurat cetakan;

    @Activate
    public Suratan(@Reference SuratStore surat, @Reference DokumenStore dokumen, @Reference BerkasStore berkas,
            @Reference IdempotensiStore idempotensi, @Reference Committer committer, @Reference OfficeClock jam,
            @Reference Referensi referensi, @Reference Renderer renderer, @Reference Penomoran penomoran,
            @Reference PengaturanBuku pengaturan, @Reference ParafHandler paraf, @Reference LanjutanHandler lanjutan,
            @Reference AkunStore akun, @Reference CetakanStore cetakan, @Reference CetakanHandler cetak) {
        Akses akses = new Akses(surat);
        Meja meja = new Meja(committer, jam);
        this.baca = new BacaSurat(surat, akses);
        this.catat = new CatatSurat(new CatatSurat.Gudang(surat, dokumen, berkas, idempotensi, cetakan), referensi, penomoran, pengaturan,
                akses, meja);
        this.disposisikan = new Disposisikan(surat, akun, referensi, akses, meja);
        this.nomor = new KelolaNomor(surat, renderer, penomoran, pengaturan, meja);
        this.ikat = new IkatNomor(surat, dokumen, berkas, pengaturan, nomor, meja);
        this.asli = new AsliDiterima(surat, dokumen, akses, meja);
        this.paraf = paraf;
        this.lanjutan = lanjutan;
        this.cetakan = new CetakanSurat(cetakan, cetak, akses);
    }

    @Override
    public Surat find(Actor actor, String surat) {
        return baca.find(actor, surat);
    }

    @Override
    public Halaman<Surat> list(Actor actor, SuratQuery query, Potongan potongan) {
        return baca.list(actor, query, potongan);
    }

    @Override
    public String isi(Actor actor, String surat) {
        cetakan.siap(actor, baca.find(actor, surat));
        return baca.isi(actor, surat);
    }

    @Override
    public Optional<Cetakan> cetakan(Actor actor, String surat) {
        return cetakan.cetakan(actor, surat);
    }

    @Override
    public PdfSurat pdf(Actor actor, String surat) {
        return cetakan.pdf(actor, surat);
    }

    @Override
    public Halaman<Cetakan> cetakanGagal(Actor actor, Potongan potongan) {
        return cetakan.gagal(actor, potongan);
    }

    @Override
    public Cetakan cetakUlang(Actor actor, String surat) {
        return cetakan.ulangi(actor, surat);
    }

    @Override
    public List<Paraf> paraf(Actor actor, String surat) {
        return baca.paraf(actor, surat);
    }

    @Override
    public Surat paraf(Actor actor, String surat, boolean setuju, Optional<String> catatan) {
        Akses.semua(actor);
        return paraf.paraf(actor, baca.find(actor, surat).id(), setuju, catatan);
    }

    @Override
    public Surat tarikKonsep(Actor actor, String surat, String alasan) {
        Akses.bidang(actor);
        return paraf.tarik(actor, surat, alasan);
    }

    @Override
    public Surat ajukanUlang(Actor actor, String surat) {
        Akses.bidang(actor);
        return paraf.ajukanUlang(actor, surat);
    }

    @Override
    public Surat ralat(Actor actor, String surat, List<Ralat> ralat, String alasan, Optional<String> kunci) {
        Akses.bidang(actor);
        return lanjutan.ralat(actor, surat, ralat, alasan, kunci);
    }

    @Override
    public Surat cabut(Actor actor, String surat, String alasan, Optional<String> kunci) {
        Akses.bidang(actor);
        return lanjutan.cabut(actor, surat, alasan, kunci);
    }

    @Override
    public Surat petikan(Actor actor, String surat, String asesi, Optional<String> kunci) {
        Akses.bidang(actor);
        return lanjutan.petikan(actor, surat, asesi, kunci);
    }

    @Override
    public Surat salinan(Actor actor, String surat, Optional<String> kunci) {
        Akses.bidang(actor);
        return lanjutan.salinan(actor, surat, kunci);
    }

    @Override
    public Surat kirim(Actor actor, String surat, LocalDate tanggal, String cara) {
        return catat.kirim(actor, surat, tanggal, cara);
    }

    @Override
    public Surat catatMasuk(Actor actor, CatatMasuk masuk, Optional<String> kunci) {
        return catat.masuk(actor, masuk, kunci);
    }

    @Override
    public Surat asliDiterima(Actor actor, String surat, LocalDate tanggal, Optional<String> dokumen) {
        return asli.diterima(actor, surat, tanggal, dokumen);
    }

    @Override
    public Disposisi disposisi(Actor actor, String surat, String kepada, String perintah, LocalDate batas) {
        return disposisikan.buat(actor, surat, kepada, perintah, batas);
    }

    @Override
    public Disposisi selesaikanDisposisi(Actor actor, String disposisi) {
        return disposisikan.selesai(actor, disposisi);
    }

    @Override
    public List<Disposisi> disposisi(Actor actor, String surat) {
        return baca.disposisi(actor, surat);
    }

    @Override
    public NomorSurat cadangkan(Actor actor, String jenis, String alasan) {
        return nomor.cadangkan(actor, jenis, alasan);
    }

    @Override
    public NomorSurat sisipkan(Actor actor, String jenis, int tahun, int urut, String alasan) {
        return nomor.sisipkan(actor, jenis, tahun, urut, alasan);
    }

    @Override
    public Surat ikat(Actor actor, String idNomor, CatatMasuk kertas) {
        return ikat.ikat(actor, idNomor, kertas);
    }

    @Override
    public NomorSurat batalkan(Actor actor, String idNomor, String alasan) {
        return nomor.batalkan(actor, idNomor, alasan);
    }

    @Override
    public void saldoAwal(Actor actor, String seri, int tahun, int terakhir, String alasan) {
        nomor.saldoAwal(actor, seri, tahun, terakhir, alasan);
    }

    @Override
    public Halaman<NomorSurat> nomor(Actor actor, String seri, int tahun, Potongan potongan) {
        return nomor.daftar(actor, seri, tahun, potongan);
    }
}

package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.AkunService;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.KredensialService;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.surat.Arah;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.CalonAsesi;
import id.serkom.soap.v1.DokumenKelengkapan;
import id.serkom.soap.v1.HalamanBerkas;
import id.serkom.soap.v1.HalamanRingkas;
import id.serkom.soap.v1.HalamanSertifikat;
import id.serkom.soap.v1.HalamanSurat;
import id.serkom.soap.v1.HasilAksiBerkas;
import id.serkom.soap.v1.Isian;
import id.serkom.soap.v1.KeadaanBerkas;
import id.serkom.soap.v1.KeadaanCetakan;
import id.serkom.soap.v1.LampiranAksi;
import id.serkom.soap.v1.Naskah;
import id.serkom.soap.v1.Pdf;
import id.serkom.soap.v1.Permohonan;
import id.serkom.soap.v1.RingkasBerkas;
import id.serkom.soap.v1.Sertifikasi;
import id.serkom.soap.v1.Skema;
import id.serkom.soap.v1.SuratInstansi;
import id.serkom.soap.v1.TandaTerima;
import id.serkom.soap.v1.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.jws.WebService;

/** The operations of the contract, each under the account that calls. What fails is a fault of the API; {@link FaultWriter} types it. */
@WebService(serviceName = "SertifikasiService", portName = "SertifikasiPort", targetNamespace = "urn:serkom:sertifikasi:v1",
        endpointInterface = "id.serkom.soap.v1.Sertifikasi")
public final class SertifikasiEndpoint implements Sertifikasi {

    private static final int PAGE = 50;

    private final AkunService accounts;
    private final SkemaCatalog catalog;
    private final BerkasService berkasService;
    private final SkemaReader skema;
    private final BerkasLister berkas;
    private final PermohonanSender sender;
    private final PermohonanReader permohonan;
    private final SuratReader surat;
    private final KredensialService kredensial;
    private final BerkasReader keadaan;
    private final AksiSender aksi;

    SertifikasiEndpoint(Services services) {
        this.accounts = services.accounts();
        this.catalog = services.skema();
        this.berkasService = services.berkas();
        this.skema = new SkemaReader(services.skema());
        this.berkas = new BerkasLister(services.berkas(), services.clock());
        this.sender = new PermohonanSender(services.berkas(), services.dokumen(), services.skema());
        this.permohonan = new PermohonanReader(services.berkas(), services.tenggat());
        this.surat = new SuratReader(services.surat(), services.sertifikat(), services.dokumen());
        this.kredensial = services.kredensial();
        this.keadaan = new BerkasReader(services.berkas(), services.tenggat());
        this.aksi = new AksiSender(services.berkas(), services.dokumen());
    }

    @Override
    public Token masuk(String akun, String sandi) {
        id.serkom.api.service.Token given = accounts.masuk(akun, sandi.toCharArray());
        Token token = new Token();
        token.setToken(given.token());
        token.setSampai(given.sampai());
        return token;
    }

    @Override
    public void keluar() {
        accounts.keluar(Caller.current().token()
                .orElseThrow(() -> new InvalidInput(Reason.of("soap.keluar-tanpa-token"))));
    }

    @Override
    public List<Skema> daftarSkema() {
        actor();
        return skema.list();
    }

    @Override
    public HalamanBerkas daftarBerkas(String kursor, Integer batas) {
        return berkas.list(actor(), page(kursor, batas));
    }

    @Override
    public TandaTerima kirimPermohonan(String idBerkas, String kunci, SuratInstansi letter, List<CalonAsesi> asesi) {
        return sender.kirim(actor(), idBerkas, Optional.ofNullable(kunci), letter, asesi);
    }

    @Override
    public Permohonan statusPermohonan(String idBerkas, String id) {
        return permohonan.status(actor(), idBerkas, id);
    }

    @Override
    public Permohonan lengkapiPermohonan(String idBerkas, String id, String kunci, SuratInstansi letter,
            List<DokumenKelengkapan> dokumen) {
        sender.lengkapi(actor(), idBerkas, id, Optional.ofNullable(kunci), Optional.ofNullable(letter), dokumen);
        return permohonan.status(actor(), idBerkas, id);
    }

    @Override
    public HalamanSurat daftarSurat(String idBerkas, ArahSurat arah, String jenis, String nomor, LocalDate dari,
            LocalDate sampai, String kursor, Integer batas) {
        SuratQuery query = new SuratQuery(Optional.ofNullable(arah).map(a -> RecordBinder.dariKode(Arah.class, a.value())),
                Optional.ofNullable(jenis), Optional.ofNullable(nomor), Optional.ofNullable(idBerkas),
                Optional.ofNullable(dari), Optional.ofNullable(sampai));
        return surat.list(actor(), query, page(kursor, batas));
    }

    @Override
    public Naskah ambilSurat(String id) {
        return surat.naskah(actor(), id);
    }

    @Override
    public HalamanSertifikat daftarSertifikat(String idBerkas, String nomor, String kursor, Integer batas) {
        return surat.sertifikat(actor(), Optional.ofNullable(idBerkas), Optional.ofNullable(nomor), page(kursor, batas));
    }

    @Override
    public Naskah ambilSertifikat(String id) {
        return surat.sertifikat(actor(), id);
    }

    @Override
    public Pdf ambilPdf(String idSurat, String idSertifikat) {
        return surat.pdf(actor(), Optional.ofNullable(idSurat), Optional.ofNullable(idSertifikat));
    }

    @Override
    public List<Isian> daftarIsian(String idBerkas) {
        return IsianSkema.of(catalog, berkasService.find(actor(), idBerkas)).list();
    }

    @Override
    public HalamanRingkas daftarBerkasSaya(String tahap, String kodeSkema, String kursor, Integer batas) {
        return keadaan.list(actor(), new BerkasQuery(Optional.ofNullable(tahap), Optional.ofNullable(kodeSkema), Optional.empty(),
                Optional.empty()), page(kursor, batas));
    }

    @Override
    public RingkasBerkas bukaBerkas(String sop, String nama, String merujuk, String kunci) {
        BukaBerkas minta = new BukaBerkas(sop, Optional.empty(), Optional.empty(), nama, Optional.ofNullable(merujuk));
        return aksi.buka(actor(), minta, Optional.ofNullable(kunci));
    }

    @Override
    public KeadaanBerkas lihatBerkas(String idBerkas) {
        return keadaan.find(actor(), idBerkas);
    }

    @Override
    public HasilAksiBerkas jalankanAksi(String idBerkas, String nama, String perihal, Long revisi, String kunci, String masukan,
            List<LampiranAksi> lampiran) {
        return aksi.jalankan(actor(), new AksiSender.Permintaan(idBerkas, nama, Optional.ofNullable(perihal),
                Optional.ofNullable(revisi), Optional.ofNullable(kunci)), masukan, lampiran);
    }

    @Override
    public KeadaanCetakan lihatCetakan(String id) {
        return surat.cetakan(actor(), id);
    }

    @Override
    public String ambilKredensial(String idSertifikat) {
        return kredensial.kredensial(actor(), idSertifikat);
    }

    private static Actor actor() {
        return Caller.current().required();
    }

    private static Potongan page(String cursor, Integer size) {
        return new Potongan(Optional.ofNullable(cursor), Optional.ofNullable(size).orElse(PAGE));
    }
}

package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.PdfSurat;
import id.serkom.api.service.SertifikatService;
import id.serkom.api.service.SuratQuery;
import id.serkom.api.service.SuratService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.soap.v1.ArahSurat;
import id.serkom.soap.v1.HalamanSertifikat;
import id.serkom.soap.v1.HalamanSurat;
import id.serkom.soap.v1.KeadaanCetakan;
import id.serkom.soap.v1.Naskah;
import id.serkom.soap.v1.Pdf;
import id.serkom.soap.v1.SertifikatStatus;
import id.serkom.soap.v1.SuratStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.activation.DataHandler;
import org.apache.cxf.attachment.ByteDataSource;

/** Letters and certificates, and their frozen texts. */
final class SuratReader {

    private static final String PDF = "application/pdf";
    private static final String XHTML = "application/xhtml+xml; charset=UTF-8";

    private final SuratService surat;
    private final SertifikatService sertifikat;
    private final DokumenService dokumen;

    SuratReader(SuratService surat, SertifikatService sertifikat, DokumenService dokumen) {
        this.surat = surat;
        this.sertifikat = sertifikat;
        this.dokumen = dokumen;
    }

    HalamanSurat list(Actor actor, SuratQuery query, Potongan potongan) {
        Halaman<Surat> page = surat.list(actor, query, potongan);
        HalamanSurat answer = new HalamanSurat();
        page.isi().stream().map(SuratReader::surat).forEach(answer.getSurat()::add);
        answer.setLanjut(page.lanjut().orElse(null));
        return answer;
    }

    HalamanSertifikat sertifikat(Actor actor, Optional<String> berkas, Optional<String> nomor, Potongan potongan) {
        Halaman<Sertifikat> page = sertifikat.list(actor, berkas, nomor, potongan);
        HalamanSertifikat answer = new HalamanSertifikat();
        page.isi().stream().map(SuratReader::sertifikat).forEach(answer.getSertifikat()::add);
        answer.setLanjut(page.lanjut().orElse(null));
        return answer;
    }

    Naskah sertifikat(Actor actor, String id) {
        return naskah(actor, sertifikat.find(actor, id).surat());
    }

    /** Of a letter or of a certificate: one of them is named. */
    Pdf pdf(Actor actor, Optional<String> idSurat, Optional<String> idSertifikat) {
        if (idSurat.isPresent() == idSertifikat.isPresent()) {
            throw new InvalidInput(Reason.of("soap.surat-atau-sertifikat"));
        }
        Surat letter = surat.find(actor, idSurat.orElseGet(() -> sertifikat.find(actor, idSertifikat.orElseThrow()).surat()));
        PdfSurat made = surat.pdf(actor, letter.id());
        byte[] bytes = new byte[made.isi().remaining()];
        made.isi().get(bytes);
        Pdf answer = new Pdf();
        answer.setSurat(surat(letter));
        answer.setNama(made.nama());
        answer.setSha256(made.sha256());
        answer.setIsi(new DataHandler(new ByteDataSource(bytes, PDF)));
        return answer;
    }

    /** How far the document of a letter is. */
    KeadaanCetakan cetakan(Actor actor, String id) {
        Cetakan made = surat.cetakan(actor, id).orElseThrow(() -> new NotFound(Reason.of("soap.tanpa-cetakan")));
        KeadaanCetakan answer = new KeadaanCetakan();
        answer.setSurat(made.id());
        answer.setStatus(RecordBinder.kode(made.status()));
        answer.setTandaTangan(RecordBinder.kode(made.cara()));
        answer.setUjiCoba(made.ujiCoba());
        answer.setSha256(made.bertanda().or(() -> made.cara() == CaraTtd.ELEKTRONIK ? Optional.empty() : made.pdf()).orElse(null));
        return answer;
    }

    Naskah naskah(Actor actor, String id) {
        Surat letter = surat.find(actor, id);
        Naskah answer = new Naskah();
        answer.setSurat(surat(letter));
        answer.setSha256(letter.sha256());
        if (letter.arah() == Arah.MASUK && letter.dokumen().isPresent()) {
            Dokumen scan = dokumen.find(actor, letter.dokumen().get());
            answer.setNama(scan.nama());
            answer.setTipe(scan.tipe());
            answer.setIsi(new DataHandler(DokumenSource.checked(dokumen, actor, scan)));
        } else {
            byte[] text = surat.isi(actor, id).getBytes(StandardCharsets.UTF_8);
            answer.setNama(letter.jenis() + "-" + letter.id() + ".xhtml");
            answer.setTipe(XHTML);
            answer.setIsi(new DataHandler(new ByteDataSource(text, XHTML)));
        }
        return answer;
    }

    private static id.serkom.soap.v1.Surat surat(Surat letter) {
        id.serkom.soap.v1.Surat entry = new id.serkom.soap.v1.Surat();
        entry.setId(letter.id());
        entry.setArah(Kode.of(letter.arah(), ArahSurat::fromValue));
        entry.setJenis(letter.jenis());
        entry.setStatus(Kode.of(letter.status(), SuratStatus::fromValue));
        entry.setNomor(letter.nomor().orElse(null));
        entry.setAgenda(letter.agenda().orElse(null));
        entry.setTanggal(letter.tanggal());
        entry.setHal(letter.hal());
        entry.setPihak(letter.pihak());
        entry.setBerkas(letter.berkas().orElse(null));
        entry.setPermohonan(letter.permohonan().orElse(null));
        entry.setAsesi(letter.asesi().orElse(null));
        return entry;
    }

    private static id.serkom.soap.v1.Sertifikat sertifikat(Sertifikat certificate) {
        id.serkom.soap.v1.Sertifikat entry = new id.serkom.soap.v1.Sertifikat();
        entry.setId(certificate.id());
        entry.setBerkas(certificate.berkas());
        entry.setAsesi(certificate.asesi());
        entry.setNama(certificate.nama());
        entry.setSkema(certificate.skema());
        entry.setSkemaVersi(certificate.skemaVersi());
        entry.setNomor(certificate.nomor());
        entry.setRegistrasi(certificate.registrasi());
        entry.setTanggal(certificate.tanggal());
        entry.setBerlakuSampai(certificate.berlakuSampai());
        entry.setStatus(Kode.of(certificate.status(), SertifikatStatus::fromValue));
        entry.setPenerbit(certificate.penerbit());
        entry.setDiserahkan(certificate.diserahkan().orElse(null));
        return entry;
    }
}

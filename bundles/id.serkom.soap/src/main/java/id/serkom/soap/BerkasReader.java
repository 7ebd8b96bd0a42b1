package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.TenggatStatus;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.TenggatService;
import id.serkom.soap.v1.AksiBerkas;
import id.serkom.soap.v1.BerkasStatus;
import id.serkom.soap.v1.HalamanRingkas;
import id.serkom.soap.v1.KeadaanBerkas;
import id.serkom.soap.v1.LangkahBerkas;
import id.serkom.soap.v1.PermohonanStatus;
import id.serkom.soap.v1.PrasyaratTerkait;
import id.serkom.soap.v1.RingkasBerkas;
import id.serkom.soap.v1.RingkasPermohonan;
import id.serkom.soap.v1.TahapBerkas;
import java.util.Optional;

/** Berkas of whatever SOP within the caller's scope: which there are, where one stands, and what he may do in it. */
final class BerkasReader {

    private final BerkasService berkas;
    private final TenggatService tenggat;

    BerkasReader(BerkasService berkas, TenggatService tenggat) {
        this.berkas = berkas;
        this.tenggat = tenggat;
    }

    HalamanRingkas list(Actor actor, BerkasQuery query, Potongan potongan) {
        Halaman<Berkas> page = berkas.list(actor, query, potongan);
        HalamanRingkas answer = new HalamanRingkas();
        page.isi().stream().map(BerkasReader::ringkas).forEach(answer.getBerkas()::add);
        answer.setLanjut(page.lanjut().orElse(null));
        return answer;
    }

    KeadaanBerkas find(Actor actor, String id) {
        Berkas found = berkas.find(actor, id);
        KeadaanBerkas answer = new KeadaanBerkas();
        answer.setRingkas(ringkas(found));
        berkas.tahap(actor, id).stream().map(BerkasReader::tahap).forEach(answer.getTahap()::add);
        berkas.perjalanan(actor, id).stream().map(BerkasReader::langkah).forEach(answer.getPerjalanan()::add);
        tenggat.berkas(actor, id).stream().filter(t -> t.status() != TenggatStatus.DIGANTI).map(PermohonanReader::tenggat)
                .forEach(answer.getTenggat()::add);
        berkas.prasyarat(actor, id).stream().map(BerkasReader::prasyarat).forEach(answer.getPrasyarat()::add);
        berkas.permohonan(actor, id).stream().map(BerkasReader::permohonan).forEach(answer.getPermohonan()::add);
        berkas.aksi(actor, id).stream().map(a -> aksi(a, found)).forEach(answer.getAksi()::add);
        return answer;
    }

    static RingkasBerkas ringkas(Berkas found) {
        RingkasBerkas answer = new RingkasBerkas();
        answer.setId(found.id());
        answer.setRevisi(found.revision());
        answer.setSop(found.sop());
        answer.setNama(found.nama());
        answer.setSkema(filled(found.skema()));
        answer.setSkemaVersi(filled(found.skemaVersi()));
        answer.setTahap(found.tahap());
        answer.setStatus(Kode.of(found.status(), BerkasStatus::fromValue));
        answer.setPutaran(found.putaran());
        answer.setMerujuk(found.merujukBerkas().orElse(null));
        return answer;
    }

    /** An SOP without skema has an empty one. */
    private static String filled(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).orElse(null);
    }

    private static TahapBerkas tahap(InfoTahap row) {
        TahapBerkas answer = new TahapBerkas();
        answer.setKode(row.kode());
        answer.setKegiatan(row.kegiatan());
        answer.setTerpasang(row.terpasang());
        return answer;
    }

    private static LangkahBerkas langkah(PosisiTahap step) {
        LangkahBerkas answer = new LangkahBerkas();
        answer.setTahap(step.tahap());
        answer.setPutaran(step.putaran());
        answer.setMasuk(step.masuk());
        answer.setSelesai(step.keluar().orElse(null));
        answer.setDigantikan(step.digantikan());
        return answer;
    }

    private static PrasyaratTerkait prasyarat(PrasyaratBerkas asked) {
        PrasyaratTerkait answer = new PrasyaratTerkait();
        answer.setKode(asked.kode());
        answer.setTahap(asked.tahap());
        answer.setPerihal(asked.perihal());
        answer.setStatus(RecordBinder.kode(asked.status()));
        answer.setDasar(asked.dasar());
        return answer;
    }

    private static RingkasPermohonan permohonan(Permohonan sent) {
        RingkasPermohonan answer = new RingkasPermohonan();
        answer.setId(sent.id());
        answer.setNomorSurat(sent.nomorSurat());
        answer.setTanggalSurat(sent.tanggalSurat());
        answer.setStatus(Kode.of(sent.status(), PermohonanStatus::fromValue));
        return answer;
    }

    private static AksiBerkas aksi(Aksi aksi, Berkas found) {
        AksiBerkas answer = new AksiBerkas();
        answer.setNama(aksi.nama());
        answer.setJudul(aksi.judul());
        answer.setPerihal(aksi.perihal());
        answer.setTerbuka(aksi.diTahap().contains(found.tahap()));
        answer.setIsian(Masukan.tulis(aksi.schema()));
        return answer;
    }
}

package id.serkom.soap;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.BerkasService;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.DokumenService;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.PermintaanAksi;
import id.serkom.soap.v1.EntriBaru;
import id.serkom.soap.v1.HasilAksiBerkas;
import id.serkom.soap.v1.LampiranAksi;
import id.serkom.soap.v1.RingkasBerkas;
import id.serkom.soap.v1.SuratAksi;
import java.util.List;
import java.util.Optional;

/**
 * A berkas that an institution may open, and any action of any SOP that it may run, from its form; its documents are handled as those of a
 * permohonan are.
 */
final class AksiSender {

    private final BerkasService berkas;
    private final DokumenService dokumen;

    AksiSender(BerkasService berkas, DokumenService dokumen) {
        this.berkas = berkas;
        this.dokumen = dokumen;
    }

    /** What is asked for, before its form is read. */
    record Permintaan(String berkas, String aksi, Optional<String> perihal, Optional<Long> revisi, Optional<String> kunci) {
    }

    /** Opens a berkas where the SOP lets an institution. */
    RingkasBerkas buka(Actor actor, BukaBerkas minta, Optional<String> kunci) {
        PermohonanSender.institutionOnly(actor);
        return BerkasReader.ringkas(berkas.buka(actor, minta, kunci));
    }

    HasilAksiBerkas jalankan(Actor actor, Permintaan minta, String json, List<LampiranAksi> lampiran) {
        PermohonanSender.institutionOnly(actor);
        berkas.find(actor, minta.berkas());
        Masukan masukan = Masukan.baca(json);
        DokumenSender documents = new DokumenSender(dokumen, actor);
        for (int i = 0; i < lampiran.size(); i++) {
            String letak = "/lampiran/" + i;
            masukan.tempat(lampiran.get(i).getLetak(), letak + "/letak")
                    .accept(documents.store(lampiran.get(i).getDokumen(), letak + "/dokumen"));
        }
        PermintaanAksi request = new PermintaanAksi(minta.berkas(), minta.aksi(), minta.perihal(), masukan.data(), minta.revisi(),
                minta.kunci(), Optional.empty());
        return hasil(run(actor, request, documents));
    }

    private HasilAksi run(Actor actor, PermintaanAksi request, DokumenSender documents) {
        try {
            return documents.run(berkas, request);
        } catch (InvalidInput e) {
            throw new InvalidInput(e.reasons().stream().map(AksiSender::inRequest).toList());
        }
    }

    /** A tahap knows its form alone; here that is the part "masukan" of a request. */
    private static Reason inRequest(Reason reason) {
        return reason.field().isEmpty() ? reason : reason.at(Masukan.LETAK + reason.field());
    }

    private static HasilAksiBerkas hasil(HasilAksi hasil) {
        HasilAksiBerkas answer = new HasilAksiBerkas();
        answer.setBerkas(hasil.berkas());
        answer.setAksi(hasil.aksi());
        answer.setHasil(hasil.hasil());
        answer.setTahap(hasil.tahap());
        answer.setStatus(hasil.status());
        answer.setRevisi(hasil.revisi());
        hasil.surat().forEach(s -> {
            SuratAksi surat = new SuratAksi();
            surat.setId(s.id());
            surat.setJenis(s.jenis());
            surat.setArah(s.arah());
            surat.setStatus(s.status());
            surat.setNomor(s.nomor());
            answer.getSurat().add(surat);
        });
        hasil.baru().forEach(b -> {
            EntriBaru baru = new EntriBaru();
            baru.setJenis(b.jenis());
            baru.setId(b.id());
            answer.getBaru().add(baru);
        });
        answer.setPekerjaan(hasil.pekerjaan().orElse(null));
        return answer;
    }
}

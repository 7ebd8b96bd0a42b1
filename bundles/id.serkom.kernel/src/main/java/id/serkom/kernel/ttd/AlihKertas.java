package id.serkom.kernel.ttd;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.CetakanStore;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The way out for a letter that nobody can sign in its PDF any more: frozen for a key for trial that is no longer used, or for an official
 * who left or never gets a key; or signed for trial only. What rests on it cannot be withdrawn, so it is signed on paper.
 */
final class AlihKertas {

    private static final int ALASAN = 500;

    private final Ports ports;
    private final CetakanStore store;
    private final CatatanTtd catatan;

    AlihKertas(Ports ports, CetakanStore store, CatatanTtd catatan) {
        this.ports = ports;
        this.store = store;
        this.catatan = catatan;
    }

    Cetakan alihkan(Actor actor, String id, String alasan) {
        if (!actor.adalah(Peran.BIDANG_SERTIFIKASI)) {
            throw new Forbidden(Reason.of("ttd.alih-hanya-bidang"));
        }
        Surat surat = ports.surat.find(id).orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
        Cetakan cetakan = store.find(id).orElseThrow(() -> new Conflict(Reason.of("ttd.tanpa-cetakan")));
        if (cetakan.cara() != CaraTtd.ELEKTRONIK) {
            throw new Conflict(Reason.of("ttd.bukan-elektronik"));
        }
        if (cetakan.status() == CetakanStatus.DITANDATANGANI && !cetakan.ujiCoba()) {
            throw new Conflict(Reason.of("ttd.sudah-ditandatangani"));
        }
        if (surat.status() != SuratStatus.BERNOMOR && surat.status() != SuratStatus.BEKU) {
            throw new Conflict(Reason.of("ttd.keadaan-surat", "status", surat.status().name().toLowerCase(Locale.ROOT)));
        }
        if (alasan.isBlank() || alasan.strip().length() > ALASAN) {
            throw new InvalidInput(Reason.of("ttd.alih-alasan-wajib", "huruf", ALASAN).at("/alasan"));
        }
        Map<String, Object> jurnal = new LinkedHashMap<>();
        jurnal.put("naskah", surat.sha256());
        cetakan.pdf().ifPresent(pdf -> jurnal.put("pdf", pdf));
        cetakan.bertanda().ifPresent(pdf -> jurnal.put("bertanda", pdf));
        jurnal.put("ujiCoba", cetakan.ujiCoba());
        jurnal.put("alasan", alasan.strip());
        return catatan.tulis(actor, surat, cetakan.kertas(), "alih-kertas", jurnal);
    }
}

package id.serkom.kernel.ttd;

import id.serkom.api.actor.Actor;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.NotFound;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.sign.PemilikSertifikat;
import id.serkom.spi.sign.PermintaanTtd;
import id.serkom.spi.sign.SignatureVerifier;
import id.serkom.spi.sign.SignatureVerifier.TandaPdf;
import id.serkom.spi.sign.Signer;
import id.serkom.spi.store.CetakanStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Signs one document: the official and his authority, the state of the letter, its bytes, the signature, the signature verified, the bytes
 * stored, and only then the row. Who is killed before the last of these leaves a document that waits to be signed.
 */
final class Penandatanganan {

    private final Ports ports;
    private final CetakanStore store;
    private final IsiCetakan isi;
    private final CatatanTtd catatan;
    private final Wewenang wewenang;
    private final PengaturanTtd pengaturan;

    Penandatanganan(Ports ports, CetakanStore store, IsiCetakan isi, CatatanTtd catatan) {
        this.ports = ports;
        this.store = store;
        this.isi = isi;
        this.catatan = catatan;
        this.wewenang = new Wewenang(ports.referensi);
        this.pengaturan = new PengaturanTtd(ports);
    }

    Cetakan tandaTangani(Actor actor, String id, Optional<char[]> sandi) {
        Surat surat = ports.surat.find(id).orElseThrow(() -> new NotFound(Reason.of("surat.tidak-ada")));
        Cetakan cetakan = store.find(id).orElseThrow(() -> new Conflict(Reason.of("ttd.tanpa-cetakan")));
        Pejabat pejabat = wewenang.periksa(actor, surat, cetakan, ports.clock.tanggal());
        keadaan(surat, cetakan);
        Signer signer = pengaturan.signer();
        SignatureVerifier verifier = ports.cetak.verifier().orElseThrow(() -> new Conflict(Reason.of("ttd.pemeriksa-tidak-terpasang")));
        if (signer.ujiCoba(pejabat.kode()) != cetakan.ujiCoba()) {
            throw new Conflict(Reason.of(cetakan.ujiCoba() ? "ttd.cetakan-uji-coba" : "ttd.kunci-uji-coba"));
        }
        byte[] pdf = isi.baca(cetakan.pdf().orElseThrow());
        byte[] hasil = signer.sign(new PermintaanTtd(id, pejabat.kode(), pengaturan.nik(pejabat), sandi, pdf.clone(),
                "Menandatangani surat dinas", pengaturan.tempat(), ports.clock.saat()));
        TandaPdf tanda = sah(verifier, pdf, hasil, pejabat, cetakan);
        String sha256 = isi.simpan(hasil);
        Map<String, Object> jurnal = new LinkedHashMap<>();
        jurnal.put("pejabat", pejabat.kode());
        jurnal.put("mandat", surat.penandatangan().orElseThrow());
        jurnal.put("signer", pengaturan.kodeSigner());
        jurnal.put("pdf", cetakan.pdf().get());
        jurnal.put("bertanda", sha256);
        jurnal.put("sertifikat", tanda.sidikSertifikat());
        return catatan.tulis(actor, surat, cetakan.bertanda(sha256, ports.clock.saat()), "tanda-tangan", jurnal);
    }

    private static void keadaan(Surat surat, Cetakan cetakan) {
        if (cetakan.cara() != CaraTtd.ELEKTRONIK) {
            throw new Conflict(Reason.of("ttd.bukan-elektronik"));
        }
        if (cetakan.status() == CetakanStatus.DITANDATANGANI) {
            throw new Conflict(Reason.of("ttd.sudah-ditandatangani"));
        }
        if (cetakan.status() != CetakanStatus.TERCETAK) {
            throw new Conflict(Reason.of("ttd.belum-tercetak"));
        }
        if (surat.status() != SuratStatus.BERNOMOR && surat.status() != SuratStatus.BEKU) {
            throw new Conflict(Reason.of("ttd.keadaan-surat", "status", surat.status().name().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * One signature and no other, appended to the very document that was given and changing nothing of it, over the whole file, by a
     * certificate of the official.
     */
    private TandaPdf sah(SignatureVerifier verifier, byte[] pdf, byte[] hasil, Pejabat pejabat, Cetakan cetakan) {
        // What a plug-in or a service gave is read no further unless it is the document itself with something added.
        List<TandaPdf> tanda = verifier.hanyaMenambahTanda(pdf, hasil) ? verifier.baca(hasil) : List.of();
        Optional<TandaPdf> baru = tanda.stream().findFirst().filter(t -> tanda.size() == 1 && t.utuh() && t.seluruhnya());
        if (baru.isEmpty()) {
            throw new Conflict(Reason.of("ttd.hasil-tidak-sah"));
        }
        TandaPdf satu = baru.get();
        boolean kunciUjiCoba = PemilikSertifikat.ujiCoba(satu.subjek());
        boolean milik = PemilikSertifikat.milik(pejabat, satu.subjek(), satu.sidikSertifikat(), pengaturan.sertifikat(pejabat.kode()));
        if (kunciUjiCoba ? !cetakan.ujiCoba() : !milik) {
            throw new Conflict(Reason.of("ttd.sertifikat-bukan-pejabatnya"));
        }
        return satu;
    }
}

package id.serkom.sertifikat;

import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.service.VerifikasiService;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.testing.tahap.JamPalsu;
import java.util.Optional;

/** A test with an office, and a letter in it whose code is known. */
abstract class DenganKode {

    static final String KODE = "7Q0V5XJ2M8KD3TZ9WC4RB6HNPA";
    static final String LAIN = "00000000000000000000000000";

    final Kantor kantor = new Kantor();
    final JamPalsu jam = new JamPalsu(Kantor.TANGGAL);
    final VerifikasiService verifikasi = new KodeVerifikasiService(kantor.store.cetakan(), kantor.store.surat(),
            kantor.store.sertifikat(), kantor.store.dokumen(), kantor.store.journal(), new Kantor.SatuSkema(), new Kantor.JudulSurat(),
            jam);

    Cetakan surat(CaraTtd cara, SuratStatus status) {
        return surat(cara, status, false);
    }

    Cetakan surat(CaraTtd cara, SuratStatus status, boolean ujiCoba) {
        Surat surat = kantor.simpan(Kantor.surat("hasil-verifikasi", "Dinas 198503152010011002 Polman", status, Optional.empty()));
        return kantor.ganti(Cetakan.beku(surat.id(), KODE, cara, Optional.of("kepala"), ujiCoba));
    }

    Cetakan sertifikat(SertifikatStatus status) {
        Surat surat = kantor.simpan(Kantor.surat("sertifikat", "Rahma", SuratStatus.BERNOMOR, Optional.empty()));
        kantor.simpan(Kantor.sertifikat(surat.id(), "Rahma", status));
        return kantor.ganti(kantor.ganti(Cetakan.beku(surat.id(), KODE, CaraTtd.ELEKTRONIK, Optional.of("kepala"), false))
                .bertanda("cd".repeat(32), Kantor.SAAT));
    }
}

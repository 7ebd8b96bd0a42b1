package id.serkom.api.tahap;

import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import java.util.Optional;

/**
 * Whether a document is signed as it must be before certificates rest on it or leave the house: in its PDF where that is how it is
 * signed, and for trial only while certificates are for trial too. What nobody here signs, or signs by hand, waits for nobody.
 */
public final class TandaTanganSah {

    private static final String BELUM = "belum-ditandatangani";
    private static final String UJI_COBA = "uji-coba";
    private static final String BELUM_DIPINDAI = "belum-dipindai";
    private static final String SERTIFIKAT = "sertifikat";

    private TandaTanganSah() {
    }

    /** Why it is not, as the end of a code of a reason; empty when it is. */
    public static Optional<String> halangan(Cetakan cetakan, Context context) {
        boolean ditandatangani = cetakan.status() == CetakanStatus.DITANDATANGANI;
        boolean hanyaUjiCoba = cetakan.ujiCoba() && !context.ujiCoba(SERTIFIKAT);
        if (!ditandatangani && (cetakan.cara() == CaraTtd.ELEKTRONIK || hanyaUjiCoba)) {
            return Optional.of(BELUM);
        }
        return hanyaUjiCoba ? Optional.of(UJI_COBA) : Optional.empty();
    }

    /** The same before it leaves the house by hand, where the office may ask for the scan that shows its signature. */
    public static Optional<String> halanganSerah(Cetakan cetakan, Context context) {
        boolean belumDipindai = cetakan.cara() == CaraTtd.BASAH && cetakan.status() != CetakanStatus.DITANDATANGANI;
        return halangan(cetakan, context)
                .or(() -> belumDipindai && context.pindaianDahulu() ? Optional.of(BELUM_DIPINDAI) : Optional.empty());
    }
}

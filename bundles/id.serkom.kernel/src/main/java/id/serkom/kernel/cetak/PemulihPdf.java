package id.serkom.kernel.cetak;

import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back an unsigned PDF that was lost or that the disk gives no more: out of the signed one, which begins with it, or out of the
 * frozen text. Nothing but the very bytes of before is kept, so that their row stays as it is.
 */
final class PemulihPdf {

    private static final Logger LOG = LoggerFactory.getLogger(PemulihPdf.class);
    private static final byte[] AKHIR = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final IsiPdf isi;
    private final Percetakan percetakan;
    private final Giliran giliran;

    PemulihPdf(IsiPdf isi, Percetakan percetakan, Giliran giliran) {
        this.isi = isi;
        this.percetakan = percetakan;
        this.giliran = giliran;
    }

    boolean pulihkan(Surat surat, Cetakan cetakan) {
        Optional<String> sha256 = cetakan.pdf();
        if (sha256.isEmpty() || isi.bilaTerbaca(sha256.get()).isPresent()) {
            return sha256.isPresent();
        }
        Optional<byte[]> semula = cetakan.bertanda().flatMap(isi::bilaTerbaca).flatMap(b -> awal(b, sha256.get()))
                .or(() -> cetak(surat, cetakan).filter(b -> IsiPdf.sidik(b).equals(sha256.get())));
        semula.ifPresent(percetakan::simpan);
        return semula.isPresent();
    }

    private Optional<byte[]> cetak(Surat surat, Cetakan cetakan) {
        try {
            PdfRenderer pencetak = percetakan.pencetak();
            NaskahBeku naskah = percetakan.naskah(surat, cetakan);
            return Optional.of(giliran.cetak(Percetakan.besar(naskah), () -> pencetak.render(naskah)));
        } catch (StoreUnavailable e) {
            throw e;
        } catch (SerkomException e) {
            LOG.warn("PDF surat {} yang hilang tidak dapat dibuat lagi ({})", surat.id(), e.reasons().get(0).code());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("PDF surat {} yang hilang tidak dapat dibuat lagi", surat.id(), e);
        }
        return Optional.empty();
    }

    /** The beginning of that hash: one of the ends of a file that are in it, with or without a line's end after it. */
    private static Optional<byte[]> awal(byte[] bertanda, String sha256) {
        MessageDigest berjalan = IsiPdf.sha256();
        int sudah = 0;
        for (int i = 0; i + AKHIR.length <= bertanda.length; i++) {
            if (bertanda[i] == AKHIR[0] && Arrays.equals(bertanda, i, i + AKHIR.length, AKHIR, 0, AKHIR.length)) {
                for (int ujung = i + AKHIR.length; ujung <= Math.min(i + AKHIR.length + 2, bertanda.length); ujung++) {
                    berjalan.update(bertanda, sudah, ujung - sudah);
                    sudah = ujung;
                    if (IsiPdf.sejauhIni(berjalan).equals(sha256)) {
                        return Optional.of(Arrays.copyOf(bertanda, ujung));
                    }
                }
            }
        }
        return Optional.empty();
    }
}

package id.serkom.kernel.cadangan;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.spi.dokumen.BlobStore;
import id.serkom.spi.naskah.CetakanHandler;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.SuratStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the book names and the store of documents has no more. A PDF that nobody signed is made again; of all else it is said what it was
 * and how it comes back, and a backup goes on: one document that is lost must not cost those that are not.
 */
final class IsiHilang {

    private static final Logger LOG = LoggerFactory.getLogger(IsiHilang.class);
    private static final int TERBANYAK = 20;

    private final BlobStore blob;
    private final CetakanStore cetakan;
    private final SuratStore surat;
    private final CetakanHandler pencetak;

    IsiHilang(BlobStore blob, CetakanStore cetakan, SuratStore surat, CetakanHandler pencetak) {
        this.blob = blob;
        this.cetakan = cetakan;
        this.surat = surat;
        this.pencetak = pencetak;
    }

    Temuan mulai() {
        return new Temuan();
    }

    private Optional<Boolean> utuh(String sha256) {
        try {
            return blob.utuh(sha256);
        } catch (IOException e) {
            LOG.warn("Isi {} tidak terbaca dari penyimpanan dokumen", sha256, e);
            return Optional.of(false);
        }
    }

    private boolean pulih(String sha256, Optional<Cetakan> milik) {
        return milik.filter(c -> c.pdf().filter(sha256::equals).isPresent())
                .flatMap(c -> surat.find(c.id()).filter(s -> dibuatLagi(s, c))).isPresent()
                && utuh(sha256).orElse(false);
    }

    /** To make it again reads what is there once more, and what is signed: a disk that fails at that loses this one only. */
    private boolean dibuatLagi(Surat s, Cetakan c) {
        try {
            return pencetak.pulihkan(s, c);
        } catch (StoreUnavailable e) {
            LOG.warn("PDF surat {} tidak dapat dibuat lagi", s.id(), e);
            return false;
        }
    }

    private Reason sebut(String sha256, boolean rusak, Optional<Cetakan> milik) {
        Optional<Cetakan> pindaian = cetakan.berpindai(sha256);
        if (pindaian.isPresent()) {
            return tentang("cadangan.pindaian-hilang", pindaian.get(), sha256);
        }
        if (milik.isPresent()) {
            boolean bertanda = milik.get().bertanda().filter(sha256::equals).isPresent();
            return tentang(bertanda ? "cadangan.bertanda-hilang" : "cadangan.cetakan-hilang", milik.get(), sha256);
        }
        return Reason.of(rusak ? "cadangan.dokumen-rusak" : "cadangan.dokumen-hilang", "sha256", sha256);
    }

    private Reason tentang(String kode, Cetakan satu, String sha256) {
        return Reason.of(kode, "sha256", sha256).with("surat", surat.find(satu.id()).flatMap(Surat::nomor).orElse(satu.id()))
                .with("id", satu.id());
    }

    /** Of one backup. */
    final class Temuan {

        private final List<Reason> alasan = new ArrayList<>();
        private long hilang;
        private long dibuatUlang;

        /** Whether these bytes are there, as they were stored; now, if they had to be made again. */
        boolean ada(String sha256) {
            Optional<Boolean> utuh = utuh(sha256);
            if (utuh.orElse(false)) {
                return true;
            }
            Optional<Cetakan> milik = cetakan.berisi(sha256);
            if (pulih(sha256, milik)) {
                dibuatUlang++;
                return true;
            }
            hilang++;
            if (alasan.size() < TERBANYAK) {
                alasan.add(sebut(sha256, utuh.isPresent(), milik));
            }
            return false;
        }

        long hilang() {
            return hilang;
        }

        long dibuatUlang() {
            return dibuatUlang;
        }

        List<Reason> alasan() {
            return List.copyOf(alasan);
        }

        void lapor(String arsip) {
            if (dibuatUlang > 0) {
                LOG.warn("{} PDF surat hilang, berubah atau tidak terbaca di penyimpanan dokumen dan dibuat lagi, sama isinya",
                        dibuatUlang);
            }
            if (hilang > 0) {
                LOG.error("Cadangan {} TIDAK LENGKAP: {} dokumen hilang atau rusak, di antaranya {}", arsip, hilang,
                        alasan.stream().map(r -> r.code() + " " + r.data()).toList());
            }
        }
    }
}

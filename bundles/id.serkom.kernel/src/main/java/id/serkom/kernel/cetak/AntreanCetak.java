package id.serkom.kernel.cetak;

import id.serkom.api.fault.SerkomException;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.fault.StoreUnavailable;
import id.serkom.api.fault.TahapUnavailable;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Surat;
import id.serkom.kernel.letter.AlamatTerbit;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.naskah.AlamatPublik;
import id.serkom.spi.naskah.NaskahBeku;
import id.serkom.spi.naskah.PdfRenderer;
import id.serkom.spi.store.CetakanStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the letters whose PDF is to be made. Several servers may do so at once: each takes some of the oldest in an order of its
 * own, and where two meet the row decides, which both would have written alike.
 */
final class AntreanCetak {

    static final int SEKALI = 50;
    private static final Logger LOG = LoggerFactory.getLogger(AntreanCetak.class);

    private final Ports ports;
    private final CetakanStore store;
    private final Percetakan percetakan;
    private final Giliran giliran;
    private final AlamatTerbit terbit;
    /** Certificates whose credential nobody can give now. They stay where they are in the queue and are passed over. */
    private final Set<String> tanpaPenyerta = new HashSet<>();
    private boolean menunggu;
    private Optional<String> diperingatkan = Optional.empty();
    private Optional<List<AlamatPublik>> menjawab = Optional.empty();

    AntreanCetak(Ports ports, CetakanStore store, Percetakan percetakan, Giliran giliran) {
        this.ports = ports;
        this.store = store;
        this.percetakan = percetakan;
        this.giliran = giliran;
        this.terbit = new AlamatTerbit(ports);
    }

    /** Makes all that is to be made now. */
    void round(BooleanSupplier berhenti) {
        try {
            alamat();
            if (!percetakan.kurangPenyerta()) {
                tanpaPenyerta.clear();
            }
            boolean lagi = terpasang();
            while (lagi && !berhenti.getAsBoolean()) {
                int dilewati = tanpaPenyerta.size();
                List<Cetakan> antre = new ArrayList<>(store.antrean(ports.clock.saat(), SEKALI + dilewati));
                boolean penuh = antre.size() == SEKALI + dilewati;
                antre.removeIf(c -> tanpaPenyerta.contains(c.id()));
                Collections.shuffle(antre);
                long selesai = antre.stream().takeWhile(c -> !berhenti.getAsBoolean()).filter(this::satu).count();
                lagi = penuh && (selesai > 0 || tanpaPenyerta.size() > dilewati);
            }
        } catch (StoreUnavailable e) {
            LOG.warn("Pencetakan surat menunggu penyimpanan: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("Pencetakan surat terhenti, dicoba lagi", e);
        }
    }

    /** That letters go without QR codes, or went out with others, is said when the server starts, and when somebody set it otherwise. */
    private void alamat() {
        Optional<String> peringatan = AlamatPublik.peringatan(ports.settings);
        if (!peringatan.equals(diperingatkan)) {
            diperingatkan = peringatan;
            peringatan.ifPresent(LOG::warn);
        }
        Optional<List<AlamatPublik>> kini = Optional.of(AlamatPublik.semua(ports.settings));
        if (!kini.equals(menjawab)) {
            terbit.ditinggalkan().forEach(a -> LOG.warn("Surat dan kredensial telah terbit dengan alamat publik {}, yang kini bukan alamat"
                    + " server ini. Biarkan alamat itu tetap mengarah ke server ini dan tulis pada {} di etc/{}.cfg", a,
                    AlamatPublik.KUNCI_LAMA, AlamatPublik.PID));
            menjawab = kini;
        }
    }

    /** That letters wait for a printer is said once, when the first of them does. */
    private boolean terpasang() {
        boolean ada = ports.cetak.pdf().isPresent();
        if (!ada && !menunggu && !store.antrean(ports.clock.saat(), 1).isEmpty()) {
            menunggu = true;
            LOG.warn("Surat yang telah dibekukan menunggu PDF-nya: bundel pencetak (id.serkom.pdf) tidak berjalan");
        } else if (ada && menunggu) {
            menunggu = false;
            LOG.info("Bundel pencetak berjalan lagi; PDF surat yang menunggu dibuat");
        }
        return ada;
    }

    /** Whether it is done with, one way or the other; not so what another server has done meanwhile. */
    private boolean satu(Cetakan antre) {
        Optional<Cetakan> kini = store.find(antre.id()).filter(c -> c.revision() == antre.revision());
        if (kini.isEmpty() || ports.cetak.pdf().isEmpty()) {
            return false;
        }
        Surat surat = ports.surat.find(antre.id()).orElseThrow();
        if (percetakan.menungguPenyerta(surat)) {
            if (tanpaPenyerta.isEmpty()) {
                LOG.warn("Sertifikat {} dan sesudahnya menunggu kredensialnya: bundel id.serkom.kredensial tidak berjalan", surat.id());
            }
            tanpaPenyerta.add(surat.id());
            return false;
        }
        try {
            giliran.satu(antre.id(), () -> coba(surat, antre));
            return true;
        } catch (StaleRevision | TahapUnavailable e) {
            return false;
        }
    }

    /** Makes one; a failure is written into its row, and what it ended with comes back. */
    Hasil coba(Surat surat, Cetakan semula) {
        PdfRenderer pencetak = percetakan.pencetak();
        Cetakan cetakan = semula;
        byte[] pdf;
        try {
            NaskahBeku naskah = percetakan.naskah(surat, semula);
            boolean besar = Percetakan.besar(naskah);
            if (besar || semula.percobaan() > 0) {
                // What takes much may take the server down: the attempt stands before it is made, and who starts again goes on with others.
                cetakan = percetakan.dicoba(surat, semula);
            }
            pdf = giliran.cetak(besar, () -> pencetak.render(naskah));
        } catch (StoreUnavailable | StaleRevision | TahapUnavailable e) {
            throw e;
        } catch (SerkomException e) {
            return gagal(surat, semula, cetakan, e.reasons().get(0).code(), e);
        } catch (RuntimeException | Error e) {
            // A plug-in may bring an Error too, such as a class that is not there: that is this letter's failure and not the queue's end.
            return gagal(surat, semula, cetakan, "cetakan.galat", e);
        }
        return new Hasil(percetakan.tercetak(cetakan, percetakan.simpan(pdf)), Optional.of(pdf));
    }

    private Hasil gagal(Surat surat, Cetakan semula, Cetakan cetakan, String kode, Throwable sebab) {
        if (semula.galat().filter(kode::equals).isEmpty()) {
            LOG.error("PDF surat {} tidak dapat dibuat ({}), dicoba lagi", semula.id(), kode, sebab);
        }
        Cetakan gagal = percetakan.gagal(surat, semula, cetakan.revision(), kode);
        if (gagal.berikut().isEmpty()) {
            LOG.error("PDF surat {} tidak dicoba lagi sesudah {} kali gagal; perbaiki sebabnya, lalu serkom:cetak --ulang", semula.id(),
                    gagal.percobaan());
        }
        return new Hasil(gagal, Optional.empty());
    }
}

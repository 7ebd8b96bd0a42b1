package id.serkom.naskah;

import id.serkom.api.data.Masa;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.Dampak;
import id.serkom.api.service.Karantina;
import id.serkom.spi.calendar.OfficeClock;
import id.serkom.spi.paket.IsiPaket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a pack in as a whole, or puts it into quarantine with the reason. */
final class PenerimaPaket {

    private static final Logger LOG = LoggerFactory.getLogger(PenerimaPaket.class);

    private final PemuatPaket pemuat;
    private final Percobaan percobaan;
    private final KatalogNaskah katalog;
    private final HukumBerakhir hukum;
    private final OfficeClock jam;
    private final Map<Object, Karantina> karantina = new ConcurrentHashMap<>();

    PenerimaPaket(Mesin mesin, PemeriksaXhtml pemeriksa, KatalogNaskah katalog, Referensi referensi, OfficeClock jam) {
        this.pemuat = new PemuatPaket(mesin, pemeriksa);
        this.percobaan = new Percobaan(mesin, pemeriksa);
        this.katalog = katalog;
        this.hukum = new HukumBerakhir(referensi);
        this.jam = jam;
    }

    /** What comes with this bundle, below all packs. */
    void dasar(PaketNaskah bawaan) {
        katalog.pasang("bawaan", pemuat.muat(bawaan), g -> { });
    }

    void pasang(Object kunci, PaketNaskah paket) {
        try {
            Paket baru = pemuat.muat(paket);
            katalog.pasang(kunci, baru, percobaan.untuk(baru));
            karantina.remove(kunci);
            peringatkan(baru);
        } catch (NaskahException e) {
            karantinakan(kunci, paket.asal(), e);
        }
    }

    void karantinakan(Object kunci, String asal, NaskahException sebab) {
        LOG.warn("Paket naskah {} ditolak: {}", asal, sebab.getMessage());
        karantina.put(kunci, new Karantina(asal, "naskah", sebab.getMessage(), jam.saat()));
    }

    void lepas(Object kunci) {
        katalog.lepas(kunci);
        karantina.remove(kunci);
    }

    List<Karantina> karantina() {
        return List.copyOf(karantina.values());
    }

    List<String> keberatan(IsiPaket isi) {
        try {
            PaketNaskah paket = PaketBundle.baca(isi);
            if (!paket.teks().isEmpty()) {
                Paket baru = pemuat.muat(paket);
                katalog.coba(isi.simbolik(), baru, percobaan.untuk(baru));
            }
            return List.of();
        } catch (NaskahException e) {
            return List.of(e.getMessage());
        }
    }

    /** What changes when those go and these come, and what is to be looked at in these; one that would be refused changes nothing. */
    List<Dampak> dampak(List<IsiPaket> pergi, List<IsiPaket> datang) {
        Set<String> lama = pergi.stream().map(p -> p.simbolik() + " " + p.versi()).collect(Collectors.toSet());
        List<Paket> baru = datang.stream().flatMap(d -> terbaca(d).stream()).toList();
        List<Dampak> dampak = new ArrayList<>(DampakNaskah.list(katalog.semua(), katalog.andai(lama, baru), baru));
        baru.forEach(p -> hukum.peringatan(p.sitasi(), pada(p.masa())).forEach(teks -> dampak.add(
                new Dampak("peringatan", p.asal(), Dampak.TIDAK_ADA, Dampak.TIDAK_ADA, teks))));
        return dampak;
    }

    private Optional<Paket> terbaca(IsiPaket isi) {
        try {
            return Optional.of(pemuat.muat(PaketBundle.baca(isi)));
        } catch (NaskahException e) {
            LOG.debug("{} ditolak", isi.simbolik(), e);
            return Optional.empty();
        }
    }

    private void peringatkan(Paket paket) {
        try {
            hukum.peringatan(paket.sitasi(), pada(paket.masa())).forEach(p -> LOG.warn("Paket naskah {}: {}", paket.asal(), p));
        } catch (RuntimeException e) {
            // The registers are not there yet: each letter is looked at again.
            LOG.debug("Dasar hukum paket naskah {} belum diperiksa", paket.asal(), e);
        }
    }

    /** Today, or the day of the pack's time that is nearest to it. */
    private LocalDate pada(Masa masa) {
        LocalDate hariIni = jam.tanggal();
        return hariIni.isBefore(masa.mulai()) ? masa.mulai() : masa.sampai().filter(hariIni::isAfter).orElse(hariIni);
    }
}

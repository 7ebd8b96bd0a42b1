package id.serkom.naskah;

import id.serkom.api.service.Dampak;
import id.serkom.naskah.KatalogNaskah.Gambar;
import id.serkom.spi.paket.IsiPaket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kinds of letters have another template, and whose, when packs come and go. What is frozen does not change. */
final class DampakNaskah {

    private static final Logger LOG = LoggerFactory.getLogger(DampakNaskah.class);
    private static final String JENIS = "naskah";

    private final PemuatPaket pemuat;
    private final KatalogNaskah katalog;

    DampakNaskah(PemuatPaket pemuat, KatalogNaskah katalog) {
        this.pemuat = pemuat;
        this.katalog = katalog;
    }

    List<Dampak> list(List<IsiPaket> pergi, List<IsiPaket> datang) {
        List<Paket> baru = new ArrayList<>();
        for (IsiPaket satu : datang) {
            try {
                baru.add(pemuat.muat(PaketBundle.baca(satu)));
            } catch (NaskahException e) {
                LOG.debug("{} ditolak, tidak mengubah apa pun", satu.simbolik(), e);
            }
        }
        Set<String> lama = pergi.stream().map(p -> p.simbolik() + " " + p.versi()).collect(Collectors.toSet());
        return list(katalog.gambar(), katalog.andai(lama, baru), baru);
    }

    private static List<Dampak> list(Gambar dulu, Gambar kini, Collection<Paket> datang) {
        Set<String> semua = new TreeSet<>(dulu.naskah().keySet());
        semua.addAll(kini.naskah().keySet());
        List<Dampak> dampak = new ArrayList<>();
        for (String jenis : semua) {
            String sebelum = milik(dulu, jenis);
            String sesudah = milik(kini, jenis);
            if (!sebelum.equals(sesudah)) {
                dampak.add(new Dampak(JENIS, jenis, sebelum, sesudah, akibat(sebelum, sesudah)));
            }
        }
        for (Paket satu : datang) {
            satu.naskah().keySet().stream().sorted().filter(j -> !milik(kini, j).equals(satu.asal())).forEach(j -> dampak.add(
                    new Dampak(JENIS, j, milik(dulu, j), milik(kini, j), "naskah dari " + satu.asal() + " tidak dipakai: " + milik(kini, j)
                            + " mendahuluinya; naikkan pangkatnya")));
        }
        return dampak;
    }

    private static String akibat(String sebelum, String sesudah) {
        if (sebelum.equals(Dampak.TIDAK_ADA)) {
            return "jenis surat baru";
        }
        return sesudah.equals(Dampak.TIDAK_ADA) ? "surat jenis ini tidak dapat dibuat lagi" : "surat yang dibuat sesudahnya memakai naskah ini";
    }

    private static String milik(Gambar gambar, String jenis) {
        return Optional.ofNullable(gambar.naskah().get(jenis)).map(Naskah::asal).orElse(Dampak.TIDAK_ADA);
    }
}

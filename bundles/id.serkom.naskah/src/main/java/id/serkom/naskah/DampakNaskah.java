package id.serkom.naskah;

import id.serkom.api.data.Masa;
import id.serkom.api.data.Tanggal;
import id.serkom.api.service.Dampak;
import id.serkom.naskah.KatalogNaskah.Gambar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Which kinds of letters have another template, and whose, when packs come and go. What is frozen does not change. */
final class DampakNaskah {

    private static final String NASKAH = "naskah";

    private DampakNaskah() {
    }

    static List<Dampak> list(NavigableMap<LocalDate, Gambar> dulu, NavigableMap<LocalDate, Gambar> kini, List<Paket> datang) {
        List<Dampak> dampak = new ArrayList<>();
        for (GantiNaskah.Satu satu : new GantiNaskah(dulu, kini).list()) {
            dampak.add(new Dampak(satu.jenis(), satu.apa(), satu.sebelum(), satu.sesudah(), akibat(satu) + tanggal(satu.masa())));
        }
        for (Paket satu : datang) {
            satu.naskah().keySet().stream().sorted()
                    .filter(jenis -> kini.values().stream().noneMatch(g -> milik(g, jenis).equals(satu.asal())))
                    .forEach(jenis -> dampak.add(tidakDipakai(satu, jenis, milik(dulu.floorEntry(satu.masa().mulai()).getValue(), jenis),
                            milik(kini.floorEntry(satu.masa().mulai()).getValue(), jenis))));
        }
        return dampak;
    }

    private static Dampak tidakDipakai(Paket satu, String jenis, String sebelum, String sesudah) {
        return new Dampak(NASKAH, jenis, sebelum, sesudah, "naskah dari " + satu.asal() + " tidak dipakai: " + sesudah
                + " mendahuluinya; naikkan pangkatnya");
    }

    private static String akibat(GantiNaskah.Satu satu) {
        if (satu.sebelum().equals(Dampak.TIDAK_ADA)) {
            return satu.jenis().equals(NASKAH) ? "jenis surat baru" : "tata letak baru";
        }
        return satu.sesudah().equals(Dampak.TIDAK_ADA) ? "surat jenis ini tidak dapat dibuat lagi"
                : "surat yang dibuat sesudahnya memakai naskah ini";
    }

    /** The dates of the letters that it is for; nothing where it is for all. */
    private static String tanggal(Masa masa) {
        String sejak = masa.mulai().equals(LocalDate.MIN) ? "" : " sejak " + Tanggal.panjang(masa.mulai());
        String sampai = masa.sampai().map(s -> " sampai " + Tanggal.panjang(s)).orElse("");
        return sejak.isEmpty() && sampai.isEmpty() ? "" : ", untuk surat bertanggal" + sejak + sampai;
    }

    private static String milik(Gambar gambar, String jenis) {
        return Optional.ofNullable(gambar.naskah().get(jenis)).map(Naskah::asal).orElse(Dampak.TIDAK_ADA);
    }
}

package id.serkom.skema;

import id.serkom.api.service.Dampak;
import id.serkom.api.skema.Skema;
import id.serkom.spi.store.PaketSkema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes for new berkas when skema come and go; those that run keep theirs. */
final class DampakSkema {

    private static final String JENIS = "skema";

    private final List<PaketSkema> terbuka;
    private final List<Skema> pergi;
    private final List<Skema> datang;

    /** @param terbuka open to new berkas now */
    DampakSkema(List<PaketSkema> terbuka, List<Skema> pergi, List<Skema> datang) {
        this.terbuka = List.copyOf(terbuka);
        this.pergi = List.copyOf(pergi);
        this.datang = List.copyOf(datang);
    }

    List<Dampak> list() {
        List<Dampak> dampak = new ArrayList<>();
        for (Skema satu : datang) {
            String kini = tertinggi(satu.kode()).orElse(Dampak.TIDAK_ADA);
            dampak.add(new Dampak(JENIS, satu.kode(), kini, satu.versi(), akibat(satu, kini)));
        }
        for (Skema satu : pergi) {
            if (datang.stream().noneMatch(d -> d.kode().equals(satu.kode()) && d.versi().equals(satu.versi()))) {
                dampak.add(new Dampak(JENIS, satu.kode(), satu.versi(), Dampak.TIDAK_ADA,
                        "versi " + satu.versi() + " ditutup bagi berkas baru,"
                        + " kecuali paket lain membawanya; berkas yang berjalan tetap memakainya"));
            }
        }
        return dampak;
    }

    private String akibat(Skema satu, String kini) {
        if (kini.equals(Dampak.TIDAK_ADA)) {
            return "skema baru, terbuka bagi berkas baru";
        }
        int banding = Versi.URUTAN.compare(satu.versi(), kini);
        if (banding == 0) {
            return "versi itu sudah diterima dan terbuka; tidak ada yang berubah";
        }
        return banding > 0 ? "versi baru bagi berkas baru; berkas yang berjalan tetap pada versinya"
                : "versi lebih rendah; berkas baru tetap memakai versi " + kini;
    }

    private Optional<String> tertinggi(String kode) {
        return terbuka.stream().filter(p -> p.kode().equals(kode)).map(PaketSkema::versi).max(Versi.URUTAN);
    }
}

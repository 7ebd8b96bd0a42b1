package id.serkom.kernel.lanjutan;

import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.surat.Ralat;
import id.serkom.kernel.catalog.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the Bidang writes into a later letter, refused with all that is wrong with it at once. */
final class Isian {

    private static final String ALASAN = "alasan";
    private static final String RALAT = "ralat";
    private static final int TERPANJANG = 500;
    private static final int TERBANYAK = 20;

    private final Data masukan;
    private final List<Reason> salah;

    private Isian(Data masukan) {
        this.masukan = masukan;
        this.salah = new ArrayList<>(Letters.check(masukan));
    }

    static void alasan(Data masukan) {
        Isian isian = new Isian(masukan);
        isian.teks(masukan, ALASAN, "");
        isian.periksa();
    }

    static void ralat(Data masukan) {
        Isian isian = new Isian(masukan);
        isian.teks(masukan, ALASAN, "");
        isian.daftar();
        isian.periksa();
    }

    /** The slips as rows of the letter. */
    static List<Data> bernomor(List<Ralat> ralat) {
        List<Data> rows = new ArrayList<>();
        for (Ralat satu : ralat) {
            rows.add(Data.of(Map.of("no", rows.size() + 1, "tertulis", satu.tertulis().strip(), "seharusnya",
                    satu.seharusnya().strip())));
        }
        return rows;
    }

    private void daftar() {
        List<Data> semua = masukan.objects(RALAT);
        if (semua.isEmpty() || semua.size() > TERBANYAK) {
            salah.add(semua.isEmpty() ? Reason.of("masukan.minItems", "bidang", RALAT).with("nilai", 1).at("/" + RALAT)
                    : Reason.of("masukan.maxItems", "bidang", RALAT).with("nilai", TERBANYAK).at("/" + RALAT));
        }
        for (int i = 0; i < semua.size() && i < TERBANYAK; i++) {
            String tempat = "/" + RALAT + "/" + i;
            teks(semua.get(i), "tertulis", tempat);
            teks(semua.get(i), "seharusnya", tempat);
            if (semua.get(i).text("tertulis").strip().equals(semua.get(i).text("seharusnya").strip())) {
                salah.add(Reason.of("lanjutan.ralat-sama").at(tempat + "/seharusnya"));
            }
        }
    }

    private void teks(Data dalam, String bidang, String tempat) {
        String isi = dalam.text(bidang);
        if (isi.isBlank()) {
            salah.add(Reason.of("masukan.required", "bidang", bidang).at(tempat + "/" + bidang));
        } else if (isi.length() > TERPANJANG) {
            salah.add(Reason.of("masukan.maxLength", "bidang", bidang).with("nilai", TERPANJANG).at(tempat + "/" + bidang));
        }
    }

    private void periksa() {
        if (!salah.isEmpty()) {
            throw new InvalidInput(salah);
        }
    }
}

package id.serkom.buku;

import id.serkom.spi.store.NomorTercetak;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code etc/id.serkom.buku.cfg} says, read whole.
 *
 * @param unit code of the unit in a number
 * @param berbagi which outgoing letters share a series
 * @param masukBersama whether agenda numbers come from the series of outgoing letters
 * @param sisipan whether inserted numbers (45.a) may be reserved
 * @param polaUmum pattern of the kinds that have none of their own, instead of their template's
 * @param mundur how many days a paper with a reserved number may be dated before the reservation
 * @param masukMundur how many days late a receipt may be entered
 */
record Pengaturan(String unit, Berbagi berbagi, boolean masukBersama, String agenda, Optional<String> polaUmum, Map<String, String> pola,
        Map<String, String> seri, Map<String, Integer> saldo, boolean sisipan, int mundur, int masukMundur) {

    static final String SERI_KELUAR = "keluar";
    static final String SERI_MASUK = NomorTercetak.SERI_AGENDA;

    static final Pattern KODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
    private static final int SALDO_TERBESAR = 9_999_999;
    private static final int MUNDUR_TERBANYAK = 366;

    /** Which outgoing letters share a series. */
    enum Berbagi {
        /** As the template of each kind says. */
        TEMPLAT,
        /** All of them. */
        SEMUA,
        /** Those of one kind. */
        JENIS,
        /** Those of one classification. */
        KLASIFIKASI
    }

    Pengaturan {
        pola = Map.copyOf(pola);
        seri = Map.copyOf(seri);
        saldo = Map.copyOf(saldo);
    }

    /** Reads the file; each thing that is wrong is added to {@code salah}, with the key. */
    static Pengaturan baca(Map<String, String> isi, List<String> salah) {
        Pembaca p = new Pembaca(isi, salah);
        Map<String, String> pola = new HashMap<>();
        Map<String, String> seri = new HashMap<>();
        Map<String, Integer> saldo = new HashMap<>();
        isi.forEach((kunci, nilai) -> {
            if (kunci.startsWith("pola.")) {
                Pola.salah(nilai.strip()).ifPresent(s -> salah.add(kunci + ": " + s));
                pola.put(kunci.substring("pola.".length()), nilai.strip());
            } else if (kunci.startsWith("seri.")) {
                if (!KODE.matcher(nilai.strip()).matches()) {
                    salah.add(kunci + ": kode seri hanya huruf, angka, titik, dan tanda hubung");
                } else if (nilai.strip().equals(SERI_MASUK)) {
                    salah.add(kunci + ": seri \"" + SERI_MASUK + "\" milik nomor agenda surat masuk");
                }
                seri.put(kunci.substring("seri.".length()), nilai.strip());
            } else if (kunci.startsWith("saldo.")) {
                if (!kunci.matches("saldo\\.[A-Za-z0-9][A-Za-z0-9.-]*\\.[0-9]{4}")) {
                    salah.add(kunci + ": bentuknya saldo.<seri>.<tahun>");
                }
                saldo.put(kunci.substring("saldo.".length()), p.bilangan(kunci, 0, SALDO_TERBESAR));
            } else if (!Pembaca.DIKENAL.contains(kunci) && !kunci.startsWith("service.") && !kunci.startsWith("felix.")) {
                salah.add(kunci + ": kunci tidak dikenal");
            }
        });
        String agenda = p.teks("masuk.pola", "{urut}/{tahun}");
        Pola.salah(agenda).ifPresent(s -> salah.add("masuk.pola: " + s));
        Optional<String> polaUmum = Optional.ofNullable(isi.get("pola")).map(String::strip);
        polaUmum.flatMap(Pola::salah).ifPresent(s -> salah.add("pola: " + s));
        String unit = p.teks("unit", "BPSDM");
        if (!unit.matches("[A-Za-z0-9./-]{1,30}")) {
            salah.add("unit: hanya huruf, angka, titik, garis miring, dan tanda hubung");
        }
        return new Pengaturan(unit, p.berbagi(), p.pilihan("masuk", "terpisah", "bersama"), agenda, polaUmum, pola, seri, saldo,
                p.pilihan("sisipan", "tidak", "ya"), p.bilangan("tanggal-mundur", 0, MUNDUR_TERBANYAK),
                isi.containsKey("masuk.tanggal-mundur") ? p.bilangan("masuk.tanggal-mundur", 0, MUNDUR_TERBANYAK) : 14);
    }

    int saldo(String kodeSeri, int tahun) {
        return saldo.getOrDefault(kodeSeri + "." + tahun, 0);
    }

    private record Pembaca(Map<String, String> isi, List<String> salah) {

        static final List<String> DIKENAL = List.of("unit", "berbagi", "pola", "masuk", "masuk.pola", "masuk.tanggal-mundur", "sisipan",
                "tanggal-mundur");

        String teks(String kunci, String bawaan) {
            return isi.getOrDefault(kunci, bawaan).strip();
        }

        boolean pilihan(String kunci, String tidak, String ya) {
            String nilai = teks(kunci, tidak);
            if (!nilai.equals(tidak) && !nilai.equals(ya)) {
                salah.add(kunci + ": \"" + tidak + "\" atau \"" + ya + "\", bukan \"" + nilai + "\"");
            }
            return nilai.equals(ya);
        }

        Berbagi berbagi() {
            String nilai = teks("berbagi", "templat");
            for (Berbagi satu : Berbagi.values()) {
                if (satu.name().toLowerCase(Locale.ROOT).equals(nilai)) {
                    return satu;
                }
            }
            salah.add("berbagi: \"templat\", \"semua\", \"jenis\", atau \"klasifikasi\", bukan \"" + nilai + "\"");
            return Berbagi.TEMPLAT;
        }

        int bilangan(String kunci, int terkecil, int terbesar) {
            String nilai = teks(kunci, Integer.toString(terkecil));
            try {
                int angka = Integer.parseInt(nilai);
                if (angka >= terkecil && angka <= terbesar) {
                    return angka;
                }
            } catch (NumberFormatException e) {
                // Said below, with the range.
            }
            salah.add(kunci + ": bilangan " + terkecil + " s.d. " + terbesar + ", bukan \"" + nilai + "\"");
            return terkecil;
        }
    }
}

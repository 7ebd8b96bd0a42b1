package id.serkom.referensi;

import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.PesanCatalog;
import id.serkom.referensi.RegisterWriter.Baru;
import id.serkom.referensi.register.Csv;
import id.serkom.referensi.register.Register;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sheets {@code <register>.csv} that come together, a pack's or those of {@code etc/referensi/}, and may refer to each other.
 *
 * @param baris lines of the sheets that can be read, in the order of the registers
 * @param rusak why a sheet cannot be read, by its name
 */
record LembarRegister(List<Baru> baris, Map<String, String> rusak) {

    static final int BITA_TERBANYAK = 1_000_000;
    static final String AKHIRAN = ".csv";
    /** Name of the value of a reason that says which sheet it is about. */
    static final String LEMBAR = "lembar";

    LembarRegister {
        baris = List.copyOf(baris);
        rusak = Map.copyOf(rusak);
    }

    /** The same without the lines of those sheets. */
    LembarRegister tanpa(Set<String> lembar) {
        return new LembarRegister(baris.stream().filter(b -> !lembar.contains(b.register().kode() + AKHIRAN)).toList(), rusak);
    }

    /** @param isi by name of the sheet, {@code kop.csv} */
    static LembarRegister baca(Map<String, byte[]> isi, PesanCatalog pesan) {
        List<Baru> baris = new ArrayList<>();
        Map<String, String> rusak = new TreeMap<>();
        for (Register register : Register.SEMUA) {
            Optional.ofNullable(isi.get(register.kode() + AKHIRAN)).ifPresent(csv -> {
                try {
                    baris.addAll(lembar(register, csv));
                } catch (InvalidInput e) {
                    rusak.put(register.kode() + AKHIRAN, teks(e.reasons(), pesan));
                }
            });
        }
        isi.keySet().stream().filter(n -> Register.SEMUA.stream().noneMatch(r -> n.equals(r.kode() + AKHIRAN)))
                .forEach(n -> rusak.put(n, "bukan nama register; pilih dari " + Register.SEMUA.stream().map(Register::kode).toList()));
        return new LembarRegister(baris, rusak);
    }

    private static List<Baru> lembar(Register register, byte[] csv) {
        if (csv.length > BITA_TERBANYAK) {
            throw new InvalidInput(List.of(Reason.of("referensi.csv-terlalu-besar", "maks", BITA_TERBANYAK)));
        }
        try {
            Csv.Lembar lembar = Csv.baca(register, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString());
            if (!lembar.alasan().isEmpty()) {
                throw new InvalidInput(lembar.alasan());
            }
            return lembar.baris().stream().map(b -> new Baru(register, b.isi(), Optional.of(b.nomor()))).toList();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(List.of(Reason.of("referensi.csv-bukan-utf8")));
        }
    }

    /** Reasons as one line for people, each with its line and column. */
    static String teks(List<Reason> alasan, PesanCatalog pesan) {
        return String.join("; ", alasan.stream().map(a -> tempat(a) + pesan.text(a)).distinct().toList());
    }

    private static String tempat(Reason alasan) {
        String lembar = alasan.data().containsKey(LEMBAR) ? alasan.data().get(LEMBAR) + " " : "";
        return alasan.data().containsKey("baris") ? lembar + "baris " + alasan.data().get("baris") + ", kolom "
                + alasan.data().get("kolom") + ": " : lembar;
    }
}

package id.serkom.referensi.register;

import id.serkom.api.data.Reason;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one value of a field into the form in which it is kept, or says what is wrong with it. */
final class Nilai {

    private static final Pattern KODE = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern NIP = Pattern.compile("[0-9]{18}");
    private static final Pattern SUREL = Pattern.compile("[^\\s@,;<>\"]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int TAHUN_PERTAMA = 1900;
    private static final int TAHUN_TERAKHIR = 2199;

    private Nilai() {
    }

    static Optional<Object> baca(Object mentah, Kolom kolom, String pointer, Consumer<Reason> alasan) {
        return switch (kolom.bentuk()) {
            case TEKS, DAFTAR_TEKS -> teks(mentah, kolom, pointer, alasan).map(t -> t);
            case KODE, DAFTAR_KODE -> cocok(teks(mentah, kolom, pointer, alasan), KODE, "referensi.bukan-kode", pointer, alasan);
            case SUREL -> cocok(teks(mentah, kolom, pointer, alasan), SUREL, "referensi.bukan-surel", pointer, alasan);
            // Papers space it in groups: 19690610 199503 1 012.
            case NIP -> cocok(teks(mentah, kolom, pointer, alasan).map(t -> t.replace(" ", "")), NIP, "referensi.bukan-nip",
                    pointer, alasan);
            case PILIHAN -> pilihan(mentah, kolom, pointer, alasan);
            case TANGGAL -> tanggal(mentah, kolom, pointer, alasan);
            case ANGKA -> angka(mentah, kolom, pointer, alasan);
            case YA_TIDAK -> yaTidak(mentah, pointer, alasan);
        };
    }

    private static Optional<String> teks(Object mentah, Kolom kolom, String pointer, Consumer<Reason> alasan) {
        if (!(mentah instanceof String s)) {
            alasan.accept(Reason.of("referensi.bukan-teks").at(pointer));
            return Optional.empty();
        }
        String t = Normalizer.normalize(s, Normalizer.Form.NFC).strip();
        if (t.isEmpty()) {
            alasan.accept(Reason.of("referensi.kosong").at(pointer));
        } else if (t.length() > kolom.maks()) {
            alasan.accept(Reason.of("referensi.terlalu-panjang", "maks", kolom.maks()).at(pointer));
        } else if (t.codePoints().anyMatch(Nilai::terlarang)) {
            alasan.accept(Reason.of("referensi.karakter-terlarang").at(pointer));
        } else {
            return Optional.of(t);
        }
        return Optional.empty();
    }

    /** Control characters, halves of pairs, and marks that turn the direction of writing: none can be printed in a letter. */
    private static boolean terlarang(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Optional<Object> cocok(Optional<String> teks, Pattern pola, String kode, String pointer,
            Consumer<Reason> alasan) {
        if (teks.isPresent() && !pola.matcher(teks.get()).matches()) {
            alasan.accept(Reason.of(kode, "nilai", teks.get()).at(pointer));
            return Optional.empty();
        }
        return teks.map(t -> t);
    }

    private static Optional<Object> pilihan(Object mentah, Kolom kolom, String pointer, Consumer<Reason> alasan) {
        Optional<String> teks = teks(mentah, kolom, pointer, alasan);
        if (teks.isPresent() && !kolom.pilihan().contains(teks.get())) {
            alasan.accept(Reason.of("referensi.bukan-pilihan", "pilihan",
                    String.join(", ", kolom.pilihan().stream().sorted().toList())).at(pointer));
            return Optional.empty();
        }
        return teks.map(t -> t);
    }

    private static Optional<Object> tanggal(Object mentah, Kolom kolom, String pointer, Consumer<Reason> alasan) {
        Optional<String> teks = teks(mentah, kolom, pointer, alasan);
        if (teks.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate t = LocalDate.parse(teks.get());
            if (t.getYear() >= TAHUN_PERTAMA && t.getYear() <= TAHUN_TERAKHIR) {
                return Optional.of(t.toString());
            }
        } catch (DateTimeException e) {
            // said below, with what is in the field
        }
        alasan.accept(Reason.of("referensi.bukan-tanggal", "nilai", teks.get()).at(pointer));
        return Optional.empty();
    }

    private static Optional<Object> angka(Object mentah, Kolom kolom, String pointer, Consumer<Reason> alasan) {
        if (mentah instanceof Long || mentah instanceof BigDecimal) {
            BigDecimal n = new BigDecimal(mentah.toString());
            if (n.signum() > 0 && n.compareTo(BigDecimal.valueOf(kolom.maks())) <= 0 && n.stripTrailingZeros().scale() <= 0) {
                return Optional.of(n.longValueExact());
            }
        }
        alasan.accept(Reason.of("referensi.bukan-angka", "maks", kolom.maks()).at(pointer));
        return Optional.empty();
    }

    private static Optional<Object> yaTidak(Object mentah, String pointer, Consumer<Reason> alasan) {
        if (mentah instanceof Boolean) {
            return Optional.of(mentah);
        }
        alasan.accept(Reason.of("referensi.bukan-ya-tidak").at(pointer));
        return Optional.empty();
    }
}

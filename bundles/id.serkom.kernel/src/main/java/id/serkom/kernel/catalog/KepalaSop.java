package id.serkom.kernel.catalog;

import id.serkom.api.data.Data;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The head of an SOP as the office says it now: {@code kepala.*} in {@code etc/id.serkom.sop.<sop>.cfg} over the SOP's own file. Lists have
 * {@code |} between their items. Legal bases stand in the file alone: they have dates of their own.
 */
final class KepalaSop {

    static final String AWALAN = "kepala.";

    private static final String DISAHKAN = "disahkan";
    private static final Set<String> TANGGAL = Set.of("tanggal", "tanggalPembuatan", "tanggalRevisi");
    private static final Set<String> TEKS = Set.of("nomor", "instansi", "unit", "peringatan");
    private static final Set<String> PENGESAH = Set.of("nama", "jabatan", "pangkat", "golongan", "nip");
    private static final Set<String> DAFTAR = Set.of("kualifikasi", "keterkaitan", "peralatan", "pencatatan");
    private static final int TERPANJANG = 2000;

    private KepalaSop() {
    }

    /** Whether the head has such a key and can carry that value. */
    static boolean sah(String kunci, String nilai) {
        String nama = kunci.substring(AWALAN.length());
        if (nilai.length() > TERPANJANG || nilai.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        if (TANGGAL.contains(nama)) {
            try {
                LocalDate.parse(nilai);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
        return DAFTAR.contains(nama) ? !butir(nilai).isEmpty() : !nilai.isEmpty() && (TEKS.contains(nama) || pengesah(nama));
    }

    private static boolean pengesah(String nama) {
        return nama.startsWith(DISAHKAN + '.') && PENGESAH.contains(nama.substring(DISAHKAN.length() + 1));
    }

    private static List<String> butir(String nilai) {
        return Arrays.stream(nilai.split("\\|")).map(String::trim).filter(b -> !b.isEmpty()).toList();
    }

    /** @param sah settings that are {@link #sah} */
    static Data dengan(Data kepala, Map<String, String> sah) {
        Data baru = kepala;
        for (Map.Entry<String, String> satu : sah.entrySet()) {
            if (satu.getKey().startsWith(AWALAN)) {
                String nama = satu.getKey().substring(AWALAN.length());
                String nilai = satu.getValue().trim();
                if (pengesah(nama)) {
                    baru = baru.with(DISAHKAN, baru.object(DISAHKAN).with(nama.substring(DISAHKAN.length() + 1), nilai));
                } else {
                    baru = baru.with(nama, DAFTAR.contains(nama) ? butir(nilai) : nilai);
                }
            }
        }
        return baru;
    }
}

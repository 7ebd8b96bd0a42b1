package id.serkom.naskah;

import id.serkom.api.actor.Pelaksana;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.InfoTahap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of an SOP's table as its layout prints them: words, and the flow through the columns of the pelaksana. */
final class BarisSop {

    /** Widths of the columns of the layout in px of 96 dpi, without border and padding: what decides how high a row is. */
    private static final int KEGIATAN = 190;
    private static final int KELENGKAPAN = 137;
    private static final int KELUARAN = 77;
    private static final int KETERANGAN = 161;
    private static final double HURUF = 12;
    private static final int BARIS = 15;
    private static final int BANTALAN = 10;
    private static final int TERENDAH = 56;

    private BarisSop() {
    }

    static List<Map<String, Object>> baris(List<InfoTahap> tahap, List<Aksi> aksi) {
        List<AlurSop.Baris> alur = new ArrayList<>();
        tahap.forEach(t -> alur.add(alur(t, alur.size(), tahap.size(), cabang(t, aksi))));
        List<Map<String, Object>> semua = new ArrayList<>();
        for (int i = 0; i < tahap.size(); i++) {
            List<Xhtml> gambar = AlurSop.gambar(alur.get(i), i + 1 < alur.size() ? AlurSop.kolom(alur.get(i + 1)) : -1);
            semua.add(baris(tahap.get(i), i + 1, gambar, keterangan(tahap.get(i), cabang(tahap.get(i), aksi))));
        }
        return semua;
    }

    private static Map<String, Object> baris(InfoTahap t, int no, List<Xhtml> gambar, String keterangan) {
        List<Map<String, Object>> sel = new ArrayList<>();
        for (Pelaksana p : Pelaksana.values()) {
            sel.add(Map.of("pelaksana", p.sebutan(), "berperan", t.pelaksana().contains(p), "gambar", gambar.get(p.ordinal())));
        }
        Map<String, Object> baris = new LinkedHashMap<>();
        baris.put("no", no);
        baris.put("kode", t.kode());
        baris.put("kegiatan", t.kegiatan());
        baris.put("sel", sel);
        baris.put("kelengkapan", t.mutuKelengkapan());
        baris.put("waktu", waktu(t));
        baris.put("keluaran", besarAwal(t.keluaran()));
        baris.put("keterangan", keterangan);
        return baris;
    }

    private static AlurSop.Baris alur(InfoTahap t, int ke, int banyak, List<Aksi> cabang) {
        AlurSop.Simbol simbol = ke == 0 ? AlurSop.Simbol.MULAI : ke == banyak - 1 ? AlurSop.Simbol.SELESAI
                : cabang.isEmpty() ? AlurSop.Simbol.PROSES : AlurSop.Simbol.KEPUTUSAN;
        int tinggi = Math.max(Math.max(tinggi(t.kegiatan(), KEGIATAN), tinggi(t.mutuKelengkapan(), KELENGKAPAN)),
                Math.max(tinggi(t.keluaran(), KELUARAN), tinggi(keterangan(t, cabang), KETERANGAN)));
        return new AlurSop.Baris(ke + 1, t.pelaksana(), simbol, cabang.stream().anyMatch(BarisSop::mengembalikan),
                Math.max(TERENDAH, tinggi + tinggi % 2));
    }

    /** What the tahap offers beside going on: its installed actions that send back or refuse, as their names say. */
    private static List<Aksi> cabang(InfoTahap t, List<Aksi> aksi) {
        return aksi.stream().filter(a -> a.tahap().equals(t.kode()) && (mengembalikan(a) || bernama(a, "tolak"))).toList();
    }

    private static boolean mengembalikan(Aksi a) {
        return bernama(a, "kembalikan");
    }

    private static boolean bernama(Aksi a, String kata) {
        return a.nama().equals(kata) || a.nama().startsWith(kata + "-");
    }

    private static String keterangan(InfoTahap t, List<Aksi> cabang) {
        String bila = cabang.isEmpty() ? "" : "Bila tidak: "
                + String.join("; ", cabang.stream().map(Aksi::judul).distinct().toList()) + ".";
        return t.terpasang() ? bila : (bila + " Tahap ini belum terpasang.").strip();
    }

    private static String waktu(InfoTahap t) {
        return t.waktu() == 0 ? "-" : t.waktu() + " hari";
    }

    private static String besarAwal(String kata) {
        return kata.isEmpty() ? kata : kata.substring(0, 1).toUpperCase(Locale.ROOT) + kata.substring(1);
    }

    /** How high a text may become in a column, rather more than less: a drawing lower than its row would leave gaps in the lines. */
    private static int tinggi(String teks, int lebar) {
        int baris = 1;
        double terpakai = 0;
        for (String kata : teks.split("\\s+")) {
            double panjang = lebar(kata);
            if (terpakai > 0 && terpakai + lebar(" ") + panjang > lebar) {
                baris++;
                terpakai = 0;
            }
            baris += (int) (panjang / lebar);
            terpakai += (terpakai > 0 ? lebar(" ") : 0) + panjang % lebar;
        }
        return baris * BARIS + BANTALAN;
    }

    private static double lebar(String kata) {
        return kata.chars().mapToDouble(c -> "iljtfrI.,;:'!|()/ -".indexOf(c) >= 0 ? 0.36 : "mwMW%@".indexOf(c) >= 0 ? 0.96
                : Character.isUpperCase(c) ? 0.74 : 0.58).sum() * HURUF;
    }
}

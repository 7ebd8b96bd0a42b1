package id.serkom.cari;

import id.serkom.api.service.Cuplikan;
import id.serkom.cari.Kata.Token;
import id.serkom.cari.Kueri.Satuan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The place of a text where most of the words stand, with the words apart from what is around them. */
final class Penyorot {

    private static final int PANJANG = 240;
    private static final int SEBELUM = 60;
    /** Words are taken from so much of a text, at its beginning and, where they are not there, around one of them: stems are dear. */
    private static final int JENDELA = 10_000;

    private final Kata kata;
    private final List<Satuan> satuan;
    private final List<Set<String>> akar;

    Penyorot(Kata kata, Kueri kueri) {
        this.kata = kata;
        this.satuan = kueri.satuan();
        this.akar = satuan.stream().map(s -> s.frasa() ? Set.<String>of() : Kata.akar(s.terakhir())).toList();
    }

    /** A word that was found, and by which unit. */
    private record Kena(Token token, int satuan) {
    }

    List<Cuplikan> cuplik(String penuh) {
        if (penuh.isBlank()) {
            return List.of();
        }
        String awal = jendela(penuh, 0);
        List<Kena> kena = kena(awal);
        if (!kena.isEmpty() || awal.length() == penuh.length()) {
            return cuplik(awal, kena);
        }
        String lanjut = jendela(penuh, batasKata(penuh, kiraan(penuh) - SEBELUM));
        List<Kena> kenaLanjut = kena(lanjut);
        return kenaLanjut.isEmpty() ? cuplik(awal, kena) : cuplik(lanjut, kenaLanjut);
    }

    private static String jendela(String penuh, int dari) {
        int sampai = Math.min(penuh.length(), dari + JENDELA);
        int terdekat = sampai - SEBELUM;
        while (sampai < penuh.length() && sampai > terdekat && Character.isLetterOrDigit(penuh.charAt(sampai))) {
            sampai--;
        }
        return penuh.substring(dari, sampai);
    }

    /** Where, behind the beginning, one of the words may stand, as letters alone: the longest that does, since it misleads least. */
    private int kiraan(String penuh) {
        String kecil = penuh.toLowerCase(Locale.ROOT);
        return Stream.concat(satuan.stream().flatMap(s -> s.kata().stream()), akar.stream().flatMap(Set::stream)).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(k -> kecil.indexOf(k, JENDELA - SEBELUM))
                .filter(letak -> letak >= 0).findFirst().map(letak -> Math.min(letak, penuh.length() - 1)).orElse(0);
    }

    private static List<Cuplikan> cuplik(String teks, List<Kena> kena) {
        int dari = kena.isEmpty() ? 0 : batasKata(teks, terbaik(kena).token().dari() - SEBELUM);
        int sampai = Math.min(teks.length(), dari + PANJANG);
        while (sampai < teks.length() && Character.isLetterOrDigit(teks.charAt(sampai))) {
            sampai++;
        }
        List<Cuplikan> hasil = new ArrayList<>();
        int letak = dari;
        for (Kena satu : kena) {
            Token t = satu.token();
            if (t.dari() >= letak && t.sampai() <= sampai) {
                tambah(hasil, teks.substring(letak, t.dari()), false);
                tambah(hasil, teks.substring(t.dari(), t.sampai()), true);
                letak = t.sampai();
            }
        }
        tambah(hasil, teks.substring(letak, sampai), false);
        return hasil;
    }

    private static void tambah(List<Cuplikan> hasil, String teks, boolean cocok) {
        if (!teks.isEmpty()) {
            hasil.add(new Cuplikan(teks, cocok));
        }
    }

    private static int batasKata(String teks, int kira) {
        int dari = Math.max(0, kira);
        int terjauh = Math.max(0, dari - SEBELUM);
        while (dari > terjauh && Character.isLetterOrDigit(teks.charAt(dari - 1))) {
            dari--;
        }
        return dari;
    }

    private List<Kena> kena(String teks) {
        List<Token> token = kata.token(teks);
        List<Kena> kena = new ArrayList<>();
        boolean perluAkar = satuan.stream().anyMatch(s -> !s.frasa());
        for (int i = 0; i < token.size(); i++) {
            Set<String> akarnya = perluAkar ? Kata.akar(token.get(i).kata()) : Set.of();
            for (int s = 0; s < satuan.size(); s++) {
                int banyak = satuan.get(s).kata().size();
                if (!Collections.disjoint(akarnya, akar.get(s)) || mulai(token, i, satuan.get(s))) {
                    for (Token t : token.subList(i, i + banyak)) {
                        kena.add(new Kena(t, s));
                    }
                    i += banyak - 1;
                    break;
                }
            }
        }
        return kena;
    }

    private static boolean mulai(List<Token> token, int i, Satuan s) {
        int banyak = s.kata().size();
        if (i + banyak > token.size()) {
            return false;
        }
        for (int k = 0; k < banyak - 1; k++) {
            if (!token.get(i + k).kata().equals(s.kata().get(k))) {
                return false;
            }
        }
        String ada = token.get(i + banyak - 1).kata();
        return ada.equals(s.terakhir()) || s.berawalan() && ada.startsWith(s.terakhir());
    }

    /** From here on the most different units stand within one excerpt. */
    private static Kena terbaik(List<Kena> kena) {
        Kena hasil = kena.get(0);
        int terbanyak = 0;
        for (int i = 0; i < kena.size(); i++) {
            Set<Integer> ada = new HashSet<>();
            int akhir = kena.get(i).token().dari() + PANJANG - SEBELUM;
            for (int j = i; j < kena.size() && kena.get(j).token().sampai() <= akhir; j++) {
                ada.add(kena.get(j).satuan());
            }
            if (ada.size() > terbanyak) {
                terbanyak = ada.size();
                hasil = kena.get(i);
            }
        }
        return hasil;
    }
}

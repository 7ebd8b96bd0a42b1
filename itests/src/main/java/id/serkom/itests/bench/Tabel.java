package id.serkom.itests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures that belong together: their rows and columns stand in the order in which they first come. */
record Tabel(String judul, List<Angka> angka) {

    Tabel {
        angka = List.copyOf(angka);
    }

    /** Lines of text: columns aligned, units in the heading. */
    List<String> baris() {
        List<String> kolom = angka.stream().map(Tabel::kepala).distinct().toList();
        Map<String, Map<String, String>> isi = new LinkedHashMap<>();
        for (Angka a : angka) {
            isi.computeIfAbsent(a.baris(), b -> new LinkedHashMap<>()).put(kepala(a), Bilangan.teks(a.nilai()));
        }
        List<List<String>> semua = new ArrayList<>();
        List<String> kepala = new ArrayList<>(List.of(""));
        kepala.addAll(kolom);
        semua.add(kepala);
        isi.forEach((baris, nilai) -> {
            List<String> satu = new ArrayList<>(List.of(baris));
            kolom.forEach(k -> satu.add(nilai.getOrDefault(k, "")));
            semua.add(satu);
        });
        List<Integer> lebar = new ArrayList<>(Collections.nCopies(kolom.size() + 1, 0));
        semua.forEach(b -> {
            for (int i = 0; i < b.size(); i++) {
                lebar.set(i, Math.max(lebar.get(i), b.get(i).length()));
            }
        });
        return semua.stream().map(b -> sejajar(b, lebar)).collect(Collectors.toList());
    }

    private static String kepala(Angka a) {
        return a.satuan().isEmpty() ? a.kolom() : a.satuan().startsWith("/") ? a.kolom() + a.satuan()
                : a.kolom() + " (" + a.satuan() + ")";
    }

    private static String sejajar(List<String> sel, List<Integer> lebar) {
        StringBuilder baris = new StringBuilder();
        for (int i = 0; i < sel.size(); i++) {
            int sisa = lebar.get(i) - sel.get(i).length();
            baris.append("  ").append(i == 0 ? sel.get(i) + " ".repeat(sisa) : " ".repeat(sisa) + sel.get(i));
        }
        return baris.toString().stripTrailing();
    }
}

package id.serkom.naskah;

import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.spi.naskah.JenisSurat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signature block: a rule per kind × jabatan. {@code ttd.<jenis>.<jabatan>.<bagian>}, then {@code ttd.<jenis>.<bagian>},
 * {@code ttd.jabatan.<jabatan>.<bagian>}, {@code ttd.tata-letak.<tata letak>.<bagian>} say "ya" or "tidak" to each
 * {@code bagian} of gelar, pangkat, nip. By default all three are printed, save that a decree carries no gelar and a head of
 * region (whose kop bears the Garuda) neither pangkat nor NIP.
 */
final class TandaTangan {

    /** Of a paper that nobody signs. */
    static final Map<String, Object> KOSONG = Map.of("baris", List.of(), "nama", "", "keterangan", List.of());

    private static final int PANJANG_NIP = 18;

    private final Map<String, String> setelan;
    private final Referensi referensi;

    TandaTangan(Map<String, String> setelan, Referensi referensi) {
        this.setelan = setelan;
        this.referensi = referensi;
    }

    Map<String, Object> blok(Penandatangan siapa, JenisSurat jenis, Kop kop, LocalDate tanggal) {
        Pejabat pejabat = siapa.pejabat();
        boolean kepalaDaerah = "garuda".equals(kop.lambang());
        boolean keputusan = "keputusan".equals(jenis.tataLetak());
        List<String> keterangan = new ArrayList<>();
        if (cetak("pangkat", jenis, siapa.jabatan(), !kepalaDaerah)) {
            pangkat(pejabat).ifPresent(keterangan::add);
        }
        if (cetak("nip", jenis, siapa.jabatan(), !kepalaDaerah)) {
            nip(pejabat).ifPresent(keterangan::add);
        }
        boolean gelar = cetak("gelar", jenis, siapa.jabatan(), !keputusan);
        return Map.of("baris", jabatan(siapa, tanggal), "nama", gelar ? pejabat.namaGelar() : pejabat.nama(), "keterangan",
                keterangan);
    }

    /**
     * Plt. and Plh. act in the jabatan; a.n. signs in his own by mandate of it, u.b. in his own for the one who himself signs a.n.
     * (Permendagri 1/2023): each of them is named.
     */
    private List<String> jabatan(Penandatangan siapa, LocalDate tanggal) {
        String nama = siapa.jabatan().nama();
        Mandat mandat = siapa.mandat();
        return switch (mandat.jenis()) {
            case DEFINITIF -> List.of(nama + ",");
            case PLT -> List.of("Plt. " + nama + ",");
            case PLH -> List.of("Plh. " + nama + ",");
            case ATAS_NAMA -> List.of("a.n. " + nama, sendiri(mandat, tanggal) + ",");
            case UNTUK_BELIAU -> List.of("a.n. " + nama, sendiri(siapa.atasNama().orElseThrow(), tanggal) + ",", "u.b.",
                    sendiri(mandat, tanggal) + ",");
        };
    }

    /** The jabatan of the official himself, in which he signs for another. */
    private String sendiri(Mandat mandat, LocalDate tanggal) {
        String kode = mandat.sebagai().orElseThrow();
        return referensi.find(Jabatan.class, kode, tanggal).map(Jabatan::nama)
                .orElseThrow(() -> new NaskahException("naskah.jabatan-tidak-ada", kode));
    }

    private boolean cetak(String bagian, JenisSurat jenis, Jabatan jabatan, boolean bawaan) {
        return Stream.of(jenis.jenis() + "." + jabatan.kode(), jenis.jenis(), "jabatan." + jabatan.kode(),
                "tata-letak." + jenis.tataLetak()).map(k -> "ttd." + k + "." + bagian).filter(setelan::containsKey).findFirst()
                .map(k -> PeriksaKantor.yaTidak(k, setelan.get(k))).orElse(bawaan);
    }

    private static Optional<String> pangkat(Pejabat pejabat) {
        if (pejabat.pangkat().isPresent()) {
            return pejabat.pangkat().map(p -> p + pejabat.golongan().map(g -> " (" + g + ")").orElse(""));
        }
        return pejabat.golongan().map(g -> "Golongan " + g);
    }

    private static Optional<String> nip(Pejabat pejabat) {
        boolean pppk = pejabat.pangkat().isEmpty() && pejabat.golongan().isPresent();
        return pejabat.nip().map(n -> (pppk ? "NI PPPK " : "NIP ") + berspasi(n));
    }

    private static String berspasi(String nip) {
        return nip.length() == PANJANG_NIP && nip.chars().allMatch(Character::isDigit)
                ? nip.substring(0, 8) + " " + nip.substring(8, 14) + " " + nip.substring(14, 15) + " " + nip.substring(15)
                : nip;
    }
}

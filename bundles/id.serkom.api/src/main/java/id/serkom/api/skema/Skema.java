package id.serkom.api.skema;

import id.serkom.api.data.Data;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certification scheme in one version. A berkas keeps the version that it was opened with.
 *
 * @param jenis "kkni", "okupasi" or "klaster"
 * @param masaBerlakuBulan validity of the certificate in months (36 unless it says otherwise)
 * @param asesiPerAsesor how many asesi one asesor may be assigned per session
 * @param waktu overrides of days per tahap kode
 * @param formulir forms used, e.g. "APL-01"
 * @param tambahan form fields that this skema adds, per action: JSON Schema properties
 * @param naskah wordings of its own, by kind of letter
 * @param contoh whether it is a sample and no approved scheme
 * @param sha256 hash of the file it was read from
 */
public record Skema(String kode, String versi, String judul, String jenis, LocalDate tanggalEdisi, String dasar,
        List<Unit> unit, List<Persyaratan> persyaratan, List<String> metode, List<String> formulir, Skala skala,
        AturanKeputusan aturan, int masaBerlakuBulan, Optional<BigDecimal> biaya, List<String> hakKewajiban,
        int asesiPerAsesor, Map<String, Integer> waktu, Data tambahan, Map<String, NaskahSkema> naskah, boolean contoh, String sha256) {

    /** In place of a skema where the SOP has none: every code and text of it is empty. */
    public static final Skema TANPA = new Skema("", "", "", "", LocalDate.EPOCH, "", List.of(), List.of(), List.of(), List.of(),
            Skala.KOMPETENSI, new AturanKeputusan(AturanKeputusan.SEMUA_UNIT, BigDecimal.ZERO, 0), 0, Optional.empty(), List.of(), 1,
            Map.of(), Data.KOSONG, false, "");

    public Skema {
        unit = List.copyOf(unit);
        persyaratan = List.copyOf(persyaratan);
        metode = List.copyOf(metode);
        formulir = List.copyOf(formulir);
        hakKewajiban = List.copyOf(hakKewajiban);
        waktu = Map.copyOf(waktu);
        naskah = Map.copyOf(naskah);
    }

    /** A skema whose letters are the usual ones. */
    public Skema(String kode, String versi, String judul, String jenis, LocalDate tanggalEdisi, String dasar, List<Unit> unit,
            List<Persyaratan> persyaratan, List<String> metode, List<String> formulir, Skala skala, AturanKeputusan aturan,
            int masaBerlakuBulan, Optional<BigDecimal> biaya, List<String> hakKewajiban, int asesiPerAsesor, Map<String, Integer> waktu,
            Data tambahan, boolean contoh, String sha256) {
        this(kode, versi, judul, jenis, tanggalEdisi, dasar, unit, persyaratan, metode, formulir, skala, aturan, masaBerlakuBulan, biaya,
                hakKewajiban, asesiPerAsesor, waktu, tambahan, Map.of(), contoh, sha256);
    }

    public boolean punyaUnit(String kodeUnit) {
        return unit.stream().anyMatch(u -> u.kode().equals(kodeUnit));
    }

    public Optional<Persyaratan> persyaratan(String kodePersyaratan) {
        return persyaratan.stream().filter(p -> p.kode().equals(kodePersyaratan)).findFirst();
    }
}

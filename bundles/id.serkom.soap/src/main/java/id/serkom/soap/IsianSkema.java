package id.serkom.soap;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.service.SkemaCatalog;
import id.serkom.soap.v1.Isian;
import id.serkom.soap.v1.IsianTambahan;
import id.serkom.soap.v1.JenisIsian;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields that the skema of a berkas adds to each applicant. XML has them as text; here each becomes what its skema says it is. What
 * does not fit goes on as it came, so that the form itself says what is wrong with it.
 */
final class IsianSkema {

    private static final String AKSI = "ajukan";
    /** No more digits than anybody writes: {@code 1e999999999} is ten characters in XML and a gigabyte on paper. */
    private static final Pattern BILANGAN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern BULAT = Pattern.compile("[+-]?\\d{1,15}");

    private final Data isian;

    private IsianSkema(Data isian) {
        this.isian = isian;
    }

    static IsianSkema of(SkemaCatalog catalog, Berkas berkas) {
        return new IsianSkema(catalog.find(berkas.skema(), berkas.skemaVersi()).map(s -> s.tambahan().object(AKSI)).orElse(Data.KOSONG));
    }

    List<Isian> list() {
        return isian.asMap().keySet().stream().map(nama -> isian(nama, isian.object(nama))).toList();
    }

    private static Isian isian(String nama, Data satu) {
        Isian answer = new Isian();
        answer.setNama(nama);
        answer.setJudul(satu.optText("title").orElse(nama));
        answer.setKeterangan(satu.optText("description").orElse(null));
        answer.setJenis(switch (jenis(satu)) {
            case "integer" -> JenisIsian.BULAT;
            case "number" -> JenisIsian.BILANGAN;
            case "boolean" -> JenisIsian.YA_TIDAK;
            default -> JenisIsian.TEKS;
        });
        answer.setWajib(Boolean.TRUE.equals(satu.asMap().get("wajib")));
        answer.setBentuk(satu.optText("format").orElse(null));
        answer.setPanjangTerkecil(panjang(satu, "minLength"));
        answer.setPanjangTerbesar(panjang(satu, "maxLength"));
        answer.setTerkecil(bilangan(satu, "minimum"));
        answer.setTerbesar(bilangan(satu, "maximum"));
        answer.getPilihan().addAll(satu.texts("enum"));
        return answer;
    }

    private static String jenis(Data satu) {
        return satu.optText("type").orElse("");
    }

    private static BigDecimal bilangan(Data satu, String nama) {
        Object nilai = satu.asMap().get(nama);
        return nilai instanceof Number ? new BigDecimal(nilai.toString()) : null;
    }

    private static Integer panjang(Data satu, String nama) {
        BigDecimal nilai = bilangan(satu, nama);
        return nilai == null ? null : nilai.intValue();
    }

    /** As the form of the action takes them. */
    Map<String, Object> baca(List<IsianTambahan> diisi, String letak) {
        Map<String, Object> hasil = new LinkedHashMap<>();
        for (int i = 0; i < diisi.size(); i++) {
            IsianTambahan satu = diisi.get(i);
            Object nilai = nilai(jenis(isian.object(satu.getNama())), satu.getNilai());
            if (hasil.put(satu.getNama(), nilai) != null) {
                throw new InvalidInput(Reason.of("soap.isian-ganda", "nama", satu.getNama()).at(letak + "/" + i + "/nama"));
            }
        }
        return hasil;
    }

    private static Object nilai(String jenis, String teks) {
        String rapi = teks.strip();
        return switch (jenis) {
            case "integer" -> BULAT.matcher(rapi).matches() ? Long.valueOf(rapi) : teks;
            case "number" -> BILANGAN.matcher(rapi).matches() ? new BigDecimal(rapi) : teks;
            case "boolean" -> rapi.equals("true") || rapi.equals("false") ? Boolean.valueOf(rapi) : teks;
            default -> teks;
        };
    }
}

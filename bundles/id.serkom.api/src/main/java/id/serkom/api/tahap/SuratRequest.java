package id.serkom.api.tahap;

import id.serkom.api.data.Data;
import id.serkom.api.surat.Rujukan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter that a decision asks for. The kernel renders it from the template of its kind, numbers and freezes it; a value
 * that the template names and {@code isi} lacks fails the whole action.
 *
 * @param id a new id, so that other entries may refer to it
 * @param jenis kind: names the template and its properties
 * @param nomorAsing when another body gave the number
 */
public record SuratRequest(String id, String jenis, Tujuan tujuan, Data isi, List<LampiranSurat> lampiran,
        List<String> tembusan, Optional<String> permohonan, Optional<String> asesi, Optional<Rujukan> merujuk,
        Optional<NomorAsing> nomorAsing) {

    public SuratRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(tujuan, "tujuan");
        Objects.requireNonNull(isi, "isi");
        lampiran = List.copyOf(lampiran);
        tembusan = List.copyOf(tembusan);
    }

    public static SuratRequest baru(String id, String jenis, Tujuan tujuan, Data isi) {
        return new SuratRequest(id, jenis, tujuan, isi, List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public SuratRequest lampiran(LampiranSurat satu) {
        List<LampiranSurat> semua = new ArrayList<>(lampiran);
        semua.add(satu);
        return new SuratRequest(id, jenis, tujuan, isi, semua, tembusan, permohonan, asesi, merujuk, nomorAsing);
    }

    public SuratRequest tembusan(List<String> kepada) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, kepada, permohonan, asesi, merujuk, nomorAsing);
    }

    public SuratRequest tentangPermohonan(String idPermohonan) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, Optional.of(idPermohonan), asesi, merujuk,
                nomorAsing);
    }

    public SuratRequest tentangAsesi(String idAsesi) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, Optional.of(idAsesi), merujuk,
                nomorAsing);
    }

    public SuratRequest merujuk(Rujukan rujukan) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, Optional.of(rujukan),
                nomorAsing);
    }

    public SuratRequest bernomor(NomorAsing nomor) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, merujuk,
                Optional.of(nomor));
    }
}

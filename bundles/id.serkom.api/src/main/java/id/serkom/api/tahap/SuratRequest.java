package id.serkom.api.tahap;

import id.serkom.api.berkas.Asesi;
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
 * @param jeda what is waited for once the letter is out: the clock of its permohonan, or of the berkas, is paused from the day on
 *             which it gets its number
 * @param akibat what it brings about elsewhere once it has its number
 */
public record SuratRequest(String id, String jenis, Tujuan tujuan, Data isi, List<LampiranSurat> lampiran,
        List<String> tembusan, Optional<String> permohonan, Optional<String> asesi, Optional<Rujukan> merujuk,
        Optional<NomorAsing> nomorAsing, Optional<String> jeda, Optional<Akibat> akibat) {

    public SuratRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(tujuan, "tujuan");
        Objects.requireNonNull(isi, "isi");
        lampiran = List.copyOf(lampiran);
        tembusan = List.copyOf(tembusan);
        Objects.requireNonNull(jeda, "jeda");
        Objects.requireNonNull(akibat, "akibat");
    }

    /** One that brings nothing about elsewhere. */
    public SuratRequest(String id, String jenis, Tujuan tujuan, Data isi, List<LampiranSurat> lampiran, List<String> tembusan,
            Optional<String> permohonan, Optional<String> asesi, Optional<Rujukan> merujuk, Optional<NomorAsing> nomorAsing,
            Optional<String> jeda) {
        this(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, merujuk, nomorAsing, jeda, Optional.empty());
    }

    public static SuratRequest baru(String id, String jenis, Tujuan tujuan, Data isi) {
        return new SuratRequest(id, jenis, tujuan, isi, List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    public SuratRequest lampiran(LampiranSurat satu) {
        List<LampiranSurat> semua = new ArrayList<>(lampiran);
        semua.add(satu);
        return new SuratRequest(id, jenis, tujuan, isi, semua, tembusan, permohonan, asesi, merujuk, nomorAsing, jeda, akibat);
    }

    public SuratRequest tembusan(List<String> kepada) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, kepada, permohonan, asesi, merujuk, nomorAsing, jeda, akibat);
    }

    public SuratRequest tentangPermohonan(String idPermohonan) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, Optional.of(idPermohonan), asesi, merujuk,
                nomorAsing, jeda, akibat);
    }

    /** About him, wherefore the asesor who examines him sees it too. */
    public SuratRequest tentangAsesi(Asesi siapa) {
        return new SuratRequest(id, jenis, tujuan.terlihatOleh(siapa.asesor()), isi, lampiran, tembusan, permohonan,
                Optional.of(siapa.id()), merujuk, nomorAsing, jeda, akibat);
    }

    public SuratRequest merujuk(Rujukan rujukan) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, Optional.of(rujukan),
                nomorAsing, jeda, akibat);
    }

    public SuratRequest bernomor(NomorAsing nomor) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, merujuk,
                Optional.of(nomor), jeda, akibat);
    }

    /** The addressee is waited for from the day on which this letter gets its number. */
    public SuratRequest menunggu(String alasan) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, merujuk, nomorAsing,
                Optional.of(alasan), akibat);
    }

    /** What comes about elsewhere in the commit in which this letter gets its number. */
    public SuratRequest berakibat(Akibat apa) {
        return new SuratRequest(id, jenis, tujuan, isi, lampiran, tembusan, permohonan, asesi, merujuk, nomorAsing, jeda,
                Optional.of(apa));
    }
}

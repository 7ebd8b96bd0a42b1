package id.serkom.api.tahap;

import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.sertifikat.PerubahanSertifikat;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatDiberitahukan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a letter brings about beyond its own words, in the commit in which it gets its number and not before.
 *
 * @param sertifikat a certificate that it changes
 * @param arsip what is filed in the berkas that this one rests on, so that whoever looks there sees what became of it
 * @param keterangan remark that the book has from then on of the letter that this one withdraws, if it withdraws one
 * @param diberitahukan certificates whose holders it tells when they end
 * @param permohonan what it decides on permohonan of its own berkas
 * @param selama where the berkas that it is about must still stand: a letter that promises a way there gets no number once that is closed
 */
public record Akibat(Optional<PerubahanSertifikat> sertifikat, List<Kelengkapan> arsip, Optional<String> keterangan,
        List<SertifikatDiberitahukan> diberitahukan, List<PutusanPermohonan> permohonan,
        Optional<KeadaanBerkas> selama) {

    /** Nothing yet. */
    public static final Akibat TIADA = new Akibat(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

    private static final int KETERANGAN_TERPANJANG = 500;

    public Akibat {
        Objects.requireNonNull(sertifikat, "sertifikat");
        arsip = List.copyOf(arsip);
        Objects.requireNonNull(keterangan, "keterangan");
        diberitahukan = List.copyOf(diberitahukan);
        permohonan = List.copyOf(permohonan);
        Objects.requireNonNull(selama, "selama");
    }

    public static Akibat atas(PerubahanSertifikat perubahan) {
        return new Akibat(Optional.of(perubahan), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public static Akibat arsip(Kelengkapan satu) {
        return new Akibat(Optional.empty(), List.of(satu), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** The holders of these are told of it. */
    public static Akibat diberitahukan(List<Sertifikat> milik) {
        return new Akibat(Optional.empty(), List.of(), Optional.empty(), milik.stream().map(SertifikatDiberitahukan::dari).toList(),
                List.of(), Optional.empty());
    }

    /** And these permohonan are decided on. */
    public Akibat memutuskan(List<PutusanPermohonan> putusan) {
        return new Akibat(sertifikat, arsip, keterangan, diberitahukan, putusan, selama);
    }

    /** But only while the other berkas stands there. */
    public Akibat selama(KeadaanBerkas keadaan) {
        return new Akibat(sertifikat, arsip, keterangan, diberitahukan, permohonan, Optional.of(keadaan));
    }

    /** With that remark, cut where it is longer than the book has room for. */
    public Akibat keterangan(String teks) {
        return new Akibat(sertifikat, arsip,
                Optional.of(teks.length() > KETERANGAN_TERPANJANG ? teks.substring(0, KETERANGAN_TERPANJANG - 1) + "…" : teks),
                diberitahukan, permohonan, selama);
    }
}

package id.serkom.testing.tahap;

import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A context made of fakes. */
record KonteksPalsu(Pelaku pelaku, JamPalsu jam, Skema skema, Referensi referensi, BerkasReader isi,
        Optional<Permohonan> tentangPermohonan, Optional<Asesi> tentangAsesi, PosisiTahap posisi, Supplier<String> id,
        Map<String, String> setelan, Function<String, Optional<String>> jabatanSurat) implements Context {

    @Override
    public Optional<Penandatangan> penandatangan(String jenisSurat) {
        return jabatanSurat.apply(jenisSurat).flatMap(j -> referensi.penandatangan(j, jenisSurat, tanggal()));
    }

    /** A service is none here: a tahap is tested with the rules that a skema can say itself. */
    @Override
    public PenentuKeputusan aturan() {
        return skema.aturan();
    }

    /** The tahap is tested with one skema. */
    @Override
    public Optional<Skema> skema(String kode) {
        return Optional.of(skema).filter(s -> s.kode().equals(kode));
    }

    @Override
    public LocalDate tanggal() {
        return jam.tanggal();
    }

    @Override
    public Permohonan permohonan() {
        return tentangPermohonan.orElseThrow(() -> new IllegalStateException("aksi ini bukan perihal permohonan"));
    }

    @Override
    public Asesi asesi() {
        return tentangAsesi.orElseThrow(() -> new IllegalStateException("aksi ini bukan perihal asesi"));
    }

    @Override
    public Data data() {
        return posisi.data();
    }

    @Override
    public String idBaru() {
        return id.get();
    }

    @Override
    public boolean hariKerja(LocalDate tanggal) {
        return jam.hariKerja(tanggal);
    }

    @Override
    public LocalDate tambahHariKerja(LocalDate tanggal, int hari) {
        return jam.tambahHariKerja(tanggal, hari);
    }

    @Override
    public String setting(String kunci, String bawaan) {
        return setelan.getOrDefault(kunci, bawaan);
    }
}

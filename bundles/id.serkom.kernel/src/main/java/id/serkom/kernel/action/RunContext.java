package id.serkom.kernel.action;

import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.data.Data;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.api.tahap.Context;
import id.serkom.kernel.port.Ports;
import id.serkom.spi.store.Kunci;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The context of one run: dates from the one clock, contents read from the store as they are asked for. */
final class RunContext implements Context {

    private final Run run;
    private final Ports ports;
    private final BerkasReader isi;
    private final Data data;
    private final Map<String, String> penandatangan = new HashMap<>();
    private Optional<Asal> asal = Optional.empty();

    /** The other berkas when it was first looked at, and how far its chain was before. */
    private record Asal(long ke, Berkas berkas) {
    }

    RunContext(Run run, Ports ports, BerkasReader isi) {
        this.run = run;
        this.ports = ports;
        this.isi = isi;
        this.data = upgraded(run);
    }

    private static Data upgraded(Run run) {
        Data stored = run.sendiri().data();
        int versi = stored.optNumber("versi").orElse(run.tahap().tahap().versiData());
        return versi < run.tahap().tahap().versiData() ? run.tahap().tahap().upgrade(versi, stored) : stored;
    }

    @Override
    public Pelaku pelaku() {
        return run.pelaku();
    }

    @Override
    public LocalDate tanggal() {
        return run.tanggal();
    }

    @Override
    public Skema skema() {
        return run.skema();
    }

    @Override
    public Optional<Skema> skema(String kode) {
        return ports.skema.find(kode);
    }

    @Override
    public PenentuKeputusan aturan() {
        return ports.aturan.untuk(run.skema());
    }

    @Override
    public Referensi referensi() {
        return ports.referensi;
    }

    @Override
    public BerkasReader isi() {
        return isi;
    }

    @Override
    public Optional<Berkas> asal() {
        return asalDibaca().map(Asal::berkas);
    }

    @Override
    public Optional<BerkasReader> isiAsal() {
        return asalDibaca().map(a -> ports.berkas.isi(a.berkas().id()));
    }

    private Optional<Asal> asalDibaca() {
        if (asal.isEmpty()) {
            asal = run.berkas().merujukBerkas().flatMap(id -> {
                long ke = ports.journal.ke(id);
                return ports.berkas.find(id).map(b -> new Asal(ke, b));
            });
        }
        return asal;
    }

    /**
     * What is filed in the other berkas rests on what was on file there: that nobody has written into it since the decision first looked,
     * so that of two at once one is decided anew.
     */
    Optional<Kunci> dipegang(Kelengkapan item) {
        return asal.filter(a -> item.berkas().equals(a.berkas().id()))
                .map(a -> new Kunci(a.berkas().id(), a.berkas().epoch(), false, OptionalLong.of(a.ke())));
    }

    @Override
    public Optional<Penandatangan> penandatangan(String jenisSurat) {
        Optional<Penandatangan> found = ports.renderer.jenis(jenisSurat, run.tanggal(), run.tahap().bundel()).flatMap(j -> j.jabatan())
                .flatMap(jabatan -> ports.referensi.penandatangan(jabatan, jenisSurat, run.tanggal()));
        found.ifPresent(p -> penandatangan.put(jenisSurat, p.pejabat().kode()));
        return found;
    }

    @Override
    public boolean ujiCoba(String jenisSurat) {
        return ports.renderer.jenis(jenisSurat, run.tanggal(), run.tahap().bundel()).filter(j -> j.ttd() == CaraTtd.ELEKTRONIK)
                .flatMap(j -> j.jabatan()).flatMap(jabatan -> ports.referensi.penandatangan(jabatan, jenisSurat, run.tanggal()))
                .filter(p -> ports.cetak.signer(ports.settings.get("id.serkom.ttd", "signer", "pkcs12"))
                        .filter(s -> s.ujiCoba(p.pejabat().kode())).isPresent()).isPresent();
    }

    @Override
    public boolean pindaianDahulu() {
        return "ya".equals(ports.settings.get("id.serkom.ttd", "pindaian-sebelum-kirim", "tidak"));
    }

    /** The official whom the tahap was told to be the signer of that kind; empty when it did not ask. */
    Optional<String> ditanyakan(String jenisSurat) {
        return Optional.ofNullable(penandatangan.get(jenisSurat));
    }

    @Override
    public Permohonan permohonan() {
        return run.sasaran().permohonan()
                .orElseThrow(() -> new IllegalStateException("aksi ini bukan tentang satu permohonan"));
    }

    @Override
    public Asesi asesi() {
        return run.sasaran().asesi().orElseThrow(() -> new IllegalStateException("aksi ini bukan tentang satu asesi"));
    }

    @Override
    public PosisiTahap posisi() {
        return run.posisi();
    }

    @Override
    public Data data() {
        return data;
    }

    @Override
    public String idBaru() {
        return ports.idBaru();
    }

    @Override
    public boolean hariKerja(LocalDate tanggal) {
        return ports.kalender.libur(tanggal).isEmpty();
    }

    @Override
    public LocalDate tambahHariKerja(LocalDate tanggal, int hari) {
        return ports.kalender.jatuhTempo(tanggal, hari, true, List.of());
    }

    @Override
    public String setting(String kunci, String bawaan) {
        return ports.settings.get("id.serkom.tahap." + run.tahap().facts().kode(), kunci, bawaan);
    }
}

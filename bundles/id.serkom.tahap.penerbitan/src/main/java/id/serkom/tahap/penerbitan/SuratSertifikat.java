package id.serkom.tahap.penerbitan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.skema.PenentuKeputusan;
import id.serkom.api.skema.Skema;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.tahap.Akibat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.NomorAsing;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificate of one asesi: its paper and its entry in the register. */
final class SuratSertifikat {

    /**
     * That it takes the place of an earlier one.
     *
     * @param surat id of the letter of that one
     * @param alasan why, as the book says it of that letter from then on
     */
    record Mengganti(String surat, String alasan) {
    }

    private final Berkas berkas;
    private final SkPenetapan sk;
    private final Context context;
    private final Map<String, Set<String>> lulus;
    private final Optional<Sertifikat> lama;

    /** @param asesi whose certificates are made: their marks are read once */
    SuratSertifikat(Berkas berkas, SkPenetapan sk, List<Asesi> asesi, Context context) {
        this(berkas, sk, asesi, Optional.empty(), context);
    }

    /** @param lama the one that is replaced: units that were taken out of its scope stay out, what it renews is renewed */
    SuratSertifikat(Berkas berkas, SkPenetapan sk, List<Asesi> asesi, Optional<Sertifikat> lama, Context context) {
        this.berkas = berkas;
        this.sk = sk;
        this.lama = lama;
        this.context = context;
        PenentuKeputusan aturan = context.aturan();
        this.lulus = context.isi().nilai(asesi.stream().map(Asesi::id).toList()).stream()
                .filter(n -> aturan.lulus(context.skema(), n))
                .collect(Collectors.groupingBy(Nilai::asesi, Collectors.mapping(Nilai::unit, Collectors.toSet())));
    }

    /** Valid to the day before the same day, {@code bulan} months on: of 36 months from 2 March 2026 to 1 March 2029. */
    static LocalDate berlakuSampai(LocalDate tanggal, int bulan) {
        return tanggal.plusMonths(bulan).minusDays(1);
    }

    /**
     * With numbers of our own, taken when it commits.
     *
     * @param mengganti why, and the certificate that it takes the place of
     */
    Sertifikat sendiri(Asesi asesi, Optional<Mengganti> mengganti, Perubahan.Builder baru) {
        String id = context.idBaru();
        LocalDate tanggal = context.tanggal();
        LocalDate sampai = berlakuSampai(tanggal, context.skema().masaBerlakuBulan());
        baru.surat(surat(id, "sertifikat", asesi, isi(asesi, tanggal, sampai), mengganti));
        Sertifikat entri = entri(id, asesi, tanggal, sampai, Nomor.tanda(id), Nomor.tanda(id, "registrasi"), "sendiri");
        baru.simpan(entri);
        return entri;
    }

    /** With the numbers that another body gave; our paper is the record of them. */
    Sertifikat lain(Asesi asesi, PenerbitLain penerbit, PenerbitLain.Satu nomor, Optional<Mengganti> mengganti,
            Perubahan.Builder baru) {
        String id = context.idBaru();
        LocalDate sampai = nomor.berlakuSampai()
                .orElseGet(() -> berlakuSampai(penerbit.tanggal(), context.skema().masaBerlakuBulan()));
        Map<String, Object> isi = isi(asesi, penerbit.tanggal(), sampai);
        isi.put("penerbit", penerbit.nama());
        isi.put("registrasi", nomor.registrasi());
        baru.surat(surat(id, "sertifikat-penerbit-lain", asesi, isi, mengganti)
                .bernomor(new NomorAsing(penerbit.nama(), nomor.nomor(), penerbit.tanggal())));
        Sertifikat entri = entri(id, asesi, penerbit.tanggal(), sampai, nomor.nomor(), nomor.registrasi(), penerbit.nama());
        baru.simpan(entri);
        baru.simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "penerbitan", berkas.putaran(), "sertifikat",
                "penerbit-lain", Optional.of(asesi.permohonan()), Optional.of(asesi.id()), Optional.empty(),
                Optional.of(id)));
        return entri;
    }

    private List<String> dikurangi() {
        return lama.map(Sertifikat::unitDikurangi).orElse(List.of());
    }

    private SuratRequest surat(String id, String jenis, Asesi asesi, Map<String, Object> isi, Optional<Mengganti> mengganti) {
        SuratRequest surat = SuratRequest.baru(id, jenis, new Tujuan(Optional.of(asesi.instansi()), asesi.nama(), "-"), Data.of(isi))
                .tentangPermohonan(asesi.permohonan()).tentangAsesi(asesi).lampiran(halamanUnit(asesi));
        return mengganti.map(m -> surat.merujuk(new Rujukan(JenisRujukan.PENCABUTAN, m.surat()))
                .berakibat(Akibat.TIADA.keterangan("Diganti karena: " + m.alasan()))).orElse(surat);
    }

    /** The second page: the units that he passed and that are still in the scope, and no others. */
    private LampiranSurat halamanUnit(Asesi asesi) {
        List<Map<String, Object>> unit = new ArrayList<>();
        Set<String> lulusnya = lulus.getOrDefault(asesi.id(), Set.of());
        context.skema().unit().stream().filter(u -> lulusnya.contains(u.kode()) && !dikurangi().contains(u.kode()))
                .forEach(u -> unit.add(Map.of("no", unit.size() + 1, "kode", u.kode(), "judul", u.judul())));
        if (unit.isEmpty()) {
            throw new IllegalStateException("kompeten tanpa unit lulus: " + asesi.id());
        }
        return new LampiranSurat("unit-kompetensi", "Daftar Unit Kompetensi",
                Data.of(Map.of("nama", asesi.nama(), "unit", unit)));
    }

    private Sertifikat entri(String surat, Asesi asesi, LocalDate tanggal, LocalDate sampai, String nomor,
            String registrasi, String penerbit) {
        Skema skema = context.skema();
        return new Sertifikat(context.idBaru(), 0, berkas.id(), asesi.id(), asesi.instansi(), asesi.nama(), skema.kode(),
                skema.versi(), surat, nomor, registrasi, tanggal, sampai,
                SertifikatStatus.BERLAKU, penerbit, Optional.empty(), Optional.empty(), Optional.empty(), dikurangi(),
                lama.map(Sertifikat::id), lama.flatMap(Sertifikat::memperbarui), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Map<String, Object> isi(Asesi asesi, LocalDate tanggal, LocalDate sampai) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nama", asesi.nama());
        isi.put("adaNip", asesi.identitas().nip().isPresent());
        isi.put("nip", asesi.identitas().nip().orElse("-"));
        isi.put("tempatLahir", asesi.identitas().tempatLahir());
        isi.put("tanggalLahir", Tanggal.panjang(asesi.identitas().tanggalLahir()));
        isi.put("instansi", context.referensi().find(Instansi.class, asesi.instansi(), context.tanggal())
                .map(Instansi::nama).orElse(asesi.instansi()));
        isi.put("nomorSk", sk.nomor());
        isi.put("tanggalSk", Tanggal.panjang(sk.surat().tanggal()));
        isi.put("tanggalTerbit", Tanggal.panjang(tanggal));
        isi.put("berlakuSampai", Tanggal.panjang(sampai));
        isi.put("masaBerlakuBulan", context.skema().masaBerlakuBulan());
        return isi;
    }
}

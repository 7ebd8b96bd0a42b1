package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.data.RecordBinder;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.JenisAkreditasi;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is applied for in the present putaran, kept on file, where the later tahap find it.
 *
 * @param perihal kode of the TUK, or of the institution itself
 * @param skema kode of each skema asked for
 */
record Cakupan(Permohonan permohonan, JenisAkreditasi jenis, String perihal, List<String> skema) {

    private static final String PERIHAL = "akreditasi-";
    private static final String SKEMA = "akreditasi-skema";
    private static final String AWALAN_TUK = "TUK ";

    Cakupan {
        skema = List.copyOf(skema);
    }

    /** To be filed with the application, as what its letter says. */
    List<Kelengkapan> arsip(Berkas berkas, Context context) {
        List<Kelengkapan> arsip = new ArrayList<>();
        arsip.add(satu(PERIHAL + RecordBinder.kode(jenis), perihal, berkas, context));
        skema.forEach(s -> arsip.add(satu(SKEMA, s, berkas, context)));
        return arsip;
    }

    private Kelengkapan satu(String kode, String apa, Berkas berkas, Context context) {
        return new Kelengkapan(context.idBaru(), 0, berkas.id(), Pengajuan.KODE, berkas.putaran(), kode, apa,
                Optional.of(permohonan.id()), Optional.empty(), Optional.empty(), Optional.of(permohonan.surat()));
    }

    /** As it stands on file: the tahap before has closed, so it does. */
    static Cakupan dari(Berkas berkas, Context context) {
        for (JenisAkreditasi jenis : JenisAkreditasi.values()) {
            Optional<Kelengkapan> perihal = putaranIni(PERIHAL + RecordBinder.kode(jenis), berkas, context).stream().findFirst();
            if (perihal.isPresent()) {
                Permohonan permohonan = perihal.get().permohonan().flatMap(context.isi()::permohonan).orElseThrow();
                return new Cakupan(permohonan, jenis, perihal.get().jenis(),
                        putaranIni(SKEMA, berkas, context).stream().map(Kelengkapan::jenis).toList());
            }
        }
        throw new IllegalStateException("berkas akreditasi tanpa pengajuan: " + berkas.id());
    }

    private static List<Kelengkapan> putaranIni(String kode, Berkas berkas, Context context) {
        return context.isi().kelengkapan(kode).stream().filter(k -> k.putaran() == berkas.putaran()).toList();
    }

    /** The applicant, as the register has it today. */
    Optional<Instansi> pemohon(Context context) {
        return context.referensi().find(Instansi.class, permohonan.instansi(), context.tanggal());
    }

    /** The name of a TUK may begin with its kind already. */
    private static String lengkap(String sebutan, String nama) {
        return nama.startsWith(AWALAN_TUK) ? sebutan + " (TUK) " + nama.substring(AWALAN_TUK.length()) : sebutan + " " + nama;
    }

    /** What each letter says of it. */
    Map<String, Object> isi(Context context) {
        Map<String, Object> isi = new LinkedHashMap<>();
        Optional<Tuk> tuk = jenis == JenisAkreditasi.TUK ? context.referensi().find(Tuk.class, perihal,
                context.tanggal()) : Optional.empty();
        Optional<Instansi> pemohon = pemohon(context);
        String sebutan = jenis == JenisAkreditasi.TUK ? "Tempat Uji Kompetensi" : "Lembaga Pelatihan";
        String nama = tuk.map(Tuk::nama).or(() -> pemohon.map(Instansi::nama)).orElse(perihal);
        isi.put("sebutan", sebutan);
        isi.put("nama", nama);
        isi.put("lengkap", lengkap(sebutan, nama));
        isi.put("alamat", tuk.map(t -> t.alamat() + ", " + t.kota()).or(() -> pemohon.map(i -> i.alamat() + ", " + i.kota())).orElse("-"));
        isi.put("instansi", pemohon.map(Instansi::nama).orElse(permohonan.instansi()));
        isi.put("skema", baris(skema, context));
        return isi;
    }

    /** Skema as letters list them. */
    static List<Map<String, Object>> baris(List<String> skema, Context context) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (String kode : skema) {
            baris.add(Map.of("no", baris.size() + 1, "kode", kode, "judul", context.skema(kode).map(Skema::judul).orElse(kode)));
        }
        return baris;
    }
}

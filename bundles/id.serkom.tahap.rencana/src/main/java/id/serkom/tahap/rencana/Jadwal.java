package id.serkom.tahap.rencana;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Tuk;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plan as letters print it: sessions with their asesor and asesi, dates and hours in words of the letter. */
final class Jadwal {

    private final Context context;
    private final Map<String, Sesi> sesi = new LinkedHashMap<>();
    private final List<Asesi> asesi;
    private final Acuan acuan;

    /** @param asesi those with session and asesor; others are passed over */
    Jadwal(Context context, Collection<Sesi> semua, Collection<Asesi> asesi) {
        this(context, semua, asesi, new Acuan(context.referensi()));
    }

    private Jadwal(Context context, Collection<Sesi> semua, Collection<Asesi> asesi, Acuan acuan) {
        this.context = context;
        this.acuan = acuan;
        semua.stream().sorted(Comparator.comparing(Sesi::tanggal).thenComparing(Sesi::mulai).thenComparing(Sesi::nomor))
                .forEach(s -> sesi.put(s.id(), s));
        this.asesi = asesi.stream().filter(a -> a.asesor().isPresent() && a.sesi().filter(sesi::containsKey).isPresent())
                .sorted(Comparator.comparingInt(Asesi::urut)).toList();
    }

    List<Asesi> asesi() {
        return asesi;
    }

    /** The sessions that have an asesi. */
    List<Sesi> dipakai() {
        return asesi.stream().map(a -> a.sesi().get()).distinct().map(sesi::get).toList();
    }

    /** Only what that asesor examines. */
    Jadwal untukAsesor(String kode) {
        return new Jadwal(context, sesi.values(), asesi.stream().filter(a -> a.asesor().get().equals(kode)).toList(), acuan);
    }

    /** Only the asesi of that institution. */
    Jadwal untukInstansi(String kode) {
        return new Jadwal(context, sesi.values(), asesi.stream().filter(a -> a.instansi().equals(kode)).toList(), acuan);
    }

    Collection<String> kodeAsesor() {
        return asesi.stream().map(a -> a.asesor().get()).distinct().sorted().toList();
    }

    Collection<String> kodeInstansi() {
        return asesi.stream().map(Asesi::instansi).distinct().sorted().toList();
    }

    /** Sessions that somebody of this plan sits in, by date. */
    List<Sesi> sesi() {
        Set<String> terisi = asesi.stream().map(a -> a.sesi().get()).collect(Collectors.toSet());
        return sesi.values().stream().filter(s -> terisi.contains(s.id())).toList();
    }

    LocalDate mulai() {
        return sesi().stream().map(Sesi::tanggal).min(Comparator.naturalOrder()).orElseThrow();
    }

    LocalDate sampai() {
        return sesi().stream().map(Sesi::tanggal).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** "2 Februari 2026", or "2 Februari 2026 s.d. 4 Februari 2026". */
    String masa() {
        return mulai().equals(sampai()) ? Tanggal.panjang(mulai())
                : Tanggal.panjang(mulai()) + " s.d. " + Tanggal.panjang(sampai());
    }

    Map<String, Object> ringkas() {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("jumlahAsesi", asesi.size());
        isi.put("jumlahAsesiHuruf", Tanggal.terbilang(asesi.size()));
        isi.put("jumlahSesi", sesi().size());
        isi.put("jumlahAsesor", kodeAsesor().size());
        isi.put("masa", masa());
        return isi;
    }

    /** The sessions, each with its asesor and its asesi. */
    List<Data> perSesi() {
        Map<String, List<Asesi>> perSesi = new HashMap<>();
        asesi.forEach(a -> perSesi.computeIfAbsent(a.sesi().get(), k -> new ArrayList<>()).add(a));
        List<Data> baris = new ArrayList<>();
        for (Sesi s : sesi()) {
            List<Asesi> di = perSesi.get(s.id());
            Map<String, Object> isi = new LinkedHashMap<>(tempatWaktu(s));
            isi.put("asesor", asesorSesi(s, di));
            isi.put("peserta", nomori(di));
            isi.put("jumlah", di.size());
            baris.add(Data.of(isi));
        }
        return baris;
    }

    /** The asesi as one list, each with place and time. */
    List<Data> perAsesi() {
        return nomori(asesi);
    }

    Map<String, Object> tempatWaktu(Sesi s) {
        Optional<Tuk> tuk = acuan.tuk(s.tuk(), s.tanggal());
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nomor", s.nomor());
        isi.put("tuk", tuk.map(Tuk::nama).orElse(s.tuk()));
        isi.put("alamat", tuk.map(t -> t.alamat() + ", " + t.kota()).orElse("-"));
        isi.put("hariTanggal", Tanggal.hari(s.tanggal()) + ", " + Tanggal.panjang(s.tanggal()));
        isi.put("pukul", pukul(s.mulai()) + " s.d. " + pukul(s.selesai()) + " "
                + context.setting("zona-waktu-cetak", "WITA"));
        return isi;
    }

    private List<Data> asesorSesi(Sesi s, List<Asesi> di) {
        Map<String, Integer> jumlah = new TreeMap<>();
        di.forEach(a -> jumlah.merge(a.asesor().get(), 1, Integer::sum));
        List<Data> baris = new ArrayList<>();
        jumlah.forEach((kode, n) -> baris.add(asesor(kode, s.tanggal()).with("jumlah", n)));
        return baris;
    }

    private List<Data> nomori(List<Asesi> daftar) {
        List<Data> baris = new ArrayList<>();
        for (Asesi a : daftar) {
            Sesi s = sesi.get(a.sesi().get());
            Map<String, Object> isi = new LinkedHashMap<>();
            isi.put("no", baris.size() + 1);
            isi.put("nama", a.nama());
            isi.put("nip", a.identitas().nip().orElse("-"));
            isi.put("jabatan", a.identitas().jabatan());
            isi.put("unitKerja", a.identitas().unitKerja());
            isi.put("instansi", namaInstansi(a.instansi()));
            isi.put("asesor", namaAsesor(a.asesor().get(), s.tanggal()));
            isi.put("sesi", s.nomor());
            Map<String, Object> di = tempatWaktu(s);
            List.of("tuk", "alamat", "hariTanggal", "pukul").forEach(k -> isi.put(k, di.get(k)));
            baris.add(Data.of(isi));
        }
        return baris;
    }

    /** An asesor as a letter names him. */
    Data asesor(String kode, LocalDate pada) {
        Optional<Asesor> satu = acuan.asesor(kode, pada);
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nama", satu.map(Asesor::nama).orElse(kode));
        isi.put("nip", satu.flatMap(Asesor::nip).orElse("-"));
        isi.put("lisensi", satu.map(Asesor::nomorLisensi).orElse("-"));
        isi.put("sebutan", satu.filter(Asesor::penguji).isPresent() ? "Penguji" : "Asesor");
        isi.put("instansi", satu.map(a -> namaInstansi(a.instansi())).orElse("-"));
        return Data.of(isi);
    }

    String namaAsesor(String kode, LocalDate pada) {
        return asesor(kode, pada).text("nama");
    }

    private String namaInstansi(String kode) {
        return acuan.instansi(kode, context.tanggal()).map(Instansi::nama).orElse(kode);
    }

    private static String pukul(LocalTime jam) {
        return "%02d.%02d".formatted(jam.getHour(), jam.getMinute());
    }
}

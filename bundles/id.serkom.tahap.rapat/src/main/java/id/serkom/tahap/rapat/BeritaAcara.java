package id.serkom.tahap.rapat;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The minutes of the meeting and their annex, the recapitulation of marks. */
final class BeritaAcara {

    private final Berkas berkas;
    private final List<Asesi> peserta;
    private final Map<String, Putusan> putusan;
    private final Context context;
    private final Sidang sidang;
    private final Map<String, String> namaInstansi;

    BeritaAcara(Berkas berkas, List<Asesi> peserta, Map<String, Putusan> putusan, Context context) {
        this.berkas = berkas;
        this.peserta = peserta;
        this.putusan = putusan;
        this.context = context;
        this.sidang = Sidang.terakhir(context).orElseThrow();
        this.namaInstansi = peserta.stream().map(Asesi::instansi).distinct().collect(Collectors.toMap(k -> k,
                k -> context.referensi().find(Instansi.class, k, context.tanggal()).map(Instansi::nama).orElse(k)));
    }

    SuratRequest surat(String id, List<Peserta> hadir, String jalannya) {
        return SuratRequest.baru(id, "berita-acara-rapat", Tujuan.tanpa(), Data.of(isi(hadir, jalannya)))
                .lampiran(new LampiranSurat("rekap-nilai", "Rekapitulasi Nilai dan Putusan", Data.of(rekap())));
    }

    private Map<String, Object> isi(List<Peserta> hadir, String jalannya) {
        Surat undangan = sidang.surat(context);
        int pemutus = Peserta.pemutus(hadir).size();
        int diundang = Peserta.pemutus(sidang.peserta()).size();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("tanggalTutup", Tanggal.panjang(context.tanggal()));
        isi.put("tanggalRapat", Tanggal.panjang(sidang.tanggal()));
        isi.put("tempat", sidang.tempat());
        isi.put("nomorUndangan", undangan.nomor().orElseThrow());
        isi.put("tanggalUndangan", Tanggal.panjang(undangan.tanggal()));
        isi.put("hadir", Peserta.baris(hadir));
        isi.put("pemutusHadir", pemutus);
        isi.put("pemutusHadirTerbilang", Tanggal.terbilang(pemutus));
        isi.put("pemutusDiundang", diundang);
        isi.put("pemutusDiundangTerbilang", Tanggal.terbilang(diundang));
        isi.put("jalannya", jalannya);
        List<Map<String, Object>> diskors = diskors();
        isi.put("diskors", diskors);
        isi.put("adaDiskors", !diskors.isEmpty());
        isi.put("penandatangan", Peserta.penandatangan(hadir));
        List<String> pengembalian = context.data().texts(Outcome.Back.PENGEMBALIAN);
        isi.put("pengembalian", pengembalian);
        isi.put("adaPengembalian", !pengembalian.isEmpty());
        isi.put("putaranUlang", berkas.putaran() > 1);
        kelompok(isi, "kompeten", AsesiStatus.KOMPETEN);
        kelompok(isi, "belumKompeten", AsesiStatus.BELUM_KOMPETEN);
        kelompok(isi, "tunda", AsesiStatus.TUNDA);
        kelompok(isi, "tidakHadir", AsesiStatus.TIDAK_HADIR);
        List<Map<String, Object>> simpangan = simpangan();
        isi.put("simpangan", simpangan);
        isi.put("adaSimpangan", !simpangan.isEmpty());
        return isi;
    }

    /** Sittings of this putaran before the last that were adjourned: no letter of their own says who was there, and why. */
    private List<Map<String, Object>> diskors() {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Sidang s : Sidang.semua(context)) {
            s.skors().ifPresent(skors -> baris.add(Map.of("no", baris.size() + 1, "tanggal", Tanggal.panjang(s.tanggal()),
                    "nomorUndangan", s.surat(context).nomor().orElseThrow(), "alasan", skors.alasan(), "hadir",
                    Peserta.sebutan(skors.hadir()))));
        }
        return baris;
    }

    private void kelompok(Map<String, Object> isi, String nama, AsesiStatus status) {
        List<Asesi> anggota = peserta.stream().filter(a -> a.status() == status).toList();
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : anggota) {
            Map<String, Object> satu = orang(a, baris.size() + 1);
            satu.put("alasan", status == AsesiStatus.TIDAK_HADIR ? a.alasan().orElse("-")
                    : putusan.get(a.id()).alasan().orElse("-"));
            baris.add(satu);
        }
        String besar = Character.toUpperCase(nama.charAt(0)) + nama.substring(1);
        isi.put(nama, baris);
        isi.put("ada" + besar, !baris.isEmpty());
        isi.put("jumlah" + besar, baris.size());
    }

    private Map<String, Object> orang(Asesi asesi, int no) {
        Map<String, Object> satu = new LinkedHashMap<>();
        satu.put("no", no);
        satu.put("nama", asesi.nama());
        satu.put("instansi", namaInstansi.get(asesi.instansi()));
        return satu;
    }

    private String namaAsesor(String kode) {
        LocalDate diuji = berkas.tanggalPelaksanaan().orElse(sidang.tanggal());
        return context.referensi().find(Asesor.class, kode, diuji)
                .or(() -> context.referensi().find(Asesor.class, kode, context.tanggal())).map(Asesor::nama).orElse(kode);
    }

    /** Whose marks they are; a replaced asesor's stand beside those of who came after him. */
    private String penguji(Asesi asesi, Map<String, Nilai> nilai) {
        Set<String> kode = new TreeSet<>(nilai.values().stream().map(Nilai::asesor).toList());
        if (kode.isEmpty()) {
            asesi.asesor().ifPresent(kode::add);
        }
        return kode.isEmpty() ? "-" : kode.stream().map(this::namaAsesor).collect(Collectors.joining(", "));
    }

    private List<Map<String, Object>> simpangan() {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : peserta) {
            Putusan p = putusan.get(a.id());
            if (a.status() != AsesiStatus.TIDAK_HADIR && p.verdict() != Verdict.TUNDA && p.verdict() != p.aturan()) {
                Map<String, Object> satu = orang(a, baris.size() + 1);
                satu.put("aturan", Hasil.sebutan(p.aturan()));
                satu.put("putusan", Hasil.sebutan(p.verdict()));
                satu.put("alasan", p.alasan().orElseThrow());
                baris.add(satu);
            }
        }
        return baris;
    }

    private Map<String, Object> rekap() {
        List<Unit> unit = context.skema().unit();
        List<Map<String, Object>> daftarUnit = new ArrayList<>();
        unit.forEach(u -> daftarUnit.add(Map.of("no", daftarUnit.size() + 1, "kode", u.kode(), "judul", u.judul())));
        Map<String, Map<String, Nilai>> nilai = new LinkedHashMap<>();
        context.isi().nilai(peserta.stream().map(Asesi::id).toList())
                .forEach(n -> nilai.computeIfAbsent(n.asesi(), k -> new LinkedHashMap<>()).put(n.unit(), n));
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : peserta) {
            Map<String, Object> satu = orang(a, baris.size() + 1);
            boolean hadir = a.status() != AsesiStatus.TIDAK_HADIR;
            satu.put("nilai", unit.stream().map(u -> hadir ? Hasil.sebutan(nilai.get(a.id()).get(u.kode())) : "-").toList());
            satu.put("penguji", penguji(a, nilai.getOrDefault(a.id(), Map.of())));
            satu.put("hasil", hadir ? Hasil.sebutan(putusan.get(a.id()).verdict()) : "Tidak hadir");
            satu.put("pemutus", hadir ? putusan.get(a.id()).namaPemutus() : "-");
            baris.add(satu);
        }
        List<Map<String, Object>> kelompok = KelompokUnit.bagi(unit.size(), baris);
        return Map.of("unit", daftarUnit, "baris", baris, "jumlahUnit", unit.size(), "terbagi", !kelompok.isEmpty(), "kelompok", kelompok);
    }
}

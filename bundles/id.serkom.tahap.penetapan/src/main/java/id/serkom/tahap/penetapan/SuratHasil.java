package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The letters that tell the results. An outcome's words come from its status; a status that is none has no words. */
final class SuratHasil {

    private final Surat sk;
    private final Daftar daftar;
    private final Context context;

    SuratHasil(Surat sk, Daftar daftar, Context context) {
        this.sk = sk;
        this.daftar = daftar;
        this.context = context;
    }

    SuratRequest penyampaian(Instansi instansi) {
        List<Asesi> asesi = daftar.peserta().stream().filter(a -> a.instansi().equals(instansi.kode())).toList();
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : asesi) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", a.nama());
            satu.put("nip", a.identitas().nip().orElse("-"));
            satu.put("hasil", sebutan(a.status()));
            satu.put("keterangan", keterangan(a));
            baris.add(satu);
        }
        Map<String, Object> isi = dasar();
        isi.put("asesi", baris);
        isi.put("adaKompeten", ada(asesi, AsesiStatus.KOMPETEN));
        isi.put("adaBelumKompeten", ada(asesi, AsesiStatus.BELUM_KOMPETEN));
        isi.put("adaTunda", ada(asesi, AsesiStatus.TUNDA));
        return SuratRequest.baru(context.idBaru(), "surat-penyampaian", Tujuan.kepada(instansi), Data.of(isi));
    }

    /** By id of the asesi. */
    Map<String, SuratRequest> pemberitahuan(List<Asesi> asesi) {
        Map<String, Map<String, Nilai>> nilai = context.isi().nilai(asesi.stream().map(Asesi::id).toList()).stream()
                .collect(Collectors.groupingBy(Nilai::asesi, Collectors.toMap(Nilai::unit, Function.identity())));
        Map<String, SuratRequest> surat = new LinkedHashMap<>();
        asesi.forEach(a -> surat.put(a.id(), pemberitahuan(a, nilai.getOrDefault(a.id(), Map.of()))));
        return surat;
    }

    private SuratRequest pemberitahuan(Asesi asesi, Map<String, Nilai> nilai) {
        List<Map<String, Object>> unit = new ArrayList<>();
        for (Unit u : context.skema().unit()) {
            Nilai n = Optional.ofNullable(nilai.get(u.kode()))
                    .orElseThrow(() -> new IllegalStateException("unit tanpa nilai: " + u.kode()));
            unit.add(Map.of("no", unit.size() + 1, "kode", u.kode(), "judul", u.judul(), "nilai", sebutan(n)));
        }
        Map<String, Object> isi = dasar();
        isi.put("nama", asesi.nama());
        isi.put("nip", asesi.identitas().nip().orElse("-"));
        isi.put("instansi", daftar.namaInstansi(asesi.instansi()));
        isi.put("unit", unit);
        Optional<String> alasan = daftar.putusan(asesi).flatMap(Putusan::alasan);
        isi.put("adaAlasan", alasan.isPresent());
        isi.put("alasan", alasan.orElse("-"));
        Optional<Instansi> kantor = context.referensi().find(Instansi.class, asesi.instansi(), context.tanggal());
        String melalui = kantor.map(i -> " melalui " + i.pimpinan() + " " + i.nama()).orElse("");
        Tujuan tujuan = new Tujuan(Optional.of(asesi.instansi()), "Saudara " + asesi.nama() + melalui,
                kantor.map(Instansi::kota).orElse("Tempat"));
        return SuratRequest.baru(context.idBaru(), "pemberitahuan-belum-kompeten", tujuan, Data.of(isi))
                .tentangAsesi(asesi.id());
    }

    private Map<String, Object> dasar() {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("nomorSk", sk.nomor().orElseThrow());
        isi.put("tanggalSk", Tanggal.panjang(sk.tanggal()));
        return isi;
    }

    private static boolean ada(List<Asesi> asesi, AsesiStatus status) {
        return asesi.stream().anyMatch(a -> a.status() == status);
    }

    private static String sebutan(Nilai nilai) {
        String huruf = nilai.kompeten().map(k -> k ? "Kompeten" : "Belum kompeten").orElse("");
        String angka = nilai.angka().map(a -> a.stripTrailingZeros().toPlainString()).orElse("");
        return huruf.isEmpty() || angka.isEmpty() ? huruf + angka : huruf + " (" + angka + ")";
    }

    private static String sebutan(AsesiStatus status) {
        return switch (status) {
            case KOMPETEN -> "Kompeten";
            case BELUM_KOMPETEN -> "Belum kompeten";
            case TUNDA -> "Putusan ditunda";
            case TIDAK_HADIR -> "Tidak hadir pada asesmen";
            case DIAJUKAN, DITARIK, DITOLAK, DIMINTA_LENGKAP, MEMENUHI, TIDAK_MEMENUHI, TIDAK_MELENGKAPI, TERJADWAL,
                    TIDAK_DIREKOMENDASIKAN, HADIR, DINILAI, BERSERTIFIKAT ->
                throw new IllegalStateException("bukan hasil: " + status);
        };
    }

    private String keterangan(Asesi asesi) {
        return switch (asesi.status()) {
            case KOMPETEN -> "Sertifikat diterbitkan kemudian";
            case BELUM_KOMPETEN -> "Dapat mengikuti asesmen ulang";
            case TUNDA -> "Dialihkan ke berkas berikutnya: " + daftar.putusan(asesi).flatMap(Putusan::alasan)
                    .orElseThrow(() -> new IllegalStateException("tunda tanpa alasan: " + asesi.id()));
            case TIDAK_HADIR -> "Tidak diasesmen, tidak ada putusan";
            case DIAJUKAN, DITARIK, DITOLAK, DIMINTA_LENGKAP, MEMENUHI, TIDAK_MEMENUHI, TIDAK_MELENGKAPI, TERJADWAL,
                    TIDAK_DIREKOMENDASIKAN, HADIR, DINILAI, BERSERTIFIKAT ->
                throw new IllegalStateException("bukan hasil: " + asesi.status());
        };
    }
}

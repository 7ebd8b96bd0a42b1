package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Verdict;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.skema.Unit;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of those not competent is told, when the Bidang releases his letter: before or after the institutions are, in penerbitan
 * too, once for each SK.
 */
final class Pemberitahuan {

    private static final String JENIS = "pemberitahuan-belum-kompeten";
    /** On file for each letter: to whom ({@code asesi}), of which SK ({@code jenis}), which letter ({@code rujukan}). */
    private static final String TERCATAT = "diberitahu";

    private Pemberitahuan() {
    }

    static Outcome beritahu(Berkas berkas, Input input, Context context) {
        Asesi asesi = context.asesi();
        Optional<Putusan> putusan = context.isi().putusan(List.of(asesi.id())).stream().findFirst();
        Keadaan keadaan = Keadaan.dari(context);
        List<Reason> alasan = new ArrayList<>();
        keadaan.belumDitetapkan(context).ifPresentOrElse(alasan::add,
                () -> sudah(asesi, keadaan.sk(context).orElseThrow(), context).ifPresent(alasan::add));
        if (asesi.status() != AsesiStatus.BELUM_KOMPETEN
                || putusan.filter(p -> p.verdict() == Verdict.BELUM_KOMPETEN).isEmpty()) {
            alasan.add(Reason.of("penetapan.bukan-belum-kompeten", "nama", asesi.nama()));
        }
        return alasan.isEmpty() ? terima(berkas, asesi, putusan.orElseThrow(), keadaan.sk(context).orElseThrow(), context)
                : Outcome.refuse(alasan);
    }

    private static Optional<Reason> sudah(Asesi asesi, Surat sk, Context context) {
        List<String> surat = context.isi().kelengkapan(List.of(asesi.id())).stream()
                .filter(k -> k.kode().equals(TERCATAT) && k.jenis().equals(sk.id())).flatMap(k -> k.rujukan().stream()).toList();
        return context.isi().suratById(surat).stream().filter(s -> s.status() != SuratStatus.DITOLAK).findFirst()
                .map(s -> Reason.of("penetapan.sudah-diberitahu", "nama", asesi.nama())
                        .with("nomor", s.nomor().orElse("(menunggu paraf)")));
    }

    private static Outcome terima(Berkas berkas, Asesi asesi, Putusan putusan, Surat sk, Context context) {
        SuratRequest surat = surat(asesi, putusan, sk, context);
        // The asesi is written too, so that of two releases at once one goes stale.
        return Perubahan.baru().simpan(asesi).surat(surat)
                .simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "penetapan", berkas.putaran(), TERCATAT, sk.id(),
                        Optional.of(asesi.permohonan()), Optional.of(asesi.id()), Optional.empty(), Optional.of(surat.id())))
                .stay();
    }

    private static SuratRequest surat(Asesi asesi, Putusan putusan, Surat sk, Context context) {
        Map<String, Nilai> nilai = context.isi().nilai(Set.of(asesi.id())).stream()
                .collect(Collectors.toMap(Nilai::unit, Function.identity()));
        List<Map<String, Object>> unit = new ArrayList<>();
        for (Unit u : context.skema().unit()) {
            Nilai n = Optional.ofNullable(nilai.get(u.kode()))
                    .orElseThrow(() -> new IllegalStateException("unit tanpa nilai: " + u.kode()));
            unit.add(Map.of("no", unit.size() + 1, "kode", u.kode(), "judul", u.judul(), "nilai", sebutan(n)));
        }
        Map<String, Object> isi = new LinkedHashMap<>(SuratHasil.dasar(sk));
        isi.put("nama", asesi.nama());
        isi.put("nip", asesi.identitas().nip().orElse("-"));
        isi.put("instansi", Daftar.namaInstansi(asesi.instansi(), context));
        isi.put("unit", unit);
        isi.put("adaAlasan", putusan.alasan().isPresent());
        isi.put("alasan", putusan.alasan().orElse("-"));
        Optional<Instansi> kantor = context.referensi().find(Instansi.class, asesi.instansi(), context.tanggal());
        String melalui = kantor.map(i -> " melalui " + i.pimpinan() + " " + i.nama()).orElse("");
        Tujuan tujuan = new Tujuan(Optional.of(asesi.instansi()), "Saudara " + asesi.nama() + melalui,
                kantor.map(Instansi::kota).orElse("Tempat"));
        return SuratRequest.baru(context.idBaru(), JENIS, tujuan, Data.of(isi)).tentangAsesi(asesi);
    }

    private static String sebutan(Nilai nilai) {
        String huruf = nilai.kompeten().map(k -> k ? "Kompeten" : "Belum kompeten").orElse("");
        String angka = nilai.angka().map(a -> a.stripTrailingZeros().toPlainString()).orElse("");
        return huruf.isEmpty() || angka.isEmpty() ? huruf + angka : huruf + " (" + angka + ")";
    }
}

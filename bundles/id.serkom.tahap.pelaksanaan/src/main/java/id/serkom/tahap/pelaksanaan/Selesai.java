package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.skema.Unit;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.PengisianFormulir;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closes the examination when everybody who was present is marked and nobody examined without a letter; the minutes name who was
 * there and who was not.
 */
final class Selesai {

    static final String BERITA_ACARA = "berita-acara-asesmen";
    private static final int SEMUA = 10_000;
    static final Set<AsesiStatus> BELUM = Set.of(AsesiStatus.TERJADWAL, AsesiStatus.HADIR);

    /** What is filled in of each asesi here. */
    private static final Predicate<String> FORMULIR =
            f -> Set.of(IsiAk01.KODE, IsiAk02.KODE, IsiAk03.KODE).contains(f) || f.startsWith("IA-");

    record Masukan(Optional<String> catatan) {
    }

    private final Berkas berkas;
    private final Context context;
    private final Masukan masukan;

    private Selesai(Berkas berkas, Masukan masukan, Context context) {
        this.berkas = berkas;
        this.masukan = masukan;
        this.context = context;
    }

    static Outcome decide(Berkas berkas, Input input, Context context) {
        return new Selesai(berkas, input.as(Masukan.class), context).decide();
    }

    private Outcome decide() {
        List<Reason> salah = new ArrayList<>();
        List<Asesi> terjadwal = context.isi().asesi(Set.of(AsesiStatus.TERJADWAL), SEMUA);
        if (!terjadwal.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.kehadiran-belum-dicatat", "jumlah", terjadwal.size())
                    .with("asesi", Nama.daftar(terjadwal)));
        }
        List<Asesi> hadir = context.isi().asesi(Set.of(AsesiStatus.HADIR), SEMUA);
        if (!hadir.isEmpty()) {
            salah.add(belumDinilai(hadir));
        }
        List<Asesi> peserta = context.isi().asesi(Set.of(AsesiStatus.DINILAI, AsesiStatus.TIDAK_HADIR), SEMUA);
        if (salah.isEmpty() && peserta.isEmpty()) {
            salah.add(Reason.of("pelaksanaan.tanpa-peserta"));
        }
        salah.addAll(new SuratDikembalikan(berkas, Stream.of(terjadwal, hadir, peserta).flatMap(List::stream).toList(), context)
                .alasan());
        salah.addAll(formulir(peserta));
        if (!salah.isEmpty()) {
            return Outcome.refuse(salah);
        }
        Perubahan.Builder perubahan = Perubahan.baru().surat(beritaAcara(peserta)).takBoleh(BELUM);
        SyaratAkreditasi.lagi(diadakan(peserta), context).forEach(perubahan::tanya);
        return perubahan.advance();
    }

    private List<Sesi> diadakan(List<Asesi> peserta) {
        Set<String> dipakai = peserta.stream().flatMap(a -> a.sesi().stream()).collect(Collectors.toSet());
        return context.isi().sesi().stream().filter(s -> dipakai.contains(s.id())).toList();
    }

    /** Records that say other than the marks, and, where the office waits for them, forms that are not there. */
    private List<Reason> formulir(List<Asesi> peserta) {
        List<Asesi> dinilai = peserta.stream().filter(a -> a.status() == AsesiStatus.DINILAI).toList();
        List<Reason> salah = new ArrayList<>(IsiAk02.usang(dinilai, context));
        salah.addAll(IsiAk05.usang(peserta, context));
        PengisianFormulir pengisian = new PengisianFormulir(berkas, context);
        if (pengisian.wajib()) {
            salah.addAll(pengisian.kurang("pelaksanaan.formulir-belum-lengkap", FORMULIR, Set.of(AsesiStatus.DINILAI)));
            salah.addAll(IsiAk05.kurang(dinilai, context));
            salah.addAll(IsiIa.kurang(dinilai, berkas, context));
        }
        return salah;
    }

    private Reason belumDinilai(List<Asesi> hadir) {
        List<Asesi> disebut = hadir.stream().limit(Nama.TERBANYAK).toList();
        Map<String, Set<String>> ada = new HashMap<>();
        for (Nilai n : context.isi().nilai(disebut.stream().map(Asesi::id).toList())) {
            ada.computeIfAbsent(n.asesi(), k -> new HashSet<>()).add(n.unit());
        }
        return Reason.of("pelaksanaan.belum-dinilai", "jumlah", hadir.size()).with("asesi", Nama.daftar(hadir, a -> {
            Set<String> sudah = ada.getOrDefault(a.id(), Set.of());
            return a.nama() + " (" + context.skema().unit().stream().map(Unit::kode).filter(u -> !sudah.contains(u))
                    .collect(Collectors.joining(", ")) + ")";
        }));
    }

    private SuratRequest beritaAcara(List<Asesi> peserta) {
        IsiNaskah naskah = new IsiNaskah(context);
        KeadaanPelaksanaan keadaan = KeadaanPelaksanaan.dari(context.data());
        Map<String, List<Asesi>> perSesi = peserta.stream().filter(a -> a.sesi().isPresent())
                .collect(Collectors.groupingBy(a -> a.sesi().get()));
        List<Data> sesi = new ArrayList<>();
        List<Data> lampiran = new ArrayList<>();
        List<Data> ditunda = new ArrayList<>();
        List<Data> penguji = new ArrayList<>();
        for (Sesi s : context.isi().sesi()) {
            List<Asesi> di = perSesi.getOrDefault(s.id(), List.of());
            if (!di.isEmpty()) {
                List<Data> asesor = naskah.asesor(menguji(keadaan.hadir(s.id()), di), s.tanggal());
                penguji.addAll(asesor);
                Data satu = naskah.sesi(s).with("asesor", asesor)
                        .with("hadir", jumlah(di, AsesiStatus.DINILAI)).with("tidakHadir", jumlah(di, AsesiStatus.TIDAK_HADIR));
                sesi.add(satu);
                lampiran.add(satu.with("peserta", naskah.peserta(di, s.tanggal())));
            } else if (s.pengganti().isPresent()) {
                ditunda.add(naskah.sesi(s).with("alasan", s.ditunda().orElse("-")));
            }
        }
        Data isi = Data.of(Map.of("sesi", sesi, "ditunda", ditunda,
                "adaDitunda", !ditunda.isEmpty(), "jumlahHadir", jumlah(peserta, AsesiStatus.DINILAI), "jumlahTidakHadir",
                jumlah(peserta, AsesiStatus.TIDAK_HADIR), "metode", String.join(", ", context.skema().metode()), "adaMetode",
                !context.skema().metode().isEmpty(), "catatan", masukan.catatan().orElse("-")))
                .with("adaCatatan", masukan.catatan().isPresent()).with("penandatangan", IsiNaskah.penandatangan(penguji));
        return SuratRequest.baru(context.idBaru(), BERITA_ACARA, Tujuan.tanpa(), isi)
                .lampiran(new LampiranSurat("peserta-asesmen", "Daftar Peserta Asesmen", Data.of(Map.of("sesi", lampiran))));
    }

    /** Of those recorded present, who examined there: a replaced asesor too, when he gave marks before. */
    private List<String> menguji(List<String> hadir, List<Asesi> asesi) {
        Set<String> menguji = asesi.stream().map(a -> a.asesor().orElseThrow()).collect(Collectors.toSet());
        if (!menguji.containsAll(hadir)) {
            context.isi().riwayatNilai(asesi.stream().map(Asesi::id).toList()).forEach(n -> menguji.add(n.asesor()));
        }
        return hadir.stream().filter(menguji::contains).toList();
    }

    private static long jumlah(List<Asesi> asesi, AsesiStatus status) {
        return asesi.stream().filter(a -> a.status() == status).count();
    }
}

package id.serkom.sop.akreditasi;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.surat.Surat;
import id.serkom.api.tahap.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The visit as its numbered minutes say: the decision rests on them and on nothing that was found out later. */
record HasilVisitasi(Surat beritaAcara, List<Data> standar, Set<String> penilai) {

    static final String BERITA_ACARA = "berita-acara-visitasi";
    static final String STANDAR = "standar";
    /** The office's own withdrawal of any letter. */
    private static final String PENCABUTAN_UMUM = "pencabutan";

    HasilVisitasi {
        standar = List.copyOf(standar);
        penilai = Set.copyOf(penilai);
    }

    static HasilVisitasi dari(Berkas berkas, Context context) {
        List<Surat> semua = context.isi().surat(BERITA_ACARA).stream().filter(s -> s.nomor().isPresent()).toList();
        Map<String, Data> isi = context.isi().isiSurat(semua.stream().map(Surat::id).toList());
        Surat kini = semua.stream().filter(s -> s.putaran() == berkas.putaran()).reduce((dulu, kemudian) -> kemudian)
                .orElseThrow(() -> new IllegalStateException("keputusan tanpa berita acara visitasi: " + berkas.id()));
        // Who visited before the application was sent back has seen the place too.
        Set<String> penilai = new LinkedHashSet<>();
        isi.values().forEach(d -> d.objects("penilai").forEach(p -> penilai.add(p.text("kode"))));
        penilai.addAll(bertugas(context));
        return new HasilVisitasi(kini, isi.get(kini.id()).objects(STANDAR), penilai);
    }

    /**
     * Who was sent there for a day before that on which his surat tugas was changed or withdrawn: he went, though the minutes do not name
     * him. On that day itself only the minutes know whether he had gone before the other letter came.
     */
    private static Set<String> bertugas(Context context) {
        Map<String, LocalDate> diganti = new HashMap<>();
        Stream.of(SuratPenilai.TUGAS, SuratPenilai.PENCABUTAN, PENCABUTAN_UMUM).flatMap(jenis -> context.isi().surat(jenis).stream())
                .filter(s -> s.nomor().isPresent())
                .forEach(s -> s.merujuk().ifPresent(r -> diganti.put(r.surat(), s.tanggal())));
        List<Surat> tugas = context.isi().surat(SuratPenilai.TUGAS).stream().filter(s -> s.nomor().isPresent()).toList();
        Map<String, Data> isi = context.isi().isiSurat(tugas.stream().map(Surat::id).toList());
        return tugas.stream().filter(s -> Optional.ofNullable(isi.get(s.id())).flatMap(d -> d.optText(SuratPenilai.TANGGAL))
                        .map(LocalDate::parse)
                        .filter(hari -> hari.isBefore(diganti.getOrDefault(s.id(), context.tanggal().plusDays(1)))).isPresent())
                .flatMap(s -> s.asesor().stream()).collect(Collectors.toSet());
    }

    /** Titles of the compulsory standards that are not met. */
    List<String> wajibBelumTerpenuhi() {
        return standar.stream().filter(s -> s.flag("wajib") && !s.flag("terpenuhi")).map(s -> s.text("judul")).toList();
    }

    /** Who visited does not decide, nor sign: neither who acts nor, of a letter of ours, who signs it today. */
    List<Reason> pemisahanTugas(Berkas berkas, Collection<String> suratSendiri, Context context) {
        Referensi register = context.referensi();
        LocalDate visitasi = berkas.tanggalPelaksanaan().orElse(beritaAcara.tanggal());
        LocalDate hariIni = context.tanggal();
        List<Reason> keberatan = new ArrayList<>();
        if (penilai.stream().anyMatch(p -> register.orangYangSama(context.pelaku(), hariIni, p, visitasi))) {
            keberatan.add(penilai(context.pelaku().nama()));
        }
        suratSendiri.stream().map(context::penandatangan).flatMap(Optional::stream).map(Penandatangan::pejabat)
                .filter(p -> !p.kode().equals(context.pelaku().kode()))
                .filter(p -> penilai.stream().anyMatch(a -> register.orangYangSama(p.kode(), hariIni, a, visitasi)))
                .forEach(p -> keberatan.add(penilai(p.namaGelar())));
        return keberatan;
    }

    private static Reason penilai(String nama) {
        return Reason.of("keputusan.pelaku-penilai", "pelaku", nama);
    }
}

package id.serkom.tahap.pelaksanaan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.data.Data;
import id.serkom.api.data.Tanggal;
import id.serkom.api.referensi.Asesor;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The papers of a postponement: its minutes; to each institution a letter about its own asesi alone, which refers to the invitation
 * that it changes; to each asesor one about those whom he examines, which refers to what he was assigned with.
 */
final class SuratPenundaan {

    private static final String BERITA_ACARA = "berita-acara-penundaan";
    private static final String JADWAL = "perubahan-jadwal";
    private static final String TUGAS = "perubahan-tugas";

    private final Context context;
    private final IsiNaskah naskah;
    private final Sesi lama;
    private final Sesi baru;
    private final List<Asesi> peserta;
    private final String alasan;

    SuratPenundaan(Context context, Sesi lama, Sesi baru, List<Asesi> peserta, String alasan) {
        this.context = context;
        this.naskah = new IsiNaskah(context);
        this.lama = lama;
        this.baru = baru;
        this.peserta = peserta;
        this.alasan = alasan;
    }

    List<SuratRequest> semua(boolean seluruhnya) {
        List<SuratRequest> semua = new ArrayList<>();
        semua.add(beritaAcara(seluruhnya));
        menurut(Asesi::instansi).forEach((kode, asesi) -> semua.add(jadwal(kode, asesi)));
        menurut(a -> a.asesor().orElseThrow()).forEach((kode, asesi) -> semua.add(tugas(kode, asesi)));
        return semua;
    }

    private Map<String, List<Asesi>> menurut(Function<Asesi, String> kode) {
        return peserta.stream().collect(Collectors.groupingBy(kode, TreeMap::new, Collectors.toList()));
    }

    private SuratRequest beritaAcara(boolean seluruhnya) {
        List<Data> asesor = naskah.asesor(List.copyOf(menurut(a -> a.asesor().orElseThrow()).keySet()), baru.tanggal());
        Data isi = isi(peserta).with("seluruhnya", seluruhnya)
                .with("asesor", asesor).with("penandatangan", IsiNaskah.penandatangan(asesor));
        return SuratRequest.baru(context.idBaru(), BERITA_ACARA, Tujuan.tanpa(), isi)
                .lampiran(new LampiranSurat("formulir-daftar-hadir-pengganti", "Daftar Hadir Peserta Sesi Pengganti",
                        Data.of(Map.of("sesi", naskah.sesi(baru), "peserta", naskah.peserta(peserta, baru.tanggal()), "asesor",
                                asesor))));
    }

    private SuratRequest jadwal(String kode, List<Asesi> asesi) {
        Optional<Surat> undangan = terakhir(berlaku("jadwal-undangan", s -> ditujukan(s, kode)));
        boolean diubah = !berlaku(JADWAL, s -> ditujukan(s, kode)).isEmpty();
        Tujuan tujuan = context.referensi().find(Instansi.class, kode, context.tanggal()).map(Tujuan::kepada)
                .orElseGet(() -> new Tujuan(Optional.of(kode), kode, "Tempat"));
        return merujuk(SuratRequest.baru(context.idBaru(), JADWAL, tujuan, isi(asesi).with("diubah", diubah)
                .with("sebelumnya", nomor(undangan.stream().toList())).with("adaSebelumnya", undangan.isPresent())), undangan);
    }

    /** To himself, so that he sees it; the office of another agency's asesor, whose the surat tugas is, has a copy. */
    private SuratRequest tugas(String kode, List<Asesi> asesi) {
        String nama = naskah.namaAsesor(kode, baru.tanggal());
        List<Surat> tugas = terakhir(berlaku("surat-tugas", s -> milik(s, kode))).stream().toList();
        Optional<String> kantor = tugas.isEmpty() ? kantor(kode) : Optional.empty();
        List<Surat> dasar = kantor.map(this::permohonan).orElse(tugas);
        boolean diubah = !berlaku(TUGAS, s -> milik(s, kode)).isEmpty();
        SuratRequest surat = SuratRequest.baru(context.idBaru(), TUGAS, new Tujuan(Optional.empty(), nama, "Tempat", Optional.of(kode)),
                isi(asesi).with("diubah", diubah).with("sebelumnya", nomor(dasar)).with("adaSebelumnya", !dasar.isEmpty())
                        .with("kantorLain", kantor.isPresent()))
                .tembusan(kantor.map(naskah::pimpinan).stream().toList());
        // Of several letters to one office none says whose it was: then all are named and none is referred to.
        return merujuk(surat, dasar.size() == 1 ? Optional.of(dasar.get(0)) : Optional.empty());
    }

    /** The office that we asked for him; empty when we asked none. */
    private Optional<String> kantor(String kodeAsesor) {
        return context.referensi().find(Asesor.class, kodeAsesor, baru.tanggal()).map(Asesor::instansi)
                .filter(k -> !permohonan(k).isEmpty());
    }

    private List<Surat> permohonan(String kantor) {
        return berlaku("permohonan-penugasan", s -> ditujukan(s, kantor));
    }

    private Data isi(List<Asesi> asesi) {
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("alasan", alasan);
        isi.put("lama", naskah.sesi(lama));
        isi.put("baru", naskah.sesi(baru));
        isi.put("peserta", naskah.peserta(asesi, baru.tanggal()));
        isi.put("jumlah", asesi.size());
        isi.put("jumlahHuruf", Tanggal.terbilang(asesi.size()));
        return Data.of(isi);
    }

    private List<Surat> berlaku(String jenis, Predicate<Surat> yang) {
        return context.isi().surat(jenis).stream()
                .filter(s -> s.nomor().isPresent() && s.status() != SuratStatus.DICABUT).filter(yang).toList();
    }

    private static Optional<Surat> terakhir(List<Surat> surat) {
        return surat.stream().reduce((lama, baru) -> baru);
    }

    private static boolean ditujukan(Surat surat, String kode) {
        return surat.instansi().filter(kode::equals).isPresent();
    }

    private static boolean milik(Surat surat, String asesor) {
        return surat.asesor().filter(asesor::equals).isPresent();
    }

    private static String nomor(List<Surat> surat) {
        return surat.isEmpty() ? "-" : surat.stream()
                .map(s -> "Nomor " + s.nomor().orElseThrow() + " tanggal " + Tanggal.panjang(s.tanggal()))
                .collect(Collectors.joining("; "));
    }

    private static SuratRequest merujuk(SuratRequest surat, Optional<Surat> dasar) {
        return dasar.map(s -> surat.merujuk(new Rujukan(JenisRujukan.SUSULAN, s.id()))).orElse(surat);
    }
}

package id.serkom.tahap.rencana;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letter that an asesor examines on: our surat tugas for our own people; for another agency's a permohonan penugasan to that
 * agency, whose own surat tugas it is. The blank attendance list of his sessions is annexed.
 */
final class SuratPenugasan {

    static final String TUGAS = "surat-tugas";
    static final String PERMOHONAN = "permohonan-penugasan";
    static final String PENCABUTAN = "pencabutan-surat-tugas";
    static final String INSTANSI_SENDIRI = "instansi-sendiri";
    static final String INSTANSI_SENDIRI_BAWAAN = "bpsdm-sulbar";

    private final Context context;
    private final Jadwal jadwal;

    SuratPenugasan(Context context, Jadwal jadwal) {
        this.context = context;
        this.jadwal = jadwal;
    }

    boolean sendiri(Asesor asesor) {
        return asesor.instansi().equals(context.setting(INSTANSI_SENDIRI, INSTANSI_SENDIRI_BAWAAN));
    }

    /** The office that is asked for him; empty when it is not on the register. */
    Optional<Instansi> kantor(Asesor asesor) {
        return context.referensi().find(Instansi.class, asesor.instansi(), context.tanggal());
    }

    /** @param mengganti id of the letter that this one changes */
    SuratRequest tugas(Asesor asesor, Optional<String> mengganti) {
        Jadwal miliknya = jadwal.untukAsesor(asesor.kode());
        Optional<Surat> sk = skTerakhir(context);
        Optional<Surat> lama = mengganti.flatMap(context.isi()::suratById);
        List<Data> sesi = miliknya.perSesi();
        Data isi = Data.of(miliknya.ringkas()).with("asesor", jadwal.asesor(asesor.kode(), miliknya.mulai()))
                .with("sesi", sesi).with("adaSk", sk.isPresent()).with("nomorSk", sk.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalSk", sk.map(s -> Tanggal.panjang(s.tanggal())).orElse("-")).with("mengubah", lama.isPresent())
                .with("nomorLama", lama.flatMap(Surat::nomor).orElse("-"))
                .with("tanggalLama", lama.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        SuratRequest surat = SuratRequest.baru(context.idBaru(), sendiri(asesor) ? TUGAS : PERMOHONAN, tujuan(asesor), isi)
                .lampiran(new LampiranSurat("formulir-daftar-hadir", "Daftar Hadir Peserta",
                        Data.of(Map.of("sesi", sesi))));
        return mengganti.map(id -> surat.merujuk(new Rujukan(JenisRujukan.PERUBAHAN, id))).orElse(surat);
    }

    /**
     * @param masihBertugas he examines others still
     * @param dilepas what he no longer examines; empty when a withdrawal that was sent back is asked for again
     */
    SuratRequest cabut(Asesor asesor, Surat lama, String alasan, String namaPengganti, boolean masihBertugas,
            List<Data> dilepas) {
        Data isi = Data.of(Map.of("asesor", jadwal.asesor(asesor.kode(), lama.tanggal()), "nomorLama",
                lama.nomor().orElse("-"), "tanggalLama", Tanggal.panjang(lama.tanggal()), "alasan", alasan, "pengganti",
                namaPengganti, "kantorLain", !sendiri(asesor), "masihBertugas", masihBertugas, "adaSesi", !dilepas.isEmpty(),
                "sesi", dilepas));
        return SuratRequest.baru(context.idBaru(), PENCABUTAN, tujuan(asesor), isi)
                .merujuk(new Rujukan(JenisRujukan.PENCABUTAN, lama.id()));
    }

    private Tujuan tujuan(Asesor asesor) {
        return sendiri(asesor) ? Tujuan.kepada(asesor)
                : kantor(asesor).map(Tujuan::kepada).orElseGet(() -> Tujuan.kepada(asesor));
    }

    /** The newest numbered SK or rekomendasi. */
    static Optional<Surat> skTerakhir(Context context) {
        List<Surat> semua = context.isi().surat(Rekomendasi.SK).stream()
                .filter(s -> s.nomor().isPresent() && s.status() != SuratStatus.DICABUT).toList();
        return semua.isEmpty() ? Optional.empty() : Optional.of(semua.get(semua.size() - 1));
    }

    /** The SK or rekomendasi that this plan was recommended by, once it has its number. */
    static Optional<Surat> sk(KeadaanRencana keadaan, Context context) {
        return keadaan.sk().isEmpty() ? skTerakhir(context)
                : keadaan.sk().flatMap(context.isi()::suratById).filter(s -> s.nomor().isPresent());
    }

    /** The annex of the draft fixes the plan: until it is numbered, or sent back, the plan stands still. */
    static boolean skMenungguParaf(KeadaanRencana keadaan, Context context) {
        return keadaan.sk().isPresent() && sk(keadaan, context).isEmpty();
    }
}

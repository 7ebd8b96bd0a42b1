package id.serkom.tahap.penetapan;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.JenisRujukan;
import id.serkom.api.surat.Rujukan;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.Context;
import id.serkom.api.tahap.Input;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Outcome;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The SK Penetapan, ours or another issuing body's, over exactly those whom the closed meeting found competent. After a return it is
 * an SK perubahan: the earlier number stands.
 */
final class Tetapkan {

    private static final String SK = "sk-penetapan";

    private Tetapkan() {
    }

    record SkLain(String penerbit, Optional<String> instansi, String nomor, LocalDate tanggal, String hal, String dokumen) {
    }

    record Masukan(List<String> asesi, Optional<SkLain> sk) {
    }

    static Outcome tetapkan(Berkas berkas, Input input, Context context) {
        Masukan masukan = input.as(Masukan.class);
        Keadaan keadaan = Keadaan.dari(context);
        Daftar daftar = Daftar.baca(context);
        List<Reason> alasan = new ArrayList<>();
        keadaan.sk(context).ifPresent(s -> alasan.add(s.nomor()
                .map(n -> Reason.of("penetapan.sudah-ditetapkan", "nomor", n))
                .orElseGet(() -> Reason.of("penetapan.sk-menunggu-paraf"))));
        Optional<Surat> beritaAcara = Daftar.beritaAcara(berkas, context);
        beritaAcara.ifPresentOrElse(b -> alasan.addAll(daftar.berbeda(b)),
                () -> alasan.add(Reason.of("penetapan.berita-acara-belum-bernomor")));
        if (input.data().has("asesi")) {
            daftar.berbeda(masukan.asesi()).ifPresent(alasan::add);
        } else if (masukan.sk().isPresent()) {
            alasan.add(Reason.of("penetapan.daftar-sk-wajib").at("/asesi"));
        }
        menguji(berkas, daftar, context).ifPresent(alasan::add);
        masukan.sk().ifPresent(s -> alasan.addAll(periksa(s, context)));
        return alasan.isEmpty() ? terima(berkas, masukan, keadaan, daftar, beritaAcara.orElseThrow(), context)
                : Outcome.refuse(alasan);
    }

    /** Who examined anybody on the list does not establish it. */
    private static Optional<Reason> menguji(Berkas berkas, Daftar daftar, Context context) {
        LocalDate dinilai = berkas.tanggalPelaksanaan().orElse(context.tanggal());
        Set<String> penguji = new TreeSet<>();
        daftar.kompeten().forEach(a -> a.asesor().ifPresent(penguji::add));
        List<Nilai> riwayat = context.isi().riwayatNilai(daftar.kompeten().stream().map(Asesi::id).toList());
        riwayat.forEach(n -> penguji.add(n.asesor()));
        penguji.removeIf(p -> !context.referensi().orangYangSama(context.pelaku(), context.tanggal(), p, dinilai));
        if (penguji.isEmpty()) {
            return Optional.empty();
        }
        Set<String> diuji = new HashSet<>();
        riwayat.stream().filter(n -> penguji.contains(n.asesor())).forEach(n -> diuji.add(n.asesi()));
        List<Asesi> mereka = daftar.kompeten().stream()
                .filter(a -> diuji.contains(a.id()) || a.asesor().filter(penguji::contains).isPresent()).toList();
        return Optional.of(Reason.of("penetapan.pelaku-menguji", "pelaku", context.pelaku().nama())
                .with("nama", Daftar.nama(mereka)));
    }

    private static List<Reason> periksa(SkLain sk, Context context) {
        List<Reason> alasan = new ArrayList<>();
        if (sk.tanggal().isAfter(context.tanggal())) {
            alasan.add(Reason.of("penetapan.tanggal-sk-mendatang").at("/sk/tanggal"));
        }
        if (context.isi().dokumen(sk.dokumen()).isEmpty()) {
            alasan.add(Reason.of("penetapan.dokumen-tidak-ada", "dokumen", sk.dokumen()).at("/sk/dokumen"));
        }
        return alasan;
    }

    private static Outcome terima(Berkas berkas, Masukan masukan, Keadaan keadaan, Daftar daftar, Surat beritaAcara,
            Context context) {
        String id = context.idBaru();
        Perubahan.Builder baru = Perubahan.baru().data(keadaan.ditetapkan(id))
                .simpan(new Kelengkapan(context.idBaru(), 0, berkas.id(), "penetapan", berkas.putaran(), Daftar.KODE_SIDIK,
                        Asesi.sidik(daftar.kompeten()), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(id)));
        if (masukan.sk().isPresent()) {
            SkLain sk = masukan.sk().get();
            return baru.masuk(new SuratMasuk(id, SK, sk.instansi(), sk.penerbit(), sk.nomor(), sk.tanggal(), sk.hal(),
                    sk.dokumen(), Optional.empty())).stay();
        }
        Optional<Surat> lama = context.isi().surat(SK).stream()
                .filter(s -> s.arah() == Arah.KELUAR && s.nomor().isPresent() && s.status() != SuratStatus.DICABUT)
                .reduce((dulu, kemudian) -> kemudian);
        SuratRequest surat = SuratRequest.baru(id, SK, Tujuan.tanpa(),
                Data.of(isi(daftar, beritaAcara, lama, context))).lampiran(lampiran(daftar));
        return baru.surat(lama.map(l -> surat.merujuk(new Rujukan(JenisRujukan.PERUBAHAN, l.id()))).orElse(surat)).stay();
    }

    private static Map<String, Object> isi(Daftar daftar, Surat beritaAcara, Optional<Surat> lama, Context context) {
        int jumlah = daftar.kompeten().size();
        int masaBerlaku = context.skema().masaBerlakuBulan();
        Map<String, Object> isi = new LinkedHashMap<>();
        isi.put("tentang", (lama.isPresent() ? "Perubahan atas Penetapan " : "Penetapan ")
                + "Hasil Sertifikasi Kompetensi " + context.skema().judul());
        isi.put("nomorBeritaAcara", beritaAcara.nomor().orElseThrow());
        isi.put("tanggalBeritaAcara", Tanggal.panjang(beritaAcara.tanggal()));
        isi.put("nihil", jumlah == 0);
        isi.put("jumlah", jumlah);
        isi.put("jumlahTerbilang", Tanggal.terbilang(jumlah));
        isi.put("masaBerlakuBulan", masaBerlaku);
        isi.put("masaBerlakuTerbilang", Tanggal.terbilang(masaBerlaku));
        isi.put("perubahan", lama.isPresent());
        isi.put("nomorLama", lama.flatMap(Surat::nomor).orElse("-"));
        isi.put("tanggalLama", lama.map(s -> Tanggal.panjang(s.tanggal())).orElse("-"));
        return isi;
    }

    private static LampiranSurat lampiran(Daftar daftar) {
        List<Map<String, Object>> baris = new ArrayList<>();
        for (Asesi a : daftar.kompeten()) {
            Map<String, Object> satu = new LinkedHashMap<>();
            satu.put("no", baris.size() + 1);
            satu.put("nama", a.nama());
            satu.put("nip", a.identitas().nip().orElse("-"));
            satu.put("jabatan", a.identitas().jabatan());
            satu.put("unitKerja", a.identitas().unitKerja());
            satu.put("instansi", daftar.namaInstansi(a.instansi()));
            baris.add(satu);
        }
        return new LampiranSurat("daftar-nama", "Daftar Nama Asesi yang Dinyatakan Kompeten",
                Data.of(Map.of("baris", baris, "nihil", baris.isEmpty())));
    }
}

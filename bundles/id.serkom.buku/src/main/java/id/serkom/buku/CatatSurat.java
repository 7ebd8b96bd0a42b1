package id.serkom.buku;

import id.serkom.api.actor.Actor;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.data.Data;
import id.serkom.api.data.Reason;
import id.serkom.api.data.Tanggal;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.referensi.Instansi;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.service.CatatMasuk;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.CaraTtd;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.CetakanStatus;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.buku.Meja.Kejadian;
import id.serkom.spi.naskah.Penomoran;
import id.serkom.spi.store.BerkasStore;
import id.serkom.spi.store.CetakanStore;
import id.serkom.spi.store.DokumenStore;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IdempotensiStore;
import id.serkom.spi.store.Ids;
import id.serkom.spi.store.JournalHash;
import id.serkom.spi.store.KunciSurat;
import id.serkom.spi.store.SuratBaru;
import id.serkom.spi.store.SuratStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Enters what came in, and the dispatch of what goes out. */
final class CatatSurat {

    /** No name of an account. */
    private static final String TANPA_KUNCI = "surat:masuk";

    private final SuratStore surat;
    private final DokumenStore dokumen;
    private final BerkasStore berkas;
    private final IdempotensiStore idempotensi;
    private final CetakanStore cetakan;
    private final Referensi referensi;
    private final Penomoran penomoran;
    private final PengaturanBuku pengaturan;
    private final Akses akses;
    private final Meja meja;

    CatatSurat(Gudang gudang, Referensi referensi, Penomoran penomoran, PengaturanBuku pengaturan, Akses akses, Meja meja) {
        this.surat = gudang.surat();
        this.dokumen = gudang.dokumen();
        this.berkas = gudang.berkas();
        this.idempotensi = gudang.idempotensi();
        this.cetakan = gudang.cetakan();
        this.referensi = referensi;
        this.penomoran = penomoran;
        this.pengaturan = pengaturan;
        this.akses = akses;
        this.meja = meja;
    }

    /** The readers that it needs. */
    record Gudang(SuratStore surat, DokumenStore dokumen, BerkasStore berkas, IdempotensiStore idempotensi, CetakanStore cetakan) {
    }

    Surat masuk(Actor actor, CatatMasuk masuk, Optional<String> kunci) {
        Akses.bidang(actor);
        Idempotensi.check(kunci);
        String sidik = JournalHash.sha256(Data.of(masuk).toString());
        Optional<Surat> dahulu = kunci.flatMap(k -> jawabanDahulu(actor, k, sidik));
        if (dahulu.isPresent()) {
            return dahulu.get();
        }
        Dokumen scan = periksa(masuk);
        Optional<Surat> serupa = serupa(masuk, scan);
        if (serupa.isPresent()) {
            return sama(serupa.get(), masuk, scan);
        }
        return tulis(actor, masuk, scan, kunci, sidik);
    }

    private Optional<Surat> jawabanDahulu(Actor actor, String kunci, String sidik) {
        return idempotensi.find(actor.akun(), kunci).map(i -> {
            if (!i.sidik().equals(sidik)) {
                throw new InvalidInput(Reason.of("idempotensi.isi-lain"));
            }
            return surat.find(i.jawaban().text("surat")).orElseThrow();
        });
    }

    private Dokumen periksa(CatatMasuk m) {
        LocalDate hariIni = meja.hariIni();
        int mundur = pengaturan.kini().masukMundur();
        Optional<Dokumen> scan = dokumen.find(m.dokumen());
        new Isian().teks("jenis", m.jenis(), 60).teks("pengirim", m.pengirim(), 200).teks("nomor", m.nomor(), 100)
                .teks("hal", m.hal(), 500).bilaAda("lampiran", m.lampiran(), 200).bilaAda("keterangan", m.keterangan(), 1000)
                .tolakBila(m.merujuk().filter(r -> surat.find(r.surat()).isEmpty()).isPresent(),
                        Reason.of("buku.rujukan-tidak-ada").at("/merujuk/surat"))
                .tolakBila(!m.jenis().matches("[a-z0-9]+(-[a-z0-9]+)*"), Reason.of("buku.jenis-keliru").at("/jenis"))
                .tolakBila(m.tanggal().isAfter(m.diterima()), Reason.of("buku.diterima-sebelum-tanggal").at("/diterima"))
                .tolakBila(m.diterima().isAfter(hariIni), Reason.of("buku.diterima-kemudian").at("/diterima"))
                .tolakBila(m.diterima().isBefore(hariIni.minusDays(mundur)),
                        Reason.of("buku.diterima-terlalu-lama", "hari", mundur).at("/diterima"))
                .tolakBila(m.instansi().filter(i -> referensi.find(Instansi.class, i, m.diterima()).isEmpty()).isPresent(),
                        Reason.of("buku.instansi-tidak-terdaftar").at("/instansi"))
                .tolakBila(scan.isEmpty(), Reason.of("dokumen.tidak-dikenal", "dokumen", m.dokumen()).at("/dokumen"))
                .tolakBila(m.berkas().filter(b -> berkas.find(b).isEmpty()).isPresent(),
                        Reason.of("buku.berkas-tidak-ada").at("/berkas"))
                .periksa();
        return scan.orElseThrow();
    }

    /** A letter of the same sender with the same number and date, without a number with the same scan: entered once, whoever keys it in. */
    private Optional<Surat> serupa(CatatMasuk m, Dokumen scan) {
        return surat.masukBernomor(m.nomor(), m.tanggal()).stream().filter(s -> pengirimSama(s, m))
                .filter(s -> !m.nomor().equals(KunciSurat.TANPA_NOMOR) || pindaianSama(s, scan)).findFirst();
    }

    private boolean pindaianSama(Surat s, Dokumen scan) {
        return s.sha256().equals(scan.sha256())
                || s.dokumenAsli().flatMap(dokumen::find).map(Dokumen::sha256).equals(Optional.of(scan.sha256()));
    }

    private static boolean pengirimSama(Surat s, CatatMasuk m) {
        return s.instansi().isPresent() && s.instansi().equals(m.instansi())
                || s.pihak().strip().toLowerCase(Locale.ROOT).equals(m.pengirim().strip().toLowerCase(Locale.ROOT));
    }

    private static Surat sama(Surat ada, CatatMasuk m, Dokumen scan) {
        if (!ada.sha256().equals(scan.sha256()) || !ada.hal().equals(m.hal()) || !ada.jenis().equals(m.jenis())) {
            throw new Conflict(Reason.of("buku.surat-masuk-ganda", "agenda", ada.agenda().orElse("-"))
                    .with("nomor", m.nomor()).with("surat", ada.id()));
        }
        return ada;
    }

    private Surat tulis(Actor actor, CatatMasuk m, Dokumen scan, Optional<String> kunci, String sidik) {
        String id = Ids.baru(meja.saat());
        Surat baru = new Surat(id, 0, Arah.MASUK, m.jenis(), SuratStatus.DITERIMA, "", m.diterima().getYear(), Optional.empty(),
                Optional.of(m.nomor()), Optional.empty(), m.tanggal(), Optional.of(m.diterima()), Optional.empty(), m.hal(),
                m.pengirim(), m.instansi(), "", "Biasa", 0, m.berkas(), Optional.empty(), 0, Optional.empty(),
                Optional.empty(), Optional.empty(), m.merujuk(), Optional.of(scan.id()), scan.sha256(),
                m.keterangan().map(String::strip), meja.saat(), actor.akun(), Optional.empty(), m.lampiran().map(String::strip),
                Optional.empty(), Optional.empty());
        String tanda = Nomor.tanda(id);
        SuratBaru masuk = new SuratBaru(baru, "", Data.KOSONG, List.of(penomoran.agenda(m.diterima(), tanda)));
        Data jurnal = Data.of(Map.of("surat", List.of(Map.of("id", id, "nomor", tanda, "nomorPengirim", m.nomor()))));
        Idempotensi jawaban = new Idempotensi(kunci.isPresent() ? actor.akun() : TANPA_KUNCI,
                kunci.orElseGet(() -> kunciSurat(m, scan)), sidik, Data.of(Map.of("surat", id)), meja.saat());
        try {
            return meja.tulis(new Kejadian(actor, "catat-masuk", m.berkas(), id, jurnal), List.of(), List.of(masuk),
                    Optional.of(jawaban)).surat().get(0);
        } catch (Conflict e) {
            if (KunciSurat.NAMA.equals(e.reasons().get(0).data().get("kunci"))) {
                return sama(serupa(m, scan).orElseThrow(() -> e), m, scan);
            }
            if (!"simpan.permintaan-ganda".equals(e.reasons().get(0).code())) {
                throw e;
            }
            return kunci.isPresent() ? jawabanDahulu(actor, kunci.get(), sidik).orElseThrow(() -> e)
                    : sama(serupa(m, scan).orElseThrow(() -> e), m, scan);
        }
    }

    /** Without a key the letter is its own, so that two who enter it at once enter it once. */
    private static String kunciSurat(CatatMasuk m, Dokumen scan) {
        return JournalHash.sha256(KunciSurat.pembeda(m.nomor(), scan.sha256()) + "\n" + m.tanggal() + "\n"
                + m.instansi().orElseGet(() -> m.pengirim().strip().toLowerCase(Locale.ROOT)));
    }

    Surat kirim(Actor actor, String id, LocalDate tanggal, String cara) {
        Akses.bidang(actor);
        Surat s = akses.terlihat(actor, id);
        if (s.arah() != Arah.KELUAR || s.status() != SuratStatus.BERNOMOR) {
            throw new Conflict(Reason.of("buku.tidak-dapat-dikirim", "status", s.status().name().toLowerCase(Locale.ROOT)));
        }
        Optional<Cetakan> dokumennya = cetakan.find(id);
        Optional<CaraTtd> belum = dokumennya.filter(c -> c.status() != CetakanStatus.DITANDATANGANI).map(Cetakan::cara);
        if (belum.filter(CaraTtd.ELEKTRONIK::equals).isPresent()) {
            throw new Conflict(Reason.of("buku.belum-ditandatangani"));
        }
        if (belum.filter(CaraTtd.BASAH::equals).isPresent() && pengaturan.pindaianWajib()) {
            throw new Conflict(Reason.of("buku.belum-dipindai"));
        }
        if (!pengaturan.ujiCoba() && dokumennya.filter(Cetakan::ujiCoba).isPresent()) {
            throw new Conflict(Reason.of("buku.uji-coba"));
        }
        new Isian().teks("cara", cara, 100)
                .tolakBila(tanggal.isBefore(s.tanggal()),
                        Reason.of("buku.dikirim-sebelum-tanggal", "tanggal", Tanggal.panjang(s.tanggal())).at("/tanggal"))
                .tolakBila(tanggal.isAfter(meja.hariIni()), Reason.of("buku.dikirim-kemudian").at("/tanggal")).periksa();
        String keterangan = s.keterangan().map(k -> k + "; ").orElse("") + "Dikirim melalui " + cara;
        Surat dikirim = new Surat(s.id(), s.revision(), s.arah(), s.jenis(), SuratStatus.DIKIRIM, s.seri(), s.tahun(), s.urut(),
                s.nomor(), s.agenda(), s.tanggal(), s.diterima(), Optional.of(tanggal), s.hal(), s.pihak(), s.instansi(),
                s.klasifikasi(), s.sifat(), s.jumlahLampiran(), s.berkas(), s.tahap(), s.putaran(), s.permohonan(), s.asesi(),
                s.penandatangan(), s.merujuk(), s.dokumen(), s.sha256(), Optional.of(keterangan), s.dicatat(), s.dicatatOleh(),
                s.asesor(), s.lampiran(), s.asliDiterima(), s.dokumenAsli());
        meja.tulis(new Kejadian(actor, "kirim", s.berkas(), id,
                Data.of(Map.of("tanggal", tanggal.toString(), "cara", cara))), List.of(dikirim));
        return surat.find(id).orElseThrow();
    }
}

package id.serkom.soap;

import static id.serkom.soap.Dunia.ASESI;
import static id.serkom.soap.Dunia.BERKAS;
import static id.serkom.soap.Dunia.PERMOHONAN;
import static id.serkom.soap.Dunia.SAAT;
import static id.serkom.soap.Dunia.SURAT_MASUK;
import static id.serkom.soap.Dunia.id;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Pelaksana;
import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.HasilPeriksa;
import id.serkom.api.berkas.Identitas;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PermohonanStatus;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.PrasyaratStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.data.Reason;
import id.serkom.api.fault.NotFound;
import id.serkom.api.service.Aksi;
import id.serkom.api.service.AsesiLengkap;
import id.serkom.api.service.BerkasQuery;
import id.serkom.api.service.BukaBerkas;
import id.serkom.api.service.HasilAksi;
import id.serkom.api.service.HasilAksi.Baru;
import id.serkom.api.service.HasilAksi.RingkasSurat;
import id.serkom.api.service.InfoTahap;
import id.serkom.api.service.PermintaanAksi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One berkas that was announced to Majene, with a permohonan of Majene's: as far as this edge calls the service of berkas. */
final class BerkasPalsu {

    private final Dunia dunia;
    private final Berkas berkas = new Berkas(BERKAS, 1, "sertifikasi", "1", "perkantoran", "1", "Sertifikasi I/2026", "permohonan",
            BerkasStatus.BERJALAN, 1, 0, Optional.empty(), SAAT, "bidang");

    BerkasPalsu(Dunia dunia) {
        this.dunia = dunia;
    }

    public Berkas buka(Actor actor, BukaBerkas minta, Optional<String> kunci) {
        if (dunia.galat != null) {
            throw dunia.galat;
        }
        dunia.dibuka.add(minta + " " + kunci);
        return berkas;
    }

    public Berkas find(Actor actor, String id) {
        if (!id.equals(BERKAS)) {
            throw new NotFound(Reason.of("berkas.tidak-ada"));
        }
        return berkas;
    }

    public Halaman<Berkas> list(Actor actor, BerkasQuery query, Potongan potongan) {
        return new Halaman<>(List.of(berkas), Optional.of("kursor-" + potongan.batas()));
    }

    public Optional<Pengumuman> pengumuman(Actor actor, String id) {
        return Optional.of(new Pengumuman(id("PENG"), 1, id, List.of("bkpsdm-majene"), LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 20), 12));
    }

    public Permohonan permohonan(Actor actor, String idBerkas, String id) {
        if (!id.equals(PERMOHONAN)) {
            throw new NotFound(Reason.of("permohonan.tidak-ada"));
        }
        return new Permohonan(id, 1, BERKAS, "bkpsdm-majene", SURAT_MASUK, "800/12", LocalDate.of(2026, 3, 2), "Permohonan",
                LocalDate.of(2026, 3, 3), PermohonanStatus.DITERIMA, Optional.empty(), Optional.of(LocalDate.of(2026, 3, 17)), 2);
    }

    public Halaman<Asesi> asesi(Actor actor, String id, Optional<AsesiStatus> status, Potongan potongan) {
        return potongan.sesudah().isEmpty()
                ? new Halaman<>(List.of(orang(ASESI, PERMOHONAN, "Rahma", AsesiStatus.DIMINTA_LENGKAP),
                        orang(id("A2"), id("P2"), "Lain", AsesiStatus.MEMENUHI)), Optional.of("2"))
                : new Halaman<>(List.of(orang(id("A3"), PERMOHONAN, "Sudirman", AsesiStatus.MEMENUHI)), Optional.empty());
    }

    public AsesiLengkap asesi(Actor actor, String idBerkas, String id) {
        return new AsesiLengkap(orang(id, PERMOHONAN, "Rahma", AsesiStatus.DIMINTA_LENGKAP), List.of(),
                List.of(periksa("ijazah", 1, HasilPeriksa.BELUM_ADA), periksa("ijazah", 2, HasilPeriksa.MEMENUHI),
                        periksa("ktp", 1, HasilPeriksa.TIDAK_MEMENUHI)), List.of(), List.of(), List.of(), Optional.empty(),
                        List.of());
    }

    public Optional<HasilAksi> periksa(Actor actor, PermintaanAksi permintaan, List<Dokumen> belumTercatat) {
        if (dunia.galat != null) {
            throw dunia.galat;
        }
        return dunia.pertama.map(p -> hasil(permintaan));
    }

    public HasilAksi jalankan(Actor actor, PermintaanAksi permintaan) {
        dunia.dijalankan.add(permintaan);
        return hasil(permintaan);
    }

    private HasilAksi hasil(PermintaanAksi permintaan) {
        List<Baru> baru = new ArrayList<>(List.of(new Baru("permohonan", PERMOHONAN)));
        permintaan.masukan().objects("asesi").forEach(a -> baru.add(new Baru("asesi", id("N" + baru.size()))));
        return new HasilAksi(BERKAS, permintaan.aksi(), "tetap", "permohonan", "berjalan", 2,
                List.of(new RingkasSurat(SURAT_MASUK, "surat-permohonan", "masuk", "diterima", "17", "Bidang")), baru,
                Optional.empty());
    }

    public List<Permohonan> permohonan(Actor actor, String idBerkas) {
        return List.of(permohonan(actor, idBerkas, PERMOHONAN));
    }

    public List<InfoTahap> tahap(Actor actor, String id) {
        return List.of(new InfoTahap(1, "permohonan", "Mengajukan permohonan", List.of(Pelaksana.INSTANSI_TERKAIT), List.of(), "", 5,
                "Surat", true, "1.0.0"),
                new InfoTahap(2, "verifikasi", "Memeriksa", List.of(Pelaksana.BIDANG_SERTIFIKASI), List.of(), "", 10, "Surat", false, ""));
    }

    public List<PosisiTahap> perjalanan(Actor actor, String id) {
        return List.of(new PosisiTahap(id("PS"), 1, BERKAS, "permohonan", 1, LocalDate.of(2026, 3, 1), Optional.empty(), 5, List.of(),
                "Surat", Data.KOSONG, false));
    }

    public List<PrasyaratBerkas> prasyarat(Actor actor, String id) {
        return List.of(new PrasyaratBerkas(id("PR"), 1, BERKAS, "permohonan", "kerjasama", "bkpsdm-majene", PrasyaratStatus.TERPENUHI,
                "Perjanjian Nomor 12/PKS/2026", Optional.empty()));
    }

    public List<Aksi> aksi(Actor actor, String id) {
        Data form = Data.of(Map.of("type", "object", "properties", Map.of("ruangLingkup", Map.of("type", "string"))));
        return List.of(new Aksi("kerjasama", "usulan", "usul", "Usulkan kerja sama", List.of(Pelaksana.INSTANSI_TERKAIT), "berkas",
                List.of("permohonan"), false, form), new Aksi("kerjasama", "usulan", "lain", "Lain", List.of(Pelaksana.INSTANSI_TERKAIT),
                "berkas", List.of("telaah"), false, form));
    }

    private static Asesi orang(String id, String permohonan, String nama, AsesiStatus status) {
        return new Asesi(id, 1, BERKAS, permohonan, "bkpsdm-majene", 1, new Identitas(nama, "7605010101900001", Optional.empty(), "Majene",
                LocalDate.of(1990, 1, 1), "Analis", "BKPSDM", Optional.empty(), Optional.empty(), Optional.empty()), status,
                Optional.empty(), Optional.empty(), Optional.of("dokumen belum lengkap"));
    }

    private static Pemeriksaan periksa(String persyaratan, int ke, HasilPeriksa hasil) {
        return new Pemeriksaan(id("P" + ke), 1, BERKAS, ASESI, persyaratan, ke, hasil, Optional.of("buram"), "bidang");
    }
}

package id.serkom.testing.store;

import static org.junit.Assert.assertEquals;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.data.Data;
import id.serkom.api.data.Halaman;
import id.serkom.api.data.Potongan;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.sertifikat.SertifikatStatus;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.BerkasReader;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Lingkup;
import id.serkom.spi.store.SuratBaru;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** What a store must do for the last tahap: certificates that wait to be handed over, and asesi who go over to a later berkas. */
public abstract class PenerbitanContract extends StoreContract {

    @Test
    public void yangMenungguDiserahkanDihitungDanDicariPerInstansi() {
        String berkas = id();
        Surat ditolak = keluar(id(), SuratStatus.DITOLAK, Optional.of(berkas));
        Surat pengantar = keluar(id(), SuratStatus.KONSEP, Optional.of(berkas));
        ports().committer().commit(new ChangeSet(SAAT, List.of(), List.of(new SuratBaru(ditolak, "", Data.KOSONG, List.of()),
                new SuratBaru(pengantar, "", Data.KOSONG, List.of())), Optional.empty(), List.of(), List.of(jurnal(berkas)),
                Optional.empty()));
        Sertifikat menunggu = sertifikat(berkas, SertifikatStatus.BERLAKU);
        Sertifikat kembali = sertifikat(berkas, SertifikatStatus.BERLAKU).diserahkan(TANGGAL, "Ani", ditolak.id());
        Sertifikat diserahkan = sertifikat(berkas, SertifikatStatus.BERLAKU).diserahkan(TANGGAL, "Ani", pengantar.id());
        Sertifikat dibekukan = sertifikat(berkas, SertifikatStatus.DIBEKUKAN);
        simpan(menunggu, kembali, diserahkan, dibekukan, sertifikat(berkas, SertifikatStatus.DICABUT),
                sertifikat(berkas, SertifikatStatus.DIGANTI), sertifikat(id(), SertifikatStatus.BERLAKU));
        BerkasReader isi = ports().berkas().isi(berkas);

        assertEquals(Set.of(menunggu.id(), kembali.id()), ids(isi.sertifikatMenunggu("instansi-a", 10)));
        assertEquals(1, isi.sertifikatMenunggu("instansi-a", 1).size());
        assertEquals(List.of(), isi.sertifikatMenunggu("instansi-b", 10));
        assertEquals(3, isi.sertifikatMenunggu());
        assertEquals(Set.of(diserahkan.id()), ids(isi.sertifikatById(List.of(diserahkan.id(), id()))));
        assertEquals(List.of(), ports().berkas().isi(id()).sertifikatById(List.of(diserahkan.id())));
        assertEquals(Set.of(ditolak.id(), pengantar.id()), isi.suratById(List.of(ditolak.id(), pengantar.id(), id())).stream()
                .map(Surat::id).collect(Collectors.toSet()));
    }

    private static Sertifikat sertifikat(String berkas, SertifikatStatus status) {
        return sertifikat(berkas, id(), id(), kode("no"), status);
    }

    private static Set<String> ids(List<Sertifikat> semua) {
        return semua.stream().map(Sertifikat::id).collect(Collectors.toSet());
    }

    @Test
    public void nomorDanRegistrasiDariPenerbitItuDikenaliDiBerkasManaPun() {
        Sertifikat satu = sertifikat(id(), SertifikatStatus.BERLAKU);
        simpan(satu);
        BerkasReader lain = ports().berkas().isi(id());

        assertEquals(Set.of(satu.id()), ids(lain.sertifikatBernomor("sendiri", List.of(satu.nomor()), List.of())));
        assertEquals(Set.of(satu.id()), ids(lain.sertifikatBernomor("sendiri", List.of("x"), List.of(satu.registrasi()))));
        assertEquals(List.of(), lain.sertifikatBernomor("BNSP", List.of(satu.nomor()), List.of(satu.registrasi())));
    }

    @Test
    public void yangDitundaTampakSampaiBerkasBerikutnyaMenerimanya() {
        Berkas awal = berkas();
        Berkas lanjutan = merujuk(awal.id());
        Asesi satu = asesi(awal.id(), 1, "instansi-a", AsesiStatus.TUNDA);
        Asesi dua = asesi(awal.id(), 2, "instansi-b", AsesiStatus.TUNDA);
        Asesi tiga = asesi(awal.id(), 3, "instansi-a", AsesiStatus.TUNDA);
        Asesi penerus = dari(lanjutan.id(), 1, satu.id(), AsesiStatus.DIAJUKAN);
        Asesi keluarLagi = dari(lanjutan.id(), 2, dua.id(), AsesiStatus.DITARIK);
        simpan(awal, lanjutan, satu, dua, tiga, asesi(awal.id(), 4, "instansi-a", AsesiStatus.KOMPETEN), penerus, keluarLagi);

        assertEquals(List.of(tersimpan(lanjutan)), ports().berkas().lanjutan(awal.id()));
        assertEquals(List.of(2, 3), semua(1, p -> ports().berkas().tertunda(awal.id(), Lingkup.SEMUA, p)).stream()
                .map(Asesi::urut).toList());
        Halaman<Asesi> milikB = ports().berkas().tertunda(awal.id(), Lingkup.instansi("instansi-b"), Potongan.awal(10));
        assertEquals(List.of(2), milikB.isi().stream().map(Asesi::urut).toList());
        assertEquals(Optional.of(tersimpan(penerus)), ports().berkas().penerus(satu.id()));
        assertEquals(Optional.empty(), ports().berkas().penerus(dua.id()));
        assertEquals(List.of(dua.id()), ports().berkas().isi(lanjutan.id())
                .tertunda(awal.id(), List.of(satu.identitas().nik(), dua.identitas().nik())).stream().map(Asesi::id).toList());
    }

    private static Berkas merujuk(String asal) {
        Berkas b = berkas();
        return new Berkas(b.id(), 0, b.sop(), b.sopVersi(), b.skema(), b.skemaVersi(), b.nama(), b.tahap(), b.status(), b.putaran(),
                b.epoch(), b.tanggalPelaksanaan(), b.dibuka(), b.dibukaOleh(), Optional.of(asal));
    }

    private static Asesi dari(String berkas, int urut, String asal, AsesiStatus status) {
        Asesi a = asesi(berkas, urut, "instansi-a", status);
        return new Asesi(a.id(), 0, a.berkas(), a.permohonan(), a.instansi(), a.urut(), a.identitas(), a.status(), a.asesor(),
                a.sesi(), a.alasan(), Optional.of(asal));
    }
}

package id.serkom.referensi.akun;

import static id.serkom.referensi.akun.Kantor.ADMIN;
import static id.serkom.referensi.akun.Kantor.SANDI;
import static id.serkom.referensi.akun.Kantor.info;
import static id.serkom.referensi.akun.Kantor.lingkup;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Actor;
import id.serkom.api.actor.Peran;
import id.serkom.api.fault.Conflict;
import id.serkom.api.fault.Forbidden;
import id.serkom.api.fault.InvalidInput;
import id.serkom.api.fault.NotFound;
import id.serkom.api.fault.StaleRevision;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.service.AkunInfo;
import id.serkom.api.service.Token;
import id.serkom.spi.store.ChangeSet;
import id.serkom.spi.store.Committed;
import id.serkom.spi.store.Committer;
import id.serkom.testing.tahap.Contoh;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class KelolaAkunTest {

    private final Kantor kantor = new Kantor();

    private Set<String> ditolak(AkunInfo akun, String sandi) {
        return assertThrows(InvalidInput.class, () -> kantor.akun.tambah(ADMIN, akun, sandi.toCharArray())).reasons().stream()
                .map(r -> r.field() + " " + r.code()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void akunInstansiBerlingkupInstansinya() {
        kantor.akun.tambah(ADMIN, lingkup("majene", Set.of(Peran.INSTANSI_TERKAIT), Contoh.MAJENE, null, null), SANDI);

        Actor actor = kantor.akun.periksaSandi("majene", SANDI);

        assertEquals(Optional.of(Contoh.MAJENE), actor.instansi());
        assertEquals(Set.of(Peran.INSTANSI_TERKAIT), actor.peran());
    }

    @Test
    public void peranDanLingkupHarusSesuaiDanTerdaftar() {
        assertEquals(Set.of("/instansi akun.perlu-lingkup"),
                ditolak(info("a-satu", Peran.INSTANSI_TERKAIT), "sandi-yang-panjang"));
        assertEquals(Set.of("/asesor akun.perlu-lingkup"), ditolak(info("a-satu", Peran.ASESOR), "sandi-yang-panjang"));
        assertEquals(Set.of("/pejabat akun.perlu-lingkup"),
                ditolak(info("a-satu", Peran.INSTANSI_BERWENANG), "sandi-yang-panjang"));
        assertEquals(Set.of("/instansi akun.lingkup-tidak-terdaftar"),
                ditolak(lingkup("a-satu", Set.of(Peran.INSTANSI_TERKAIT), "tidak-ada", null, null), "sandi-yang-panjang"));
        assertEquals(Set.of("/asesor akun.lingkup-tanpa-peran"),
                ditolak(lingkup("a-satu", Set.of(Peran.BIDANG_SERTIFIKASI), null, Contoh.ANDI, null), "sandi-yang-panjang"));
        assertEquals(Set.of("/peran akun.instansi-peran-lain"), ditolak(lingkup("a-satu",
                Set.of(Peran.INSTANSI_TERKAIT, Peran.BIDANG_SERTIFIKASI), Contoh.MAJENE, null, null), "sandi-yang-panjang"));
    }

    @Test
    public void kepalaBidangMemarafSebagaiPejabat() {
        kantor.akun.tambah(ADMIN, lingkup("kabid", Set.of(Peran.BIDANG_SERTIFIKASI), null, null, Contoh.KABID), SANDI);

        assertEquals(Optional.of(Contoh.KABID), kantor.akun.periksaSandi("kabid", SANDI).pejabat());
        assertEquals(Set.of("/pejabat akun.lingkup-tanpa-peran"),
                ditolak(lingkup("a-satu", Set.of(Peran.OPERATOR), null, null, Contoh.KABID), "sandi-yang-panjang"));
    }

    @Test
    public void semuaAlasanDisebutSekaligus() {
        AkunInfo akun = new AkunInfo("Admin Dua", " ", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), true, false, 0);

        assertEquals(new TreeSet<>(Set.of("/akun akun.nama-akun", "/nama akun.nama-orang", "/peran akun.tanpa-peran",
                "/sandi akun.panjang-sandi")), ditolak(akun, "pendek"));
    }

    @Test
    public void namaServerSendiriTidakDapatDipakai() {
        assertEquals(Set.of("/akun akun.nama-akun"), ditolak(info("sistem", Peran.OPERATOR), "sandi-yang-panjang"));
        assertEquals(Set.of("/akun akun.nama-akun"), ditolak(info("karaf", Peran.OPERATOR), "sandi-yang-panjang"));
    }

    @Test
    public void aturanSandi() {
        String nama = "nama-akun-panjang";

        assertEquals(Set.of("/sandi akun.panjang-sandi"), ditolak(info(nama, Peran.OPERATOR), "a".repeat(11)));
        assertEquals(Set.of("/sandi akun.panjang-sandi"), ditolak(info(nama, Peran.OPERATOR), "a".repeat(201)));
        assertEquals(Set.of("/sandi akun.sandi-nama-akun"), ditolak(info(nama, Peran.OPERATOR), "Nama-Akun-Panjang"));
        assertEquals(nama, kantor.akun.tambah(ADMIN, info(nama, Peran.OPERATOR), "a".repeat(200).toCharArray()).akun());
    }

    @Test
    public void namaAkunYangTerpakaiDitolak() {
        assertEquals("akun.sudah-ada", assertThrows(Conflict.class,
                () -> kantor.akun.tambah(ADMIN, info("bidang", Peran.OPERATOR), SANDI)).reasons().get(0).code());
    }

    @Test
    public void hanyaAdministratorYangMengelolaAkun() {
        for (Peran peran : Peran.values()) {
            Actor actor = new Actor("x", "X", Set.of(peran), Optional.empty(), Optional.empty(), Optional.empty());
            if (peran == Peran.ADMINISTRATOR) {
                assertEquals(2, kantor.akun.list(actor).size());
                continue;
            }
            assertThrows(Forbidden.class, () -> kantor.akun.list(actor));
            assertThrows(Forbidden.class, () -> kantor.akun.tambah(actor, info("baru", Peran.OPERATOR), SANDI));
            assertThrows(Forbidden.class, () -> kantor.akun.ubah(actor, info("bidang", Peran.OPERATOR)));
            assertThrows(Forbidden.class, () -> kantor.akun.aktifkan(actor, "bidang", false));
            assertThrows(Forbidden.class, () -> kantor.akun.setelSandi(actor, "bidang", SANDI));
        }
    }

    @Test
    public void akunNonaktifKehilanganTokennyaDanDapatDiaktifkanLagi() {
        Token token = kantor.akun.masuk("bidang", SANDI);
        assertTrue(kantor.akun.autentikasi(token.token()).isPresent());

        assertFalse(kantor.akun.aktifkan(ADMIN, "bidang", false).aktif());
        assertFalse(kantor.akun.autentikasi(token.token()).isPresent());
        assertFalse(kantor.akun.aktor("bidang").isPresent());

        kantor.akun.aktifkan(ADMIN, "bidang", true);
        assertFalse(kantor.akun.autentikasi(token.token()).isPresent());
        assertEquals("bidang", kantor.akun.periksaSandi("bidang", SANDI).akun());
    }

    @Test
    public void tokenSebanyakApaPunDicabut() {
        for (int i = 0; i < 300; i++) {
            kantor.akun.masuk("bidang", SANDI);
        }

        kantor.akun.aktifkan(ADMIN, "bidang", false);

        assertEquals(0, kantor.store.akun().tokenAktif("bidang", kantor.jam.saat()).size());
    }

    @Test
    public void administratorAktifYangTerakhirTetapAda() {
        assertEquals("akun.administrator-terakhir", assertThrows(Conflict.class,
                () -> kantor.akun.aktifkan(ADMIN, "admin", false)).reasons().get(0).code());
        AkunInfo admin = kantor.akun.saya(ADMIN);
        assertThrows(Conflict.class, () -> kantor.akun.ubah(ADMIN, new AkunInfo("admin", "Admin", Set.of(Peran.OPERATOR),
                Optional.empty(), Optional.empty(), Optional.empty(), true, false, admin.revision())));

        kantor.akun.tambah(ADMIN, info("admin-dua", Peran.ADMINISTRATOR), SANDI);
        assertFalse(kantor.akun.aktifkan(ADMIN, "admin", false).aktif());
    }

    @Test
    public void duaAdministratorTidakDapatSalingMenonaktifkan() {
        kantor.akun.tambah(ADMIN, info("admin-dua", Peran.ADMINISTRATOR), SANDI);
        Argon2AkunService tersalip = kantor.simpul(new Committer() {
            private boolean sudah;

            @Override
            public Committed commit(ChangeSet perubahan) {
                if (!sudah) {
                    sudah = true;
                    kantor.akun.aktifkan(ADMIN, "admin", false);
                }
                return kantor.store.commit(perubahan);
            }
        });

        assertThrows(Conflict.class, () -> tersalip.aktifkan(ADMIN, "admin-dua", false));

        assertTrue(kantor.akun.aktor("admin-dua").isPresent());
    }

    @Test
    public void perubahanPeranBerlakuSeketikaDanTercatatSebelumSesudah() {
        Token token = kantor.akun.masuk("bidang", SANDI);
        kantor.akun.autentikasi(token.token());
        AkunInfo lama = kantor.akun.list(ADMIN).stream().filter(a -> a.akun().equals("bidang")).findFirst().orElseThrow();

        AkunInfo baru = kantor.akun.ubah(ADMIN, new AkunInfo("bidang", "Bidang", Set.of(Peran.OPERATOR), Optional.empty(),
                Optional.empty(), Optional.empty(), true, false, lama.revision()));

        assertEquals(lama.revision() + 1, baru.revision());
        assertEquals(Set.of(Peran.OPERATOR), kantor.akun.autentikasi(token.token()).orElseThrow().peran());
        List<JournalEntry> jurnal = kantor.store.journal().sesudah(0, 500);
        JournalEntry akhir = jurnal.get(jurnal.size() - 1);
        assertEquals(List.of("bidang-sertifikasi"), akhir.isi().object("sebelum").texts("peran"));
        assertEquals(List.of("operator"), akhir.isi().object("sesudah").texts("peran"));
        assertThrows(StaleRevision.class, () -> kantor.akun.ubah(ADMIN, new AkunInfo("bidang", "Bidang", Set.of(Peran.OPERATOR),
                Optional.empty(), Optional.empty(), Optional.empty(), true, false, lama.revision())));
    }

    @Test
    public void perubahanTidakMembebaskanDariGantiSandi() {
        kantor.akun.setelSandi(ADMIN, "bidang", "sandi-sementara-1".toCharArray());
        long revisi = kantor.akun.list(ADMIN).stream().filter(a -> a.akun().equals("bidang")).findFirst().orElseThrow().revision();

        AkunInfo baru = kantor.akun.ubah(ADMIN, new AkunInfo("bidang", "Bidang", Set.of(Peran.BIDANG_SERTIFIKASI), Optional.empty(),
                Optional.empty(), Optional.empty(), true, false, revisi));

        assertTrue(baru.gantiSandi());
    }

    @Test
    public void akunYangTidakAdaTidakDitemukan() {
        assertThrows(NotFound.class, () -> kantor.akun.aktifkan(ADMIN, "tidak-ada", false));
        assertThrows(NotFound.class, () -> kantor.akun.setelSandi(ADMIN, "Tidak Ada", SANDI));
        assertFalse(kantor.akun.aktor("tidak-ada").isPresent());
    }
}

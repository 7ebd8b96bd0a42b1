package id.serkom.testing.tahap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.serkom.api.actor.Pelaku;
import id.serkom.api.berkas.AsesiStatus;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.data.Data;
import id.serkom.api.surat.Arah;
import id.serkom.api.surat.Nomor;
import id.serkom.api.surat.Surat;
import id.serkom.api.surat.SuratStatus;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.Perubahan;
import id.serkom.api.tahap.SuratMasuk;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.spi.store.Terisi;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Does with a decision what the kernel's commit does: revisions, numbers, the automatic filing, the limits. */
final class Penerap {

    private static final int BARIS_TERBANYAK = 500;
    private static final int SURAT_TERBANYAK = 100;

    private final IsiBerkas isi;
    private final BundelTahap bundel;
    private final Supplier<String> id;
    private int nomorKeluar;
    private int nomorMasuk;

    Penerap(IsiBerkas isi, BundelTahap bundel, Supplier<String> id) {
        this.isi = isi;
        this.bundel = bundel;
        this.id = id;
    }

    void terapkan(Perubahan perubahan, Berkas berkas, LocalDate pada, Pelaku oleh) {
        assertTrue("lebih dari 500 baris", perubahan.catatan().size() <= BARIS_TERBANYAK);
        assertTrue("lebih dari 100 surat", perubahan.surat().size() + perubahan.masuk().size() <= SURAT_TERBANYAK);
        Map<String, String> tanda = new HashMap<>();
        for (SuratMasuk masuk : perubahan.masuk()) {
            isi.put(masuk(masuk, berkas, pada, oleh));
            arsipkan(berkas, masuk.jenis(), masuk.id(), masuk.permohonan(), Optional.empty());
        }
        for (SuratRequest minta : perubahan.surat()) {
            Surat surat = keluar(minta, berkas, pada, oleh);
            isi.put(surat).isiSurat(surat.id(), minta.isi());
            surat.nomor().ifPresent(n -> {
                tanda.put(Nomor.tanda(minta.id()), n);
                tanda.put(Nomor.tanda(minta.id(), "registrasi"), "REG-" + n);
            });
            arsipkan(berkas, minta.jenis(), minta.id(), minta.permohonan(), minta.asesi());
            for (LampiranSurat lampiran : minta.lampiran()) {
                arsipkan(berkas, lampiran.jenis(), minta.id(), minta.permohonan(), minta.asesi());
            }
        }
        perubahan.catatan().forEach(c -> simpan(c, tanda));
        Set<AsesiStatus> ada = isi.jumlah().keySet();
        perubahan.takBoleh().forEach(s -> assertTrue("penutupan dengan asesi " + s, !ada.contains(s)));
    }

    private void simpan(Catatan catatan, Map<String, String> tanda) {
        long tersimpan = isi.find(catatan.id()).map(Catatan::revision).orElse(0L);
        assertEquals("revisi " + catatan, tersimpan, catatan.revision());
        isi.put(berikutnya(catatan, tanda));
    }

    private static Catatan berikutnya(Catatan catatan, Map<String, String> tanda) {
        RecordComponent[] komponen = catatan.getClass().getRecordComponents();
        Object[] nilai = new Object[komponen.length];
        Class<?>[] jenis = new Class<?>[komponen.length];
        try {
            for (int i = 0; i < komponen.length; i++) {
                jenis[i] = komponen[i].getType();
                Object ada = komponen[i].getAccessor().invoke(catatan);
                nilai[i] = "revision".equals(komponen[i].getName()) ? (Object) (catatan.revision() + 1)
                        : ada instanceof String s ? tanda.getOrDefault(s, s) : ada instanceof Data d ? Terisi.isi(d, tanda) : ada;
            }
            return (Catatan) catatan.getClass().getConstructor(jenis).newInstance(nilai);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(catatan.toString(), e);
        }
    }

    private void arsipkan(Berkas berkas, String kode, String surat, Optional<String> permohonan, Optional<String> asesi) {
        isi.put(new Kelengkapan(id.get(), 1, berkas.id(), berkas.tahap(), berkas.putaran(), kode, kode, permohonan, asesi,
                Optional.empty(), Optional.of(surat)));
    }

    private Surat masuk(SuratMasuk m, Berkas berkas, LocalDate pada, Pelaku oleh) {
        nomorMasuk++;
        return new Surat(m.id(), 1, Arah.MASUK, m.jenis(), SuratStatus.DITERIMA, "masuk", pada.getYear(),
                Optional.of(nomorMasuk), Optional.of(m.nomor()), Optional.of(nomorMasuk + "/" + pada.getYear()), m.tanggal(),
                Optional.of(pada), Optional.empty(), m.hal(), m.pengirim(), m.instansi(), "", "Biasa", 0,
                Optional.of(berkas.id()), Optional.of(berkas.tahap()), berkas.putaran(), m.permohonan(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(m.dokumen()), "", Optional.empty(), saat(pada),
                oleh.dicatatOleh());
    }

    private Surat keluar(SuratRequest r, Berkas berkas, LocalDate pada, Pelaku oleh) {
        Optional<String> nomor = r.nomorAsing().map(n -> n.nomor());
        Optional<Integer> urut = Optional.empty();
        if (nomor.isEmpty() && bernomor(r.jenis())) {
            nomorKeluar++;
            urut = Optional.of(nomorKeluar);
            nomor = Optional.of(nomorKeluar + "/" + pada.getYear());
        }
        return new Surat(r.id(), 1, Arah.KELUAR, r.jenis(), nomor.isPresent() ? SuratStatus.BERNOMOR : SuratStatus.BEKU,
                urut.isPresent() ? "keluar" : "",
                pada.getYear(), urut, nomor, Optional.empty(), r.nomorAsing().map(n -> n.tanggal()).orElse(pada),
                Optional.empty(), Optional.empty(), r.jenis(), r.tujuan().yth(), r.tujuan().instansi(), "", "Biasa",
                r.lampiran().size(), Optional.of(berkas.id()), Optional.of(berkas.tahap()), berkas.putaran(), r.permohonan(),
                r.asesi(), Optional.empty(), r.merujuk(), Optional.empty(), "0".repeat(64), Optional.empty(), saat(pada),
                oleh.dicatatOleh(), r.tujuan().asesor(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean bernomor(String jenis) {
        return !"tidak".equals(bundel.properties("SERKOM-INF/naskah/" + jenis + ".properties").getProperty("bernomor"));
    }

    private static Instant saat(LocalDate pada) {
        return pada.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

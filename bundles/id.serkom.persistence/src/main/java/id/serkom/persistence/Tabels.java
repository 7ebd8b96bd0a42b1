package id.serkom.persistence;

import id.serkom.api.berkas.Asesi;
import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.Catatan;
import id.serkom.api.berkas.Dokumen;
import id.serkom.api.berkas.Formulir;
import id.serkom.api.berkas.HariSesi;
import id.serkom.api.berkas.Kelengkapan;
import id.serkom.api.berkas.Nilai;
import id.serkom.api.berkas.Pemeriksaan;
import id.serkom.api.berkas.Pengumuman;
import id.serkom.api.berkas.Permohonan;
import id.serkom.api.berkas.PosisiTahap;
import id.serkom.api.berkas.PrasyaratBerkas;
import id.serkom.api.berkas.Putusan;
import id.serkom.api.berkas.Sesi;
import id.serkom.api.berkas.Tenggat;
import id.serkom.api.journal.JournalEntry;
import id.serkom.api.sertifikat.Sertifikat;
import id.serkom.api.service.Pekerjaan;
import id.serkom.api.service.ReferensiService.EntriReferensi;
import id.serkom.api.surat.Cetakan;
import id.serkom.api.surat.Disposisi;
import id.serkom.api.surat.NomorSurat;
import id.serkom.api.surat.Paraf;
import id.serkom.api.surat.Surat;
import id.serkom.spi.store.Akun;
import id.serkom.spi.store.Idempotensi;
import id.serkom.spi.store.IsiSurat;
import id.serkom.spi.store.PaketSkema;
import id.serkom.spi.store.Seri;
import id.serkom.spi.store.TokenAkun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every table, in the order in which a commit locks their rows. */
final class Tabels {

    static final Tabel<Surat, SuratRow> SURAT = new Tabel<>(SuratRow.class, SuratRow::new);
    static final Tabel<Seri, SeriRow> SERI = new Tabel<>(SeriRow.class, SeriRow::new);
    static final Tabel<IsiSurat, IsiSuratRow> ISI_SURAT = new Tabel<>(IsiSuratRow.class, IsiSuratRow::new);
    static final Tabel<JournalEntry, JurnalRow> JURNAL = new Tabel<>(JurnalRow.class, JurnalRow::new);
    static final Tabel<Idempotensi, IdempotensiRow> IDEMPOTENSI = new Tabel<>(IdempotensiRow.class, IdempotensiRow::new);
    static final Tabel<PenerimaRow, PenerimaRow> PENERIMA = new Tabel<>(PenerimaRow.class, p -> p);

    private static final Map<Class<?>, Tabel<?, ?>> MENURUT_JENIS = new LinkedHashMap<>();

    static {
        MENURUT_JENIS.put(Berkas.class, new Tabel<>(BerkasRow.class, BerkasRow::new));
        MENURUT_JENIS.put(PosisiTahap.class, new Tabel<>(PosisiTahapRow.class, PosisiTahapRow::new));
        MENURUT_JENIS.put(Pengumuman.class, new Tabel<>(PengumumanRow.class, PengumumanRow::new));
        MENURUT_JENIS.put(Permohonan.class, new Tabel<>(PermohonanRow.class, PermohonanRow::new));
        MENURUT_JENIS.put(Asesi.class, new Tabel<>(AsesiRow.class, AsesiRow::new));
        MENURUT_JENIS.put(Sesi.class, new Tabel<>(SesiRow.class, SesiRow::new));
        MENURUT_JENIS.put(HariSesi.class, new Tabel<>(HariSesiRow.class, HariSesiRow::new));
        MENURUT_JENIS.put(Pemeriksaan.class, new Tabel<>(PemeriksaanRow.class, PemeriksaanRow::new));
        MENURUT_JENIS.put(Nilai.class, new Tabel<>(NilaiRow.class, NilaiRow::new));
        MENURUT_JENIS.put(Putusan.class, new Tabel<>(PutusanRow.class, PutusanRow::new));
        MENURUT_JENIS.put(Formulir.class, new Tabel<>(FormulirRow.class, FormulirRow::new));
        MENURUT_JENIS.put(Tenggat.class, new Tabel<>(TenggatRow.class, TenggatRow::new));
        MENURUT_JENIS.put(Dokumen.class, new Tabel<>(DokumenRow.class, DokumenRow::new));
        MENURUT_JENIS.put(Kelengkapan.class, new Tabel<>(KelengkapanRow.class, KelengkapanRow::new));
        MENURUT_JENIS.put(PrasyaratBerkas.class, new Tabel<>(PrasyaratBerkasRow.class, PrasyaratBerkasRow::new));
        MENURUT_JENIS.put(Surat.class, SURAT);
        MENURUT_JENIS.put(Paraf.class, new Tabel<>(ParafRow.class, ParafRow::new));
        MENURUT_JENIS.put(Disposisi.class, new Tabel<>(DisposisiRow.class, DisposisiRow::new));
        MENURUT_JENIS.put(NomorSurat.class, new Tabel<>(NomorSuratRow.class, NomorSuratRow::new));
        MENURUT_JENIS.put(Cetakan.class, new Tabel<>(CetakanRow.class, CetakanRow::new));
        MENURUT_JENIS.put(Sertifikat.class, new Tabel<>(SertifikatRow.class, SertifikatRow::new));
        MENURUT_JENIS.put(Akun.class, new Tabel<>(AkunRow.class, AkunRow::new));
        MENURUT_JENIS.put(TokenAkun.class, new Tabel<>(TokenAkunRow.class, TokenAkunRow::new));
        MENURUT_JENIS.put(PaketSkema.class, new Tabel<>(PaketSkemaRow.class, PaketSkemaRow::new));
        MENURUT_JENIS.put(Pekerjaan.class, new Tabel<>(PekerjaanRow.class, PekerjaanRow::new));
        MENURUT_JENIS.put(Seri.class, SERI);
        MENURUT_JENIS.put(EntriReferensi.class, new Tabel<>(ReferensiRow.class, ReferensiRow::new));
    }

    private Tabels() {
    }

    /** Kinds of entries in the order in which a commit writes them. */
    static List<Class<?>> jenis() {
        return List.copyOf(MENURUT_JENIS.keySet());
    }

    @SuppressWarnings("unchecked")
    static <C extends Catatan> Tabel<C, ? extends Row<C>> dari(Class<?> jenis) {
        Tabel<?, ?> tabel = MENURUT_JENIS.get(jenis);
        if (tabel == null) {
            throw new IllegalArgumentException("jenis catatan tidak dikenal: " + jenis.getName());
        }
        return (Tabel<C, ? extends Row<C>>) tabel;
    }
}

package id.serkom.naskah;

import id.serkom.api.berkas.Berkas;
import id.serkom.api.berkas.BerkasStatus;
import id.serkom.api.data.Data;
import id.serkom.api.data.Masa;
import id.serkom.api.referensi.DasarHukum;
import id.serkom.api.referensi.Entri;
import id.serkom.api.referensi.Jabatan;
import id.serkom.api.referensi.JenisMandat;
import id.serkom.api.referensi.Kop;
import id.serkom.api.referensi.Mandat;
import id.serkom.api.referensi.Pejabat;
import id.serkom.api.referensi.Penandatangan;
import id.serkom.api.referensi.Referensi;
import id.serkom.api.skema.AturanKeputusan;
import id.serkom.api.skema.Skala;
import id.serkom.api.skema.Skema;
import id.serkom.api.tahap.LampiranSurat;
import id.serkom.api.tahap.SuratRequest;
import id.serkom.api.tahap.Tujuan;
import id.serkom.spi.naskah.JenisSurat;
import id.serkom.spi.naskah.Konteks;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What surrounds the sample of a template when it is tried at load: an office, a signer, a round of certification. */
final class Contoh {

    static final LocalDate TANGGAL = LocalDate.of(2026, 2, 2);

    private static final String ID = "0".repeat(26);

    /** Holidays that last days of samples are counted over. */
    private static final Set<LocalDate> LIBUR = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 1));

    private static final Masa MASA = Masa.sejak(LocalDate.of(2020, 1, 1));
    private static final Kop KOP = new Kop("bpsdm", MASA,
            List.of("PEMERINTAH PROVINSI SULAWESI BARAT", "BADAN PENGEMBANGAN SUMBER DAYA MANUSIA"),
            "Jalan H. Abdul Malik Pattana Endeng, Mamuju", "daerah", "Mamuju");
    private static final List<Entri> DAFTAR = List.of(KOP,
            new DasarHukum("uu-20-2023", MASA, "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
                    Optional.empty()),
            new DasarHukum("pp-17-2020", MASA, "Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan "
                    + "Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil", Optional.empty()));

    private Contoh() {
    }

    /** A sample file is the whole model ({@code {"tanggal": …, "nomor": …, "isi": …}}) or {@code isi} alone. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> isi(Map<String, Object> contoh) {
        return utuh(contoh) ? (Map<String, Object>) contoh.get("isi") : contoh;
    }

    private static boolean utuh(Map<String, Object> contoh) {
        return contoh.get("isi") instanceof Map<?, ?>
                && contoh.keySet().stream().allMatch(k -> Model.AKAR.contains(k) || ContohSurat.KUNCI.contains(k));
    }

    /** The model of the sample: what the file says, over what is usual. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> model(Konteks konteks, Map<String, Object> contoh) {
        Map<String, Object> model = new LinkedHashMap<>(Model.surat(konteks, referensi().list(DasarHukum.class, konteks.tanggal())));
        if (utuh(contoh)) {
            contoh.forEach((akar, nilai) -> {
                if (ContohSurat.KUNCI.contains(akar) || "lampiran".equals(akar) && nilai instanceof List) {
                    // They are in the letter already; the root lampiran is the annex that is being written.
                    return;
                }
                if (nilai instanceof Map<?, ?> m && !"isi".equals(akar)) {
                    Map<String, Object> gabung = new LinkedHashMap<>((Map<String, Object>) model.get(akar));
                    gabung.putAll((Map<String, Object>) m);
                    model.put(akar, gabung);
                } else {
                    model.put(akar, nilai);
                }
            });
        }
        return model;
    }

    /** The letter of a sample, whose annexes count without what stands in them. */
    static Konteks konteks(JenisSurat jenis, Map<String, Object> contoh) {
        return konteks(jenis, contoh, tanpa -> Map.of());
    }

    /** @param lampiran the content of an annex of that kind, for one to which the sample gives none */
    static Konteks konteks(JenisSurat jenis, Map<String, Object> contoh, Function<String, Map<String, Object>> lampiran) {
        ContohSurat ini = new ContohSurat(utuh(contoh) ? contoh : Map.of());
        Map<String, String> nomorLain = new LinkedHashMap<>();
        jenis.nomorLain().forEach((nama, lain) -> nomorLain.put(nama, ini.nomorSeri(lain.pola(), jenis.klasifikasi())));
        boolean beralamat = "surat-dinas".equals(jenis.tataLetak());
        SuratRequest surat = SuratRequest.baru(ID, jenis.jenis(), beralamat ? ini.tujuan() : Tujuan.tanpa(), Data.of(isi(contoh)))
                .tembusan(ini.tembusan());
        for (LampiranSurat satu : ini.lampiran(lampiran)) {
            surat = surat.lampiran(satu);
        }
        boolean bernomor = jenis.bernomor() || Ketentuan.LAMPIRAN.equals(jenis.tataLetak());
        return new Konteks(surat, jenis, berkas(ini.berkas()), skema(), ini.tanggal(),
                bernomor ? ini.nomor(jenis.pola(), jenis.klasifikasi()) : "", nomorLain, jenis.jabatan().map(Contoh::penandatangan),
                jenis.batasHariKerja().map(hari -> sesudah(ini.tanggal(), hari)), Optional.empty(), Optional.of(ID));
    }

    /** So many office days later. */
    private static LocalDate sesudah(LocalDate tanggal, int hariKerja) {
        return Stream.iterate(tanggal.plusDays(1), hari -> hari.plusDays(1))
                .filter(hari -> hari.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !LIBUR.contains(hari))
                .skip(hariKerja - 1L).findFirst().orElseThrow();
    }

    /** A letter that has all that a letter may have. */
    static Konteks lengkap(JenisSurat jenis) {
        LampiranSurat lampiran = new LampiranSurat("contoh", "Contoh", Data.KOSONG);
        Tujuan kepada = new ContohSurat(Map.of()).tujuan();
        return new Konteks(SuratRequest.baru(ID, jenis.jenis(), kepada, Data.KOSONG).lampiran(lampiran).lampiran(lampiran)
                .tembusan(List.of("Contoh", "Arsip")), jenis, berkas(ContohSurat.BERKAS), skema(), TANGGAL, "1", Map.of("registrasi", "1"),
                Optional.of(penandatangan("kepala-badan")), Optional.empty(), Optional.empty(), Optional.of("0".repeat(26)));
    }

    /** A letter without number, address, signer and copies, with a single annex. */
    static Konteks kosong(JenisSurat jenis) {
        return new Konteks(SuratRequest.baru(ID, jenis.jenis(), Tujuan.tanpa(), Data.KOSONG)
                .lampiran(new LampiranSurat("contoh", "Contoh", Data.KOSONG)), jenis, berkas(ContohSurat.BERKAS), skema(), TANGGAL, "",
                Map.of(), Optional.empty(), Optional.empty());
    }

    static Referensi referensi() {
        return new Referensi() {

            @Override
            public <T extends Entri> Optional<T> find(Class<T> jenis, String kode, LocalDate pada) {
                // Whatever letterhead the office names stands in its own register, not here.
                return jenis == Kop.class ? Optional.of(jenis.cast(KOP))
                        : list(jenis, pada).stream().filter(e -> e.kode().equals(kode)).findFirst();
            }

            @Override
            public <T extends Entri> List<T> list(Class<T> jenis, LocalDate pada) {
                return DAFTAR.stream().filter(jenis::isInstance).map(jenis::cast).toList();
            }

            @Override
            public <T extends Entri> List<T> riwayat(Class<T> jenis) {
                return list(jenis, TANGGAL);
            }

            @Override
            public Optional<Penandatangan> penandatangan(String jabatan, String jenisSurat, LocalDate pada) {
                return Optional.of(Contoh.penandatangan(jabatan));
            }
        };
    }

    private static Penandatangan penandatangan(String jabatan) {
        boolean kepala = "kepala-badan".equals(jabatan);
        return new Penandatangan(
                new Jabatan(jabatan, MASA, kepala ? "Kepala Badan Pengembangan Sumber Daya Manusia"
                        : "Kepala Bidang Sertifikasi Kompetensi dan Pengelolaan Kelembagaan", KOP.kode(), List.of()),
                kepala ? new Pejabat("contoh", MASA, "Hasan Basri", "Dr. Hasan Basri, M.Si.", Optional.of("197003031995031003"),
                        Optional.of("Pembina Utama Madya"), Optional.of("IV/d"), "bpsdm")
                        : new Pejabat("contoh", MASA, "Nur Aeni", "Nur Aeni, S.Sos.", Optional.of("197504042000042004"),
                                Optional.of("Pembina"), Optional.of("IV/a"), "bpsdm"),
                new Mandat("contoh", MASA, jabatan, "contoh", JenisMandat.DEFINITIF, Optional.empty(), "SK contoh"));
    }

    private static Berkas berkas(String nama) {
        return new Berkas("0".repeat(26), 1, "sertifikasi", "1", "PPD", "1.0",
                nama, "informasi", BerkasStatus.BERJALAN, 1, 0, Optional.empty(),
                Instant.parse("2026-01-05T01:00:00Z"), "contoh");
    }

    private static Skema skema() {
        return new Skema("PPD", "1.0", "Pengelolaan Perkantoran Digital", "klaster", LocalDate.of(2025, 1, 2),
                "Keputusan Menteri Ketenagakerjaan Nomor 183 Tahun 2016", List.of(), List.of(), List.of(), List.of(), Skala.KOMPETENSI,
                new AturanKeputusan("semua-unit", BigDecimal.ZERO, 0), 36, Optional.empty(), List.of(), 10, Map.of(),
                Data.KOSONG, true, "0".repeat(64));
    }
}
